package org.assay.evidence.copies;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/**
 * What a file is, by its bytes. Its name decides only between kinds of text and of recordings that begin alike, and never
 * makes a page of what isn't one.
 */
public final class MediaTypes {

    public static final String HTML = "text/html";
    public static final String PDF = "application/pdf";
    public static final String WARC = "application/warc";
    public static final String MHTML = "multipart/related";
    public static final String EMAIL = "message/rfc822";
    public static final String PLAIN = "text/plain";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    public static final String UNKNOWN = "application/octet-stream";

    private static final Tika TIKA = new Tika();
    private static final int START = 64 * 1024;
    private static final String ZIP = "application/zip";
    // The directory is read into memory; an office file's takes some kilobytes.
    private static final int LARGEST_DIRECTORY = 4 * 1024 * 1024;
    private static final int END_RECORD = 0x06054b50;
    // The end record and the longest comment that may follow it.
    private static final int END_WITHIN = 22 + 65_535;
    // The PDF reference lets other bytes stand before the header, up to here; whoever reads one looks as far.
    private static final int PDF_WITHIN = 1024;

    private MediaTypes() {}

    /** @param name the file's, without a folder */
    public static String of(Path file, String name) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), START)) {
            byte[] start = in.readNBytes(START);
            String type = of(start, name);
            return type.equals(ZIP) ? zipped(file) : type;
        }
    }

    /** @param start the first 64 kB, or all where there is less */
    static String of(byte[] start, String name) {
        String head = new String(start, 0, Math.min(start.length, 8 * 1024), StandardCharsets.ISO_8859_1);
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf < PDF_WITHIN) return PDF;
        if (head.startsWith("WARC/1.") || head.startsWith("WARC/0.")) return WARC;
        if (start.length > 2 && start[0] == 0x1f && (start[1] & 0xff) == 0x8b && ending(name).equals("gz")) {
            // A web archive mostly comes packed, record by record.
            if (name.toLowerCase(Locale.ROOT).endsWith(".warc.gz")) return WARC;
        }
        if (isMhtml(head)) return MHTML;
        String type = TIKA.detect(start);
        if (type.equals(PLAIN) || type.equals(UNKNOWN)) return text(head, name, type);
        if (type.equals("application/xhtml+xml")) return HTML;
        return isContainer(type) ? ZIP : bounded(type);
    }

    /** Some browsers write their own line first, in front of the mail's header. */
    private static boolean isMhtml(String head) {
        int end = head.indexOf("\r\n\r\n");
        String header = (end < 0 ? head : head.substring(0, end)).toLowerCase(Locale.ROOT);
        return header.matches("(?s)^(from|mime-version|snapshot-content-location|subject|date|content-type):.*")
                && header.matches("(?s).*content-type:\\s*multipart/related.*");
    }

    private static String text(String head, String name, String type) {
        return switch (ending(name)) {
            case "html", "htm", "xhtml" -> type.equals(PLAIN) ? HTML : type;
            case "md", "markdown" -> type.equals(PLAIN) ? "text/markdown" : type;
            case "csv" -> type.equals(PLAIN) ? "text/csv" : type;
            case "eml" -> head.matches("(?s)^[A-Za-z-]{2,40}: .*") ? EMAIL : type;
            // Sound without a header of its own begins with any bytes.
            case "mp3" -> type.equals(UNKNOWN) ? "audio/mpeg" : type;
            default -> type;
        };
    }

    private static boolean isContainer(String type) {
        return type.equals(ZIP) || type.equals("application/x-tika-ooxml") || type.startsWith("application/vnd.openxml");
    }

    /** Looks at the names in the directory alone: nothing is unpacked. */
    private static String zipped(Path file) {
        try {
            if (directorySize(file) > LARGEST_DIRECTORY) return ZIP;
            try (ZipFile zip = new ZipFile(file.toFile())) {
                if (zip.getEntry("word/document.xml") != null) return DOCX;
                if (zip.getEntry("xl/workbook.xml") != null) return XLSX;
                if (zip.getEntry("ppt/presentation.xml") != null) return PPTX;
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return ZIP;
        }
        return ZIP;
    }

    /** Of a ZIP's central directory, in bytes, as its end record says (APPNOTE 4.3.16). */
    private static long directorySize(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), END_WITHIN);
            byte[] tail = new byte[length];
            in.seek(in.length() - length);
            in.readFully(tail);
            ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - 22; at >= 0; at--) {
                if (end.getInt(at) == END_RECORD) return Integer.toUnsignedLong(end.getInt(at + 12));
            }
            return Long.MAX_VALUE;
        }
    }

    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }

    /** A type as headers and columns can hold it. */
    public static String bounded(String type) {
        String plain = type.toLowerCase(Locale.ROOT).replaceAll(";.*", "").replaceAll("[^a-z0-9./+_-]", "");
        return plain.length() > 100 || plain.indexOf('/') <= 0 ? UNKNOWN : plain;
    }
}
