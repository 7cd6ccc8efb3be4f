package org.assay.report.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes a pack part by part, as it goes; the same parts give the same bytes. Holds 64 KB of them at most. */
final class PackWriter {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int BUFFER = 64 * 1024;

    private final ZipOutputStream zip;
    private final Map<String, String> sums = new TreeMap<>();

    PackWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /**
     * @return what is wrong with it, in a sentence; null where all is well
     * @throws IOException where the reader of the pack is gone
     */
    @Nullable String add(PackPart part) throws IOException {
        InputStream opened;
        try {
            opened = part.source().open();
        } catch (IOException | RuntimeException lost) {
            return part.name() + " is not here: its bytes are no longer where they were kept"
                    + (part.kept() == null ? "." : " (SHA-256 " + part.kept() + ").");
        }
        MessageDigest digest = sha256();
        boolean broken = false;
        try (InputStream from = opened) {
            begin(part.name());
            byte[] buffer = new byte[BUFFER];
            while (true) {
                int read;
                try {
                    read = from.read(buffer);
                } catch (IOException unreadable) {
                    broken = true;
                    break;
                }
                if (read < 0) break;
                digest.update(buffer, 0, read);
                zip.write(buffer, 0, read);
            }
            zip.closeEntry();
        }
        String sum = HexFormat.of().formatHex(digest.digest());
        sums.put(part.name(), sum);
        if (broken) return part.name() + " could be read in part only. Do not rely on it.";
        if (part.kept() != null && !part.kept().equals(sum)) {
            return part.name() + " is damaged: it was kept with SHA-256 " + part.kept() + ", and its bytes now have " + sum
                    + ". Do not rely on it.";
        }
        return null;
    }

    /** The list of all sums, as {@code sha256sum --check} reads it, and the end. */
    void finish() throws IOException {
        StringBuilder all = new StringBuilder();
        sums.forEach((name, sum) -> all.append(sum).append("  ").append(name).append('\n'));
        begin("SHA256SUMS");
        zip.write(all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
