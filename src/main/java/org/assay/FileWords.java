package org.assay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words of a report in whatever form, so far as the checkpoint and the name of its state are found in them. */
final class FileWords {

    /** More than this is no report. */
    private static final long LARGEST = 256L << 20;

    private FileWords() {}

    /** Empty where it can't be read as anything. */
    static String of(Path file) {
        try {
            if (Files.size(file) > LARGEST) return "";
            byte[] bytes = Files.readAllBytes(file);
            String head = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
            if (head.equals("%PDF")) {
                try (var pdf = Loader.loadPDF(bytes)) {
                    return new PDFTextStripper().getText(pdf);
                }
            }
            return head.startsWith("PK") ? office(file) : plain(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException unreadable) {
            return "";
        }
    }

    private static String office(Path file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().filter(each -> each.getName().endsWith(".xml")).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    all.append(plain(new String(in.readNBytes((int) LARGEST), StandardCharsets.UTF_8))).append('\n');
                }
                if (all.length() > LARGEST) break;
            }
        }
        return all.toString();
    }

    /** Without tags: Word breaks a line's words into runs, which stand side by side. */
    private static String plain(String text) {
        return text.replaceAll("</(?:w:p|p|div|row|c)>|<w:br/>|<br ?/?>", "\n")
                .replaceAll("<[^<>]*>", "")
                .replace("&#10;", "\n")
                .replace("_x000a_", "\n")
                .replace("&amp;", "&");
    }
}
