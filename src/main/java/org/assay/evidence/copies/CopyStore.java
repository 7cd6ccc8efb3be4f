package org.assay.evidence.copies;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Bytes in files named by their SHA-256: equal bytes lie there once. A file gets its name only when all of it is on the
 * disk, and only then may anybody record it.
 */
@Component
public class CopyStore {

    private static final Logger LOG = LoggerFactory.getLogger(CopyStore.class);
    private static final int BUFFER = 256 * 1024;

    /** The database may lie on the same disk, and has to go on when this one is refused its bytes. */
    private static final long SPARE = 64L * 1024 * 1024;

    private final CopyFolder folder;
    private final CopyBucket bucket;
    private final ToLongFunction<Path> space;

    @Autowired
    CopyStore(
            @Value("${assay.copies}") String folder,
            @Value("${assay.copies.bucket:}") String bucket,
            @Value("${assay.copies.endpoint:}") String endpoint,
            @Value("${assay.copies.region:}") String region) {
        this(
                Path.of(folder).toAbsolutePath().normalize(),
                CopyBucket.of(bucket, endpoint, region),
                part -> part.toFile().getUsableSpace());
    }

    /** @param space how many bytes there is room for where a file lies */
    CopyStore(Path folder, CopyBucket bucket, ToLongFunction<Path> space) {
        this.folder = new CopyFolder(folder);
        this.bucket = bucket;
        this.space = space;
        try {
            this.folder.sweep();
        } catch (IOException unswept) {
            LOG.warn("Unfinished uploads in {} could not be removed", folder, unswept);
        }
    }

    /** Brings what was kept before there was a bucket, or while it was away, into it; in the background. */
    @EventListener(ApplicationReadyEvent.class)
    void fillBucket() {
        if (!bucket.isThere()) return;
        Thread.ofPlatform().daemon().name("copies-to-bucket").start(() -> {
            try {
                int brought = bringMissing();
                if (brought > 0) LOG.info("Brought {} copies into {}", brought, bucket.address());
            } catch (IOException | UncheckedIOException away) {
                LOG.warn("Not all copies could be brought into the bucket; the next start tries again: {}", away.getMessage());
            }
        });
    }

    /** @return how many there were */
    int bringMissing() throws IOException {
        Map<String, Long> there = bucket.list();
        List<Path> here;
        try (Stream<Path> finished = folder.finished()) {
            here = finished.toList();
        }
        int brought = 0;
        for (Path file : here) {
            String sha256 = file.getFileName().toString();
            if (!Long.valueOf(Files.size(file)).equals(there.get(sha256))) {
                bucket.put(sha256, file);
                brought++;
            }
        }
        return brought;
    }

    /**
     * Keeps everything that the stream holds. When this returns, the bytes outlive a power cut, and lie in the bucket,
     * where there is one.
     *
     * @param most bytes taken
     * @throws Refusal {@code COPY_EMPTY}, {@code COPY_TOO_LARGE}, {@code COPY_STORE_FULL}, {@code COPY_STORE_AWAY};
     *     nothing is left of it here then
     * @throws IOException where the stream breaks off; nothing is left of it then
     */
    public StoredBytes keep(InputStream from, long most) throws IOException {
        Path part = null;
        try {
            part = opened(() -> folder.incoming(UUID.randomUUID().toString()));
            StoredBytes bytes = write(from, part, most);
            send(bytes, part);
            finish(bytes, part);
            opened(() -> note(bytes));
            return bytes;
        } finally {
            if (part != null) Files.deleteIfExists(part);
        }
    }

    private void send(StoredBytes bytes, Path part) {
        try {
            bucket.put(bytes.sha256(), part);
        } catch (IOException refused) {
            LOG.error("The bucket for copies did not take one: {}", refused.getMessage());
            throw Refusal.of("file", "COPY_STORE_AWAY");
        }
    }

    private void finish(StoredBytes bytes, Path part) {
        Path finished = folder.of(bytes.sha256());
        opened(() -> {
            Files.createDirectories(finished.getParent());
            // In place of one that is there already: it holds the same, or else is damaged.
            return Files.move(part, finished, ATOMIC_MOVE, REPLACE_EXISTING);
        });
        CopyFolder.sync(finished.getParent());
        CopyFolder.sync(folder.path());
    }

    private StoredBytes write(InputStream from, Path part, long most) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        // Its lock tells a sweep that it is no left-over; closing the channel gives it back.
        try (FileChannel to = opened(() -> {
            FileChannel channel =
                    FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            channel.lock();
            return channel;
        })) {
            for (int read; (read = from.readNBytes(buffer, 0, BUFFER)) > 0; ) {
                size += read;
                if (size > most) throw tooLarge(most);
                requireSpace(part);
                digest.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                opened(() -> {
                    while (bytes.hasRemaining()) to.write(bytes);
                    return part;
                });
            }
            if (size == 0) throw Refusal.of("file", "COPY_EMPTY");
            opened(() -> {
                to.force(true);
                return part;
            });
        }
        return new StoredBytes(HexFormat.of().formatHex(digest.digest()), size);
    }

    // Some network file systems know of no number and say 0; a disk that is full in truth refuses the bytes themselves.
    private void requireSpace(Path part) {
        long left = space.applyAsLong(part);
        if (left > 0 && left < SPARE) throw full(null);
    }

    // Each line in one write, so that those of two uploads don't mix.
    private Path note(StoredBytes bytes) throws IOException {
        String line = bytes.sha256() + " " + bytes.size() + "\n";
        try (FileChannel journal = FileChannel.open(
                folder.journal(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            journal.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
            journal.force(false);
        }
        return folder.journal();
    }

    /** @throws IOException where the bytes are not there, or can't be read */
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(file(sha256));
    }

    /**
     * The file itself, for readers that jump about in it; fetched from the bucket where it is not at hand. Not to be
     * written to, and not there where neither has it.
     */
    public Path file(String sha256) {
        Path file = folder.of(sha256);
        if (bucket.isThere() && !Files.exists(file)) fetch(sha256);
        return file;
    }

    private void fetch(String sha256) {
        Path part = null;
        try (InputStream from = bucket.open(sha256)) {
            part = folder.incoming(UUID.randomUUID().toString());
            StoredBytes bytes = write(from, part, Long.MAX_VALUE);
            if (!bytes.sha256().equals(sha256)) throw new IOException("these are not the bytes that were kept");
            finish(bytes, part);
        } catch (IOException | Refusal failed) {
            LOG.error("The copy {} could not be fetched from {}", sha256, bucket.address(), failed);
        } finally {
            if (part != null) part.toFile().delete();
        }
    }

    public static Refusal tooLarge(long most) {
        return Refusal.of("file", "COPY_TOO_LARGE", most / 1024 / 1024);
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /** What fails here is the disk's fault and not the sender's. */
    private <T> T opened(Work<T> work) {
        try {
            return work.run();
        } catch (IOException failed) {
            throw full(failed);
        }
    }

    private Refusal full(@Nullable IOException why) {
        LOG.error("No copy can be written to {}", folder.path(), why);
        return Refusal.of("file", "COPY_STORE_FULL");
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
