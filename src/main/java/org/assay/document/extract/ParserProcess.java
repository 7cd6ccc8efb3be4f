package org.assay.document.extract;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The process in which {@link ParserMain} makes text out of a file. */
public final class ParserProcess {

    /** What the process can hold beside all it makes of it. */
    public static final int LONGEST_FILE = 128 * 1024 * 1024;

    private final ReaderProcess process;

    /** @param seconds after which a process is killed */
    public ParserProcess(long seconds) {
        process = new ReaderProcess(ParserMain.class, seconds);
    }

    Extracted read(int format, byte[] file, int limit) {
        return read(format, new ByteArrayInputStream(file), file.length, limit);
    }

    /** @param length of the file in bytes, up to {@value #LONGEST_FILE} */
    Extracted read(int format, InputStream file, int length, int limit) {
        return process.ask(
                ParserMain.name(format),
                out -> {
                    out.writeInt(format);
                    out.writeInt(limit);
                    out.writeInt(length);
                    file.transferTo(out);
                },
                in -> Wire.read(in, limit));
    }
}
