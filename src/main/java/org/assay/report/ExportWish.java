package org.assay.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file to be made in the background, with the permissions of whoever wishes it.
 *
 * @param name of the file, with its end
 * @param work writes it; the stream is the program's to close
 */
public record ExportWish(String name, String mediaType, Work work) {

    /** What makes the file. */
    @FunctionalInterface
    public interface Work {

        /** @throws ExportStopped where {@code progress} says so */
        void write(OutputStream out, Progress progress) throws IOException;
    }
}
