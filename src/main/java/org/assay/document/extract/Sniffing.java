package org.assay.document.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/** What a file is, by its bytes; its name decides only between kinds of text. */
final class Sniffing {

    enum Kind {
        PLAIN,
        MARKDOWN,
        HTML,
        PDF,
        DOCX,
        ODT
    }

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] RTF = "{\\rtf".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    // The PDF reference lets other bytes stand before the header, up to here.
    private static final int HEADER_WITHIN = 1024;
    private static final Tika TIKA = new Tika();

    private Sniffing() {}

    /** @throws Unreadable where it is nothing that can be imported, with what to do instead */
    static Kind of(byte[] bytes, String fileName, @Nullable String declaredType) {
        String ending = ending(fileName);
        if (indexOf(bytes, PDF, HEADER_WITHIN) >= 0) return Kind.PDF;
        if (startsWith(bytes, ZIP)) return Packages.kind(bytes, ending);
        if (startsWith(bytes, OLE)) {
            if (indexOf(bytes, ENCRYPTED, bytes.length) >= 0) throw new Unreadable("FILE_ENCRYPTED");
            throw new Unreadable("FILE_OLD_OFFICE");
        }
        if (startsWith(bytes, RTF)) throw new Unreadable("FILE_OLD_OFFICE");
        switch (ending) {
            case "pdf", "docx", "odt" -> throw new Unreadable("FILE_DAMAGED", ending.toUpperCase(Locale.ROOT));
            default -> {}
        }
        String start = start(bytes);
        if (looksLikeHtml(start)) return Kind.HTML;
        refuseWhatIsNoText(bytes);
        String type = declaredType == null ? "" : declaredType.toLowerCase(Locale.ROOT);
        if (ending.equals("md") || ending.equals("markdown") || type.startsWith("text/markdown")) return Kind.MARKDOWN;
        boolean html = ending.equals("html") || ending.equals("htm") || ending.equals("xhtml");
        if (html || ending.isEmpty() && type.startsWith("text/html")) return Kind.HTML;
        return Kind.PLAIN;
    }

    private static void refuseWhatIsNoText(byte[] bytes) {
        String type = TIKA.detect(java.util.Arrays.copyOf(bytes, Math.min(bytes.length, 64 * 1024)));
        String group = type.substring(0, type.indexOf('/'));
        boolean known = group.equals("image") || group.equals("audio") || group.equals("video") || group.equals("font");
        boolean program = type.matches("application/(x-(executable|elf|sharedlib|msdownload|dosexec|rar|7z|tar|xz|bzip2?)"
                + "|java-vm|gzip|zip|zstd|vnd\\.sqlite3|x-sqlite3).*");
        if (known && !type.equals("image/svg+xml") && !type.startsWith("image/x-p") || program) throw new Unreadable("FILE_NOT_TEXT", type);
        if (isBinary(bytes)) throw new Unreadable("FILE_NOT_TEXT", "application/octet-stream");
    }

    /** Text of any character set has few control characters; UTF-16 has its zeros in one half of the places. */
    private static boolean isBinary(byte[] bytes) {
        int length = Math.min(bytes.length, 256 * 1024);
        int strange = 0;
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) zeros[i & 1]++;
            else if (b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B && b != 0x0B) strange++;
        }
        boolean wide = Math.max(zeros[0], zeros[1]) * 5 > length && Math.min(zeros[0], zeros[1]) * 20 < length;
        int odd = wide ? strange : strange + zeros[0] + zeros[1];
        return odd * 10 > length;
    }

    private static String start(byte[] bytes) {
        // Every set that is not UTF-16 agrees on these letters; of UTF-16 the zeros are dropped.
        return new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
    }

    private static boolean looksLikeHtml(String start) {
        String rest = start;
        while (rest.startsWith("<?xml") || rest.startsWith("<!--")) {
            int end = rest.indexOf(rest.startsWith("<!--") ? "-->" : "?>");
            if (end < 0) return false;
            rest = rest.substring(end + (rest.startsWith("<!--") ? 3 : 2)).stripLeading();
        }
        return rest.startsWith("<!doctype html") || rest.startsWith("<html") || rest.startsWith("<head>");
    }

    static String ending(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean startsWith(byte[] bytes, byte[] what) {
        return bytes.length >= what.length && java.util.Arrays.equals(bytes, 0, what.length, what, 0, what.length);
    }

    private static int indexOf(byte[] bytes, byte[] what, int within) {
        int last = Math.min(bytes.length, within) - what.length;
        for (int i = 0; i <= last; i++) {
            int k = 0;
            while (k < what.length && bytes[i + k] == what[k]) k++;
            if (k == what.length) return i;
        }
        return -1;
    }
}
