package org.assay.evidence.copies;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/**
 * Looks for words in bytes, whatever they are: as UTF-8 and as UTF-16, and within what is packed in them as ZIP or gzip,
 * as office files and web archives are.
 */
public final class CopyNames {

    private static final int CHUNK = 64 * 1024;
    /** So that what lies across two chunks is whole in one of them. */
    private static final int OVERLAP = 4 * 1024;
    private static final int DEEPEST = 3;
    /** More than this in one file unpacks to no end. */
    private static final long MOST = 2L << 30;

    private CopyNames() {}

    /** @throws IOException where it can't be read to its end, and so is not known */
    public static boolean found(InputStream bytes, Predicate<String> words) throws IOException {
        return found(bytes, words, DEEPEST, new long[] {MOST});
    }

    private static boolean found(InputStream bytes, Predicate<String> words, int deep, long[] left) throws IOException {
        PushbackInputStream from = new PushbackInputStream(new BufferedInputStream(bytes, CHUNK), 4);
        byte[] magic = from.readNBytes(4);
        from.unread(magic);
        if (deep > 0 && magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4) {
            return inZip(from, words, deep, left);
        }
        if (deep > 0 && magic.length == 4 && magic[0] == 0x1f && magic[1] == (byte) 0x8b) {
            return found(new GZIPInputStream(from, CHUNK), words, deep - 1, left);
        }
        byte[] chunk = new byte[CHUNK + OVERLAP];
        int kept = 0;
        for (int read; (read = from.readNBytes(chunk, kept, CHUNK)) > 0; ) {
            left[0] -= read;
            if (left[0] < 0) throw new IOException("too much to look through");
            int length = kept + read;
            if (words.test(new String(chunk, 0, length, StandardCharsets.UTF_8))
                    || words.test(new String(chunk, 0, length, StandardCharsets.ISO_8859_1))
                    || words.test(new String(chunk, 0, length, StandardCharsets.UTF_16LE))
                    || words.test(new String(chunk, 1, length - 1, StandardCharsets.UTF_16LE))) {
                return true;
            }
            kept = Math.min(OVERLAP, length);
            System.arraycopy(chunk, length - kept, chunk, 0, kept);
        }
        return false;
    }

    private static boolean inZip(InputStream from, Predicate<String> words, int deep, long[] left) throws IOException {
        ZipInputStream zip = new ZipInputStream(from);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (words.test(entry.getName()) || found(zip, words, deep - 1, left)) return true;
        }
        return false;
    }
}
