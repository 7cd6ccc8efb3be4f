package org.assay.report.render;

import static org.assay.report.ClaimBuilder.aClaim;
import static org.assay.report.ReportBuilder.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.assay.report.CheckedText;
import org.assay.report.ReportLanguage;
import org.assay.report.ReportedStance;
import org.assay.report.VerdictReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF says of our PDFs by PDF/UA-1 and PDF/A-3u. */
class PdfConformanceTest {

    private static final int FAILURES_TOLD = 100;

    @BeforeAll
    static void machinery() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void reportsPass(String name, VerdictReport report) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRenderer().render(report, out);
        assertPasses(out.toByteArray());
    }

    static Stream<Arguments> reportsPass() {
        return Stream.concat(
                Stream.of(ReportLanguage.values())
                        .map(language -> Arguments.of(
                                "in " + language, Samples.variedBuilder().in(language.locale()).build())),
                Stream.of(
                        Arguments.of("without claims", aReport().build()),
                        Arguments.of(
                                "with words that no face has",
                                aReport()
                                        .with(aClaim().stating("A \"quoted\" \uD83E\uDD84 line\nand a rune ᚠ, a sign 𒀀 and \u202Eturned words")
                                                .because("# A heading\n\n> quoted\n\n1. one\n2. two\n\n`code` ![image](x.png) <b>no markup</b>")
                                                .on(ReportedStance.SUPPORTS, "T".repeat(400), "javascript:alert(1)", "\t\u0000 x"))
                                        .build()),
                        Arguments.of(
                                "with a rationale of many pages",
                                aReport()
                                        .with(aClaim().because("A paragraph of [a link](https://a.example/b) and *more*.\n\n".repeat(600)))
                                        .build())));
    }

    @ParameterizedTest
    @MethodSource
    void textsWithNotesPass(CheckedText text) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TextPdfRenderer().render(text, out);
        assertPasses(out.toByteArray());
    }

    static Stream<CheckedText> textsWithNotesPass() {
        return Stream.of(
                TextPageTest.text(),
                TextPageTest.text(
                        TextPageTest.mark(1, "lost power for nine"),
                        TextPageTest.mark(2, "nine days"),
                        TextPageTest.mark(3, "power"),
                        TextPageTest.mark(3, "second")));
    }

    private static void assertPasses(byte[] pdf) throws Exception {
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_U)) {
            try (PDFAParser parser =
                            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator =
                            Foundries.defaultInstance().createValidator(flavour, FAILURES_TOLD, false, false, false)) {
                assertThat(validator.validate(parser).getTestAssertions())
                        .filteredOn(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                        .extracting(assertion -> flavour + " " + assertion.getRuleId().getClause() + "-"
                                + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " "
                                + assertion.getLocation().getContext())
                        .isEmpty();
            }
        }
    }
}
