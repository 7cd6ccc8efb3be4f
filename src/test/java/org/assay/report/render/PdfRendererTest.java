package org.assay.report.render;

import static org.assay.report.ClaimBuilder.aClaim;
import static org.assay.report.ReportBuilder.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assay.report.ClaimBuilder;
import org.assay.report.ReportedStance;
import org.assay.report.VerdictReport;
import org.junit.jupiter.api.Test;

class PdfRendererTest {

    @Test
    void equalReportsAreEqualBytes() throws IOException {
        assertThat(bytes(Samples.varied())).isEqualTo(bytes(Samples.varied()));
    }

    @Test
    void itIsWholeByItself() throws IOException {
        try (PDDocument pdf = pdf(Samples.varied())) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Verdict report: The winter the grid held");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Northern Desk");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("<xmp:CreateDate>2026-11-20T14:05:00Z</xmp:CreateDate>")
                    .contains("pdfaid:part")
                    .contains("pdfuaid:part");
        }
    }

    @Test
    void eachClaimHasABookmark() throws IOException {
        try (PDDocument pdf = pdf(Samples.varied())) {
            List<String> titles = StreamSupport.stream(
                            pdf.getDocumentCatalog().getDocumentOutline().children().spliterator(), false)
                    .map(PDOutlineItem::getTitle)
                    .toList();
            assertThat(titles).hasSize(13).startsWith("1  The northern grid was without power for nine days in January.");
        }
    }

    @Test
    void everyScriptThatItHasAFaceForIsThere() throws IOException {
        String text = text(Samples.varied());

        assertThat(text)
                .contains("Мэр сказал")
                .contains("ἀλήθεια")
                .contains("市长说电网将在两天内恢复")
                .contains("臺灣的報告")
                .contains("東京でも確認した")
                .contains("Tiếng Việt, Łódź")
                .contains("🔥");
        assertThat(text).containsPattern("[\\u0600-\\u06FF\\uFE70-\\uFEFF]{4}");
    }

    @Test
    void whatNoFaceHasIsABoxAndIsTold() throws IOException {
        String text = text(aReport().with(aClaim().stating("हिन्दी")).build());

        assertThat(text).contains("□").contains("of this report cannot be shown here").contains("U+0939");
    }

    @Test
    void hostileWordsAreWords() throws IOException {
        String hostile = "<script>alert(1)</script> \u202Egnp.exe\u202C \u0000\uD83D ]]> &amp; \u200B";
        String text = text(aReport()
                .titled(hostile)
                .with(aClaim().stating(hostile)
                        .quoting(hostile, hostile, hostile)
                        .because(hostile)
                        .on(ReportedStance.REFUTES, hostile, "file:///etc/passwd", hostile))
                .build());

        assertThat(text).contains("<script>alert(1)</script>").contains("]]> &amp;").doesNotContain("root:");
    }

    @Test
    void aDocumentWithoutClaimsIsOnePage() throws IOException {
        try (PDDocument pdf = pdf(aReport().build())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("This document has no claims yet.");
        }
    }

    @Test
    void aClaimMayHaveFiveHundredPiecesOfEvidence() throws IOException {
        ClaimBuilder claim = aClaim();
        for (int i = 1; i <= 500; i++) {
            claim.on(ReportedStance.CONTEXT, "Source " + i, "https://grid.example/" + i, "Passage " + i);
        }

        assertThat(text(aReport().with(claim).build())).contains("500.").contains("Passage 500");
    }

    @Test
    void aRationaleMayBeAHundredPagesLong() throws IOException {
        String paragraph = "The operator’s log gives both ends of the outage, and **the regulator** confirms them.\n\n";
        String rationale = paragraph.repeat(2_500) + "The end.";

        assertThat(text(aReport().with(aClaim().because(rationale)).build())).contains("The end.");
    }

    @Test
    void aMegabyteMayBeOneWord() throws IOException {
        assertThat(bytes(aReport().with(aClaim().because("x".repeat(1_000_000))).build())).isNotEmpty();
    }

    private static String text(VerdictReport report) throws IOException {
        try (PDDocument pdf = pdf(report)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static PDDocument pdf(VerdictReport report) throws IOException {
        return Loader.loadPDF(bytes(report));
    }

    private static byte[] bytes(VerdictReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRenderer().render(report, out);
        return out.toByteArray();
    }
}
