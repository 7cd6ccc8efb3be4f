package org.assay.evidence.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.assay.document.extract.ReaderProcess;

/** Has pages and pictures drawn in a process of its own, with bounded memory and time. */
public final class Drawing {

    /** Opens the file anew, from its beginning. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    private final ReaderProcess process;

    /** @param seconds after which a file is given up */
    public Drawing(long seconds) {
        process = new ReaderProcess(DrawingMain.class, seconds);
    }

    /**
     * Some pages of a PDF, and the sizes of all.
     *
     * @param first from 1; beyond the last page nothing is drawn
     * @throws org.assay.document.extract.Unreadable where the file can not be shown
     */
    public DrawnPages pages(Opening file, int first, int count) {
        return process.ask(
                "PDF",
                out -> {
                    out.writeInt(DrawingMain.PAGES);
                    out.writeInt(first);
                    out.writeInt(count);
                    send(file, out);
                },
                DrawingWire::readPages);
    }

    /**
     * A picture, no larger than {@code longestEdge} pixels on either side.
     *
     * @throws org.assay.document.extract.Unreadable {@code PICTURE_TOO_LARGE}, by what the file's header says of it,
     *     {@code PICTURE_UNREADABLE} and others
     */
    public DrawnPicture picture(Opening file, int longestEdge) {
        return process.ask(
                "picture",
                out -> {
                    out.writeInt(DrawingMain.PICTURE);
                    out.writeInt(longestEdge);
                    out.writeInt(0);
                    send(file, out);
                },
                DrawingWire::readPicture);
    }

    private static void send(Opening file, OutputStream out) throws IOException {
        try (InputStream in = file.open()) {
            in.transferTo(out);
        }
    }
}
