package org.assay.evidence.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;

/** Files to draw. */
public final class Pdfs {

    private Pdfs() {}

    /**
     * A page for each text, its lines from the upper left.
     *
     * @param turned degrees by which the pages are shown turned
     */
    public static byte[] of(List<String> pages, int turned) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String words : pages) page(document, PDRectangle.A4, turned, words);
            return bytes(document);
        }
    }

    static byte[] sized(float width, float height, String words) throws IOException {
        try (PDDocument document = new PDDocument()) {
            page(document, new PDRectangle(width, height), 0, words);
            return bytes(document);
        }
    }

    private static void page(PDDocument document, PDRectangle size, int turned, String words) throws IOException {
        PDPage page = new PDPage(size);
        page.setRotation(turned);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
            content.setLeading(20);
            content.setTextMatrix(upright(size, turned));
            for (String line : words.split("\n")) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    /** So that the lines run from left to right, from the upper left, on the page as it is shown. */
    private static Matrix upright(PDRectangle size, int turned) {
        float width = size.getWidth();
        float height = size.getHeight();
        return switch (turned) {
            case 90 -> new Matrix(0, 1, -1, 0, 90, 72);
            case 180 -> new Matrix(-1, 0, 0, -1, width - 72, 90);
            case 270 -> new Matrix(0, -1, 1, 0, width - 90, height - 72);
            default -> new Matrix(1, 0, 0, 1, 72, height - 90);
        };
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
