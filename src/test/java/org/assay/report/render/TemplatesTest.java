package org.assay.report.render;

import static org.assay.report.ClaimBuilder.aClaim;
import static org.assay.report.ReportBuilder.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assay.report.ReportChoice;
import org.assay.report.ReportFormat;
import org.assay.report.ReportPart;
import org.assay.report.ReportTemplate;
import org.assay.report.ReportedContact;
import org.assay.report.ReportedCorrection;
import org.assay.report.ReportedState;
import org.assay.report.ReportedStance;
import org.assay.report.VerdictReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each template in each form: it has what it is for, and what it leaves out is in none of its bytes. */
class TemplatesTest {

    private static final List<ReportRenderer> RENDERERS = List.of(
            new HtmlRenderer(), new PdfRenderer(), new DocxRenderer(), new MarkdownRenderer(), new CsvRenderer(),
            new XlsxRenderer(), new JsonRenderer());

    /** A word of each part that stands nowhere else. */
    private static final Map<ReportPart, List<String>> MARKS = Map.of(
            ReportPart.VERDICTS, List.of("Summarium"),
            ReportPart.RATIONALE, List.of("Rationalium"),
            ReportPart.EVIDENCE, List.of("Outagelog"),
            ReportPart.CONTACTS, List.of("Contactia", "Answerium"),
            ReportPart.CORRECTIONS, List.of("Replacium", "Reasonium"),
            ReportPart.OPEN, List.of("Openium"),
            ReportPart.HISTORY, List.of("2026-11-18T10:15", "18 November 2026", "2026-11-19T16:40", "19 November 2026"),
            ReportPart.NAMES, List.of("Noor Haddad", "Tomas Eide"));

    static VerdictReport all() {
        return aReport()
                .with(
                        aClaim().stating("Settlium was said.")
                                .summary("Summarium is found.")
                                .because("Rationalium is why.")
                                .on(ReportedStance.REFUTES, "Outagelog", "https://grid.example/log", "Quotatium.")
                                .having(new ReportedContact(
                                        1, ReportedStance.REFUTES, "CONFIRMED", "PHONE", LocalDate.of(2026, 11, 10),
                                        "Contactia Vale", false, "Asked?", "Answerium."))
                                .asking(new ReportedCorrection(
                                        "nine days", "Replacium", "Reasonium.", "MUST", "OPEN", null, null, null, false,
                                        null)),
                        aClaim().stating("Openium was said.")
                                .summary("Undecidedium.")
                                .in(ReportedState.PROPOSED))
                .build();
    }

    static Stream<Arguments> each() {
        return Stream.of(ReportTemplate.values())
                .flatMap(template -> RENDERERS.stream().map(renderer -> Arguments.of(template, renderer.format())));
    }

    @ParameterizedTest
    @MethodSource("each")
    void whatATemplateLeavesOutIsInNoneOfItsBytes(ReportTemplate template, ReportFormat format) throws IOException {
        ReportChoice choice = new ReportChoice(template, Set.of());
        String words = words(all().as(choice), format);

        assertThat(words).contains("Settlium");
        for (ReportPart part : MARKS.keySet()) {
            for (String mark : MARKS.get(part)) {
                if (!choice.tells(part)) assertThat(words).as(part.name()).doesNotContain(mark);
            }
        }
        if (!choice.tells(ReportPart.OPEN)) assertThat(words).doesNotContain("Undecidedium");
    }

    @ParameterizedTest
    @MethodSource("each")
    void whatATemplateIsForIsInEachOfItsForms(ReportTemplate template, ReportFormat format) throws IOException {
        ReportChoice choice = new ReportChoice(template, Set.of());
        String words = words(all().as(choice), format);

        for (ReportPart part : Set.of(ReportPart.VERDICTS, ReportPart.RATIONALE, ReportPart.EVIDENCE, ReportPart.NAMES)) {
            if (choice.tells(part)) assertThat(words).as(part.name()).contains(MARKS.get(part).getFirst());
        }
        if (choice.tells(ReportPart.CORRECTIONS)) assertThat(words).contains("Replacium");
        boolean table = format == ReportFormat.CSV || format == ReportFormat.XLSX;
        if (!table && format != ReportFormat.JSON) {
            String name = Wording.of(all()).template(all().as(choice));
            assertThat(words).containsIgnoringCase(name);
        }
    }

    @ParameterizedTest
    @MethodSource("each")
    void equalReportsAreEqualBytes(ReportTemplate template, ReportFormat format) throws IOException {
        ReportChoice choice = new ReportChoice(template, Set.of(ReportPart.SOURCES));

        assertThat(bytes(all().as(choice), format)).isEqualTo(bytes(all().as(choice), format));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatSomebodyLeavesOutIsGoneFromEachForm(ReportFormat format) throws IOException {
        for (ReportPart part : MARKS.keySet()) {
            String words = words(all().as(new ReportChoice(ReportTemplate.VERDICT_REPORT, Set.of(part))), format);
            assertThat(words).as(part.name()).doesNotContain(MARKS.get(part)).contains("Settlium");
        }
    }

    static Stream<ReportFormat> forms() {
        return RENDERERS.stream().map(ReportRenderer::format);
    }

    @Test
    void aLeftOutPartIsNotSaidToBeMissing() throws IOException {
        String words = words(
                all().as(new ReportChoice(
                        ReportTemplate.VERDICT_REPORT, Set.of(ReportPart.EVIDENCE, ReportPart.VERDICTS))),
                ReportFormat.MARKDOWN);

        assertThat(words).doesNotContain("No evidence").doesNotContain("No verdict").doesNotContain("sources cited");
    }

    @Test
    void aChoiceThatFindsNothingSaysSo() throws IOException {
        VerdictReport open = aReport().with(aClaim().unchecked()).build();

        assertThat(words(open.as(new ReportChoice(ReportTemplate.WRITER_CORRECTIONS, Set.of())), ReportFormat.PDF))
                .contains("Nothing was asked of the writer.");
        assertThat(words(open.as(new ReportChoice(ReportTemplate.READER_NOTE, Set.of())), ReportFormat.PDF))
                .contains("No verdict has been approved yet.");
    }

    private static byte[] bytes(VerdictReport report, ReportFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (ReportRenderer renderer : RENDERERS) {
            if (renderer.format() == format) renderer.render(report, out);
        }
        return out.toByteArray();
    }

    private static String words(VerdictReport report, ReportFormat format) throws IOException {
        byte[] bytes = bytes(report, format);
        return switch (format) {
            case PDF -> {
                try (PDDocument pdf = Loader.loadPDF(bytes)) {
                    yield pdf.getDocumentInformation().getTitle() + "\n"
                            + new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                }
            }
            case DOCX, XLSX -> {
                List<String> parts = new ArrayList<>();
                try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                    for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                        parts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
                yield String.join("\n", parts);
            }
            default -> new String(bytes, StandardCharsets.UTF_8);
        };
    }
}
