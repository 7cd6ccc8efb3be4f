package org.assay.document.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assay.document.extract.Sniffing.Kind;

/** The ZIP files that office programs write. Reads only the parts asked for, and never more than a bomb may hold. */
final class Packages {

    private static final int MOST_ENTRIES = 5_000;
    // A novel of 1,000 pages unpacks to some 20 MB.
    private static final long MOST_BYTES = 100L * 1024 * 1024;
    // Text packs 10 to 30 times; only what was made to hurt packs more than this.
    private static final int MOST_PACKED = 200;
    private static final int RATIO_COUNTS_FROM = 5 * 1024 * 1024;

    private Packages() {}

    /** Looks at names alone: nothing is unpacked but what it takes to find them. */
    static Kind kind(byte[] bytes, String ending) {
        Set<String> names = new HashSet<>();
        Map<String, byte[]> parts = read(bytes, name -> {
            names.add(name);
            return name.equals("mimetype");
        });
        if (names.contains("word/document.xml")) return Kind.DOCX;
        String type = new String(parts.getOrDefault("mimetype", new byte[0]), StandardCharsets.US_ASCII).strip();
        if (type.startsWith("application/vnd.oasis.opendocument.text")) return Kind.ODT;
        if (names.stream().anyMatch(name -> name.startsWith("word/")) || ending.equals("docx") || ending.equals("odt")) {
            throw new Unreadable("FILE_DAMAGED", ending.equals("odt") ? "ODT" : "DOCX");
        }
        throw new Unreadable("FILE_NOT_TEXT", type.isEmpty() ? "application/zip" : shown(type));
    }

    private static String shown(String type) {
        String plain = type.replaceAll("[^a-zA-Z0-9./+-]", "");
        return plain.length() > 80 ? plain.substring(0, 80) : plain.toLowerCase(Locale.ROOT);
    }

    /** The parts whose name is wanted, by name; the first where two have the same one. */
    static Map<String, byte[]> read(byte[] bytes, Predicate<String> wanted) {
        Map<String, byte[]> parts = new HashMap<>();
        long total = 0;
        int entries = 0;
        byte[] buffer = new byte[16 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                if (++entries > MOST_ENTRIES) throw new Unreadable("FILE_TOO_COMPLEX");
                boolean keep = wanted.test(entry.getName()) && !parts.containsKey(entry.getName());
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                // What is not wanted is unpacked, too, to get past it: it counts towards the limits.
                for (int read; (read = zip.read(buffer)) >= 0; ) {
                    total += read;
                    if (total > MOST_BYTES || total > RATIO_COUNTS_FROM && total > (long) bytes.length * MOST_PACKED) {
                        throw new Unreadable("FILE_TOO_COMPLEX");
                    }
                    if (keep) part.write(buffer, 0, read);
                }
                if (keep) parts.put(entry.getName(), part.toByteArray());
            }
        } catch (IOException | IllegalArgumentException broken) {
            if (parts.isEmpty()) throw new Unreadable("FILE_DAMAGED", "ZIP");
            // What came before the damage may be all that is needed.
        }
        return parts;
    }
}
