package org.assay.evidence.picture;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a camera was held, by the Exif tag 0x0112: 1 upright, 2 to 8 turned or mirrored. A person points at a part of the
 * picture as it is shown, so it has to be shown upright.
 */
record Orientation(int tag) {

    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int TAG = 0x0112;
    private static final int LONGEST_SEARCH = 256 * 1024;

    static Orientation of(Path file, boolean jpeg) throws IOException {
        if (!jpeg) return UPRIGHT;
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LONGEST_SEARCH);
        }
        int tag = tag(head);
        return tag >= 2 && tag <= 8 ? new Orientation(tag) : UPRIGHT;
    }

    /** Width and height change places. */
    boolean sideways() {
        return tag >= 5;
    }

    /** From a picture of that size to how it is shown. */
    AffineTransform of(double width, double height) {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int tag(byte[] head) {
        int at = 2;
        while (at + 4 <= head.length && (head[at] & 0xFF) == 0xFF) {
            int marker = head[at + 1] & 0xFF;
            int length = (head[at + 2] & 0xFF) << 8 | head[at + 3] & 0xFF;
            if (marker == 0xDA || length < 2) return 1;
            if (marker == 0xE1 && at + 10 <= head.length
                    && new String(head, at + 4, 6, StandardCharsets.ISO_8859_1).equals("Exif\0\0")) {
                int from = at + 10;
                int to = Math.min(head.length, at + 2 + length);
                return to > from ? inTiff(ByteBuffer.wrap(head, from, to - from).slice()) : 1;
            }
            at += 2 + length;
        }
        return 1;
    }

    private static int inTiff(ByteBuffer tiff) {
        if (tiff.remaining() < 8) return 1;
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) return 1;
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if (entry + 12 > tiff.limit()) return 1;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) return tiff.getShort(entry + 8) & 0xFFFF;
        }
        return 1;
    }
}
