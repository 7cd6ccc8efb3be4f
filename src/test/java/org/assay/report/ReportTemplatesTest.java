package org.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.account.Tokens;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.Cases.Text;
import org.assay.testing.DatabaseTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Templates, what is left out, and periods, as addresses name them. */
@DatabaseTest
class ReportTemplatesTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    MockMvc mvc;

    @Autowired
    Tokens tokens;

    TestDesk desk;

    @BeforeEach
    void open() {
        desk = desks.open();
    }

    @Test
    void theNoteForTheReaderTellsApprovedVerdictsAlone() throws Exception {
        Text text = cases.aText(desk, "The bridge opened in 1932. Many came to see it on that day, and many stayed. It is painted grey.");
        Case approved = text.marking("The bridge opened in 1932.");
        text.marking("It is painted grey.");
        approved.approved();
        String report = "/api/v1/documents/" + text.document() + "/report?template=reader-note";

        call(report + "&format=json")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.template").value("READER_NOTE"))
                .andExpect(jsonPath("$.leftOut", Matchers.hasItem("NAMES")))
                .andExpect(jsonPath("$.claims.length()").value(1))
                .andExpect(jsonPath("$.claims[0].verdict.checkedBy").value(Matchers.nullValue()))
                .andExpect(jsonPath("$.checkpoint").value(Matchers.nullValue()));
        byte[] pdf = call(report + "&format=pdf&lang=de")
                .andExpect(header().string("Content-Disposition", Matchers.containsString("note-a-text.pdf")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument pages = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(pages)).contains("1932").doesNotContain("painted grey");
            assertThat(pages.getDocumentInformation().getTitle()).startsWith("Hinweis für Leserinnen und Leser");
        }
    }

    @Test
    void theTextWithNotesMarksWhatItsTemplateTells() throws Exception {
        Text text = cases.aText(desk, "The bridge opened in 1932. Many came to see it on that day, and many stayed. It is painted grey.");
        text.marking("The bridge opened in 1932.").approved();
        text.marking("It is painted grey.");

        String page = call("/content/documents/" + text.document() + "/report?format=text.html&template=reader-note")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("claim-1").doesNotContain("claim-2");
    }

    @Test
    void aPeriodHoldsWhatHappenedInItAndSaysSoInTheTitle() throws Exception {
        cases.aClaim(desk);

        call("/content/claims/report?format=json&from=2001-01-01&to=2001-12-31")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("All claims, 2001-01-01 – 2001-12-31"))
                .andExpect(jsonPath("$.claims.length()").value(0));
        call("/content/claims/report?format=json&from=2001-01-01")
                .andExpect(jsonPath("$.claims.length()").value(1));
        call("/content/claims/report?format=json&from=&to=").andExpect(jsonPath("$.claims.length()").value(1));
    }

    @Test
    void aTableOfAFilterHasNoColumnForWhatIsLeftOut() throws Exception {
        cases.aClaim(desk).approved();

        String csv = call("/content/claims/report?format=csv&leave=names,evidence")
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(csv.lines().findFirst()).hasValueSatisfying(head -> assertThat(head)
                .contains("checked_at")
                .doesNotContain("checked_by")
                .doesNotContain("evidence"));
    }

    @ParameterizedTest
    @CsvSource({
        "template=poem, template, REPORT_TEMPLATE_UNKNOWN",
        "lang=tlh, lang, REPORT_LANGUAGE_UNKNOWN",
        "leave=truth, leave, REPORT_PART_UNKNOWN",
        "from=2026-11-02&to=2026-11-01, from, REPORT_PERIOD_REVERSED",
        "to=tomorrow, to, REPORT_DAY_MALFORMED"
    })
    void whatNobodyCouldMeanIsAnsweredWithTheField(String asked, String field, String code) throws Exception {
        call("/api/v1/claims/report?format=html&" + asked)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value(field))
                .andExpect(jsonPath("$.code").value(code));
    }

    private ResultActions call(String path) throws Exception {
        String token = tokens.issue(desk.member(Role.EDITOR)).token();
        return mvc.perform(get(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }
}
