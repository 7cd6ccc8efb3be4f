package org.assay.evidence.picture;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.document.extract.Unreadable;

/**
 * The process that draws from one file and ends: the question and the file come in by standard input, pictures or a
 * refusal go out by standard output. It is started by {@link Drawing} alone, in an empty folder that is removed after it.
 */
public final class DrawingMain {

    static final int PAGES = 1;
    static final int PICTURE = 2;

    private DrawingMain() {}

    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        // Whatever a library prints must not get between the answer's bytes.
        System.setOut(new PrintStream(System.err));
        int what = in.readInt();
        int first = in.readInt();
        int second = in.readInt();
        Path file = Path.of("file").toAbsolutePath();
        Files.copy(in, file);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            try {
                switch (what) {
                    case PAGES -> DrawingWire.write(out, PdfPages.draw(file, first, second));
                    case PICTURE -> DrawingWire.write(out, Pictures.draw(file, first));
                    default -> throw new IllegalArgumentException("question " + what);
                }
            } catch (Unreadable refused) {
                DrawingWire.write(out, refused);
            } catch (StackOverflowError nestedTooDeep) {
                DrawingWire.write(out, new Unreadable("FILE_TOO_COMPLEX"));
            } catch (RuntimeException damaged) {
                damaged.printStackTrace(System.err);
                DrawingWire.write(out, new Unreadable("FILE_DAMAGED", what == PAGES ? "PDF" : "picture"));
            }
        }
    }
}
