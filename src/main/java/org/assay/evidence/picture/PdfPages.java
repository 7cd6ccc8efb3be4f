package org.assay.evidence.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.assay.document.extract.OneFont;
import org.assay.document.extract.Unreadable;
import org.assay.evidence.picture.DrawnPages.Size;

/** Draws pages of a PDF and finds the places of their words. */
final class PdfPages {

    private static final int MOST_PAGES = 5_000;
    // A page of A4 then has some 150 dots an inch: sharp on a fine screen, and a third of a megabyte.
    private static final float LONGEST_EDGE = 1_800;
    private static final float LARGEST_SCALE = 4;
    private static final float LEAST_EDGE = 8;

    static {
        FontMappers.set(new OneFont());
        ImageIO.setUseCache(false);
    }

    private PdfPages() {}

    static DrawnPages draw(Path file, int first, int count) {
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBufferedFile(file.toFile()), IOUtils.createTempFileOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            if (pages == 0) throw new Unreadable("FILE_DAMAGED", "PDF");
            if (pages > MOST_PAGES) throw new Unreadable("FILE_TOO_COMPLEX");
            List<Size> sizes = new ArrayList<>(pages);
            for (PDPage page : document.getPages()) sizes.add(size(page));
            List<DrawnPage> drawn = new ArrayList<>();
            int from = Math.max(1, first);
            int to = (int) Math.min(pages, (long) from + count - 1);
            for (int number = from; number <= to; number++) drawn.add(page(document, number, sizes.get(number - 1)));
            return new DrawnPages(sizes, drawn);
        } catch (InvalidPasswordException locked) {
            throw new Unreadable("COPY_ENCRYPTED");
        } catch (IOException | IllegalArgumentException | ClassCastException | IndexOutOfBoundsException | NullPointerException damaged) {
            // PDFBox meets damage with any of these.
            damaged.printStackTrace(System.err);
            throw new Unreadable("FILE_DAMAGED", "PDF");
        }
    }

    private static DrawnPage page(PDDocument document, int number, Size size) throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        float scale = Math.min(LARGEST_SCALE, LONGEST_EDGE / Math.max(size.width(), size.height()));
        BufferedImage picture = renderer.renderImage(number - 1, scale, ImageType.RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream(300_000);
        ImageIO.write(picture, "png", png);
        PageWords words = PageWords.of(document, number);
        return new DrawnPage(number, png.toByteArray(), words.text(), words.words());
    }

    /** As it is shown. */
    private static Size size(PDPage page) {
        PDRectangle box = page.getCropBox();
        float width = box.getWidth();
        float height = box.getHeight();
        if (!(width >= LEAST_EDGE && height >= LEAST_EDGE)) throw new Unreadable("FILE_DAMAGED", "PDF");
        return page.getRotation() % 180 == 0 ? new Size(width, height) : new Size(height, width);
    }
}
