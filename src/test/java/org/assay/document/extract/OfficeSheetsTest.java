package org.assay.document.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfficeSheetsTest {

    private static final int LIMIT = 10_000;

    @Test
    void aSpreadsheetGivesItsCellsRowByRowAndSheetBySheet() {
        byte[] file = zip(
                "xl/workbook.xml", "<workbook/>",
                "xl/sharedStrings.xml",
                        "<sst><si><t>Harbour</t></si><si><r><t>Ton</t></r><r><t>nes</t></r><rPh><t>spoken</t></rPh></si></sst>",
                "xl/worksheets/sheet10.xml", "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>Last sheet</t></is></c></row></sheetData></worksheet>",
                "xl/worksheets/sheet2.xml",
                        "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"
                                + "<row><c><f>SUM(A1)</f><v>9000000</v></c><c t=\"s\"><v>77</v></c></row></sheetData></worksheet>");
        assertThat(OfficeSheets.spreadsheet(file, LIMIT).text()).isEqualTo("Harbour\tTonnes\n9000000\n\nLast sheet");
    }

    @Test
    void slidesGiveTheirParagraphsInOrderAndThenTheirNotes() {
        byte[] file = zip(
                "ppt/presentation.xml", "<p/>",
                "ppt/notesSlides/notesSlide1.xml", slide("Say it slowly."),
                "ppt/slides/slide10.xml", slide("The end"),
                "ppt/slides/slide2.xml", slide("The harbour"));
        assertThat(OfficeSheets.slides(file, LIMIT).text()).isEqualTo("The harbour\n\nThe end\n\nSay it slowly.");
    }

    @Test
    void entitiesAndBombsAreRefused() {
        byte[] file = zip(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><row><c><v>&a;</v></c></row></worksheet>");
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> OfficeSheets.spreadsheet(file, LIMIT));
        byte[] tooLong = zip("ppt/slides/slide1.xml", slide("x".repeat(LIMIT + 1)));
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> OfficeSheets.slides(tooLong, LIMIT))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("TEXT_TOO_LONG"));
    }

    private static String slide(String words) {
        return "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><p:txBody><a:p><a:r><a:t>" + words + "</a:t></a:r></a:p></p:txBody></p:sld>";
    }

    private static byte[] zip(String... parts) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i += 2) all.put(parts[i], parts[i + 1].getBytes(StandardCharsets.UTF_8));
        return TestFiles.zip(all);
    }
}
