package org.assay.document.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class StruckTwiceTest {

    private static final String WORDS = "All illness fell off the cliff, 11,111 of 11,111 feet.";

    /** @param apart for each time that the words are drawn, points to the right of the first */
    private static String read(float... apart) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < 2; page++) {
                PDPage sheet = new PDPage();
                document.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                    for (float by : apart) {
                        content.beginText();
                        content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 11);
                        content.newLineAtOffset(72 + by, 500);
                        content.showText(WORDS);
                        content.endText();
                    }
                }
            }
            document.save(file);
        }
        return PdfText.of(file.toByteArray(), 10_000).text();
    }

    @Test
    void wordsDrawnTwiceToLookBoldAreReadOnceOnEachPage() throws IOException {
        String once = read(0);

        assertThat(once.split("All illness fell off the cliff, 11,111 of 11,111 feet[.]", -1)).hasSize(3);
        assertThat(read(0, 0.3f)).isEqualTo(once);
        assertThat(read(0, 0.4f, 0.8f)).isEqualTo(once);
    }
}
