package org.assay.evidence.capture;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;

/**
 * One request and its answer, as they went over the wire; the answer lies in a file that goes with {@link #close}.
 *
 * @param ip that answered
 * @param at when it was asked
 */
record Exchange(URI address, InetAddress ip, Instant at, byte[] request, Path answer, int status, Optional<String> type)
        implements AutoCloseable {

    /** Of any size that may be read into memory at once. */
    static final int LARGEST_TEXT = 10 * 1024 * 1024;

    boolean redirects() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    Optional<String> location() throws IOException {
        try (FileChannel channel = open()) {
            return HttpResponse.parse(channel).headers().first("Location");
        }
    }

    long size() throws IOException {
        return Files.size(answer);
    }

    FileChannel open() throws IOException {
        return FileChannel.open(answer, StandardOpenOption.READ);
    }

    /**
     * What was answered, unpacked.
     *
     * @throws IOException where it unpacks to more than {@code most}, or can't be unpacked
     */
    byte[] body(int most) throws IOException {
        try (FileChannel channel = open();
                InputStream body = HttpResponse.parse(channel).bodyDecoded().stream()) {
            byte[] bytes = body.readNBytes(most + 1);
            if (bytes.length > most) throw new IOException("unpacks to more than " + most + " bytes");
            return bytes;
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(answer);
        } catch (IOException left) {
            // In the folder for temporary files, where it harms nobody.
        }
    }
}
