package org.assay.evidence.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.assay.document.extract.Unreadable;

/** Draws a picture anew, small enough to be looked at. What its header says of its size is read before anything else. */
final class Pictures {

    /** A hundred million: more than any camera makes, and what the process has memory for. */
    private static final long MOST_PIXELS = 100_000_000;

    private static final float QUALITY = 0.9f;

    static {
        ImageIO.setUseCache(false);
    }

    private Pictures() {}

    static DrawnPicture draw(Path file, int longestEdge) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new Unreadable("PICTURE_UNREADABLE");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (width <= 0 || height <= 0) throw new Unreadable("PICTURE_UNREADABLE");
                if ((long) width * height > MOST_PIXELS) throw new Unreadable("PICTURE_TOO_LARGE", width, height);
                boolean jpeg = reader.getFormatName().toLowerCase(Locale.ROOT).startsWith("jp");
                return drawn(reader, width, height, longestEdge, jpeg, Orientation.of(file, jpeg));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException | NegativeArraySizeException damaged) {
            // The JDK's readers meet damage with any of these.
            damaged.printStackTrace(System.err);
            throw new Unreadable("PICTURE_UNREADABLE");
        }
    }

    private static DrawnPicture drawn(
            ImageReader reader, int width, int height, int longestEdge, boolean jpeg, Orientation turned)
            throws IOException {
        ImageReadParam reading = reader.getDefaultReadParam();
        // Twice the size that is wanted is enough to draw from, and a large picture never comes into memory whole.
        int step = Math.max(1, Math.max(width, height) / (2 * longestEdge));
        reading.setSourceSubsampling(step, step, 0, 0);
        BufferedImage read = reader.read(0, reading);
        double scale = Math.min(1, (double) longestEdge / Math.max(read.getWidth(), read.getHeight()));
        int w = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int h = Math.max(1, (int) Math.round(read.getHeight() * scale));
        boolean seeThrough = read.getColorModel().hasAlpha();
        BufferedImage anew = new BufferedImage(
                turned.sideways() ? h : w,
                turned.sideways() ? w : h,
                seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = anew.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        if (!seeThrough) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, anew.getWidth(), anew.getHeight());
        }
        AffineTransform place = turned.of(w, h);
        place.scale((double) w / read.getWidth(), (double) h / read.getHeight());
        pen.drawImage(read, place, null);
        pen.dispose();
        byte[] bytes = jpeg && !seeThrough ? jpeg(anew) : png(anew);
        return new DrawnPicture(
                jpeg && !seeThrough ? "image/jpeg" : "image/png",
                bytes,
                turned.sideways() ? height : width,
                turned.sideways() ? width : height);
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
