package org.assay.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class MirroredTablesTest {

    @Test
    void onPaperTheFirstColumnIsAtTheRightAndIsStillHeardFirst() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRenderer().render(Samples.variedBuilder().in(Locale.forLanguageTag("ar")).build(), out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            List<List<TextPosition>> row = rows(pdf).stream()
                    .filter(cells -> cells.size() == 4 && words(cells.get(1)).startsWith("Wind covered"))
                    .findFirst()
                    .orElseThrow();

            assertThat(row).extracting(MirroredTablesTest::words).startsWith("2").endsWith("3");
            assertThat(row).extracting(cell -> cell.getFirst().getX()).isSortedAccordingTo((a, b) -> Float.compare(b, a));
        }
    }

    private static List<List<List<TextPosition>>> rows(PDDocument pdf) throws IOException {
        Map<PDPage, Map<Integer, PDMarkedContent>> marked = new java.util.HashMap<>();
        for (PDPage page : pdf.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            marked.put(
                    page,
                    extractor.getMarkedContents().stream()
                            .filter(content -> content.getMCID() >= 0)
                            .collect(Collectors.toMap(PDMarkedContent::getMCID, content -> content, (one, other) -> one)));
        }
        List<List<List<TextPosition>>> rows = new ArrayList<>();
        collectRows(pdf.getDocumentCatalog().getStructureTreeRoot(), marked, rows);
        return rows;
    }

    private static void collectRows(
            PDStructureNode node,
            Map<PDPage, Map<Integer, PDMarkedContent>> marked,
            List<List<List<TextPosition>>> rows) {
        for (Object kid : node.getKids()) {
            if (!(kid instanceof PDStructureElement element)) continue;
            if (!element.getStructureType().equals("TR")) {
                collectRows(element, marked, rows);
                continue;
            }
            List<List<TextPosition>> cells = new ArrayList<>();
            for (Object cell : element.getKids()) {
                List<TextPosition> letters = new ArrayList<>();
                collectLetters((PDStructureElement) cell, marked, letters);
                cells.add(letters);
            }
            rows.add(cells);
        }
    }

    private static void collectLetters(
            PDStructureElement element, Map<PDPage, Map<Integer, PDMarkedContent>> marked, List<TextPosition> letters) {
        for (Object kid : element.getKids()) {
            switch (kid) {
                case PDStructureElement inner -> collectLetters(inner, marked, letters);
                case PDMarkedContentReference reference -> add(marked.get(reference.getPage() == null ? element.getPage() : reference.getPage()), reference.getMCID(), letters);
                case Integer id -> add(marked.get(element.getPage()), id, letters);
                case PDObjectReference link -> {}
                default -> throw new IllegalStateException(kid.toString());
            }
        }
    }

    private static void add(Map<Integer, PDMarkedContent> page, int id, List<TextPosition> letters) {
        if (page == null || page.get(id) == null) return;
        page.get(id).getContents().stream()
                .filter(TextPosition.class::isInstance)
                .map(TextPosition.class::cast)
                .forEach(letters::add);
    }

    private static String words(List<TextPosition> letters) {
        return letters.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
    }
}
