package org.assay.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assay.report.ReportFormat;

/** All that a report says in one of its forms, for tests of what it must not say. */
public final class ReportText {

    private ReportText() {}

    /** The words of a PDF, all parts of a package, else the file itself. */
    public static String of(ReportFormat format, byte[] file) {
        try {
            if (file.length > 4 && file[0] == '%' && file[1] == 'P') {
                try (var pdf = Loader.loadPDF(file)) {
                    return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                }
            }
            if (file.length > 4 && file[0] == 'P' && file[1] == 'K') return parts(file);
            return new String(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(format.name(), unreadable);
        }
    }

    private static String parts(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part; (part = zip.getNextEntry()) != null; ) {
                text.append(part.getName()).append('\n');
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
            }
        }
        return text.toString();
    }
}
