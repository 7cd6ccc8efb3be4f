package org.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.account.Tokens;
import org.assay.claim.ClaimFilter;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.Cases.Text;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@DatabaseTest
class ReportsTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Reports reports;

    @Autowired
    ReportFiles files;

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
    void aDocumentsReportTellsItsClaimsInTheOrderOfTheText() {
        Text text = cases.aText(desk, "The bridge opened in 1932. It is 503 metres long. It is painted grey.");
        Case last = text.marking("It is painted grey.");
        Case first = text.marking("The bridge opened in 1932.");
        first.approved();

        VerdictReport report = desk.as(Role.CHECKER, () -> reports.of(text.document()));

        assertThat(report.claims()).extracting(ReportedClaim::id).containsExactly(first.claim().value(), last.claim().value());
        ReportedClaim claim = report.claims().getFirst();
        assertThat(claim.isSettled()).isTrue();
        assertThat(claim.quote()).satisfies(quote -> {
            assertThat(quote.exact()).isEqualTo("The bridge opened in 1932.");
            assertThat(quote.suffix()).startsWith(" It is 503");
        });
        assertThat(claim.verdict()).satisfies(verdict -> {
            assertThat(verdict.label()).isEqualTo("True");
            assertThat(verdict.tone()).isEqualTo(VerdictTone.TRUE);
            assertThat(verdict.value()).isEqualTo(verdict.best());
            assertThat(verdict.approval()).isNotNull();
        });
        assertThat(claim.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.number()).isEqualTo(1);
            assertThat(evidence.locator()).isEqualTo("p. 3");
            assertThat(evidence.source().primary()).isTrue();
        });
        assertThat(report.claims().getLast().verdict()).isNull();
    }

    @Test
    void theSameStateGivesTheSameBytesAndAnotherStateAnotherName() {
        Case open = cases.aClaim(desk);
        open.proposed();
        VerdictReport before = desk.as(Role.EDITOR, () -> reports.of(open.text().document()));
        VerdictReport again = desk.as(Role.EDITOR, () -> reports.of(open.text().document()));

        assertThat(again).isEqualTo(before);
        assertThat(desk.as(Role.EDITOR, () -> files.make(again, ReportFormat.PDF).bytes()))
                .isEqualTo(desk.as(Role.EDITOR, () -> files.make(before, ReportFormat.PDF).bytes()));

        open.supportedBy("One more record");

        VerdictReport after = desk.as(Role.EDITOR, () -> reports.of(open.text().document()));
        assertThat(after.state()).isNotEqualTo(before.state());
        assertThat(after.asOf()).isAfter(before.asOf());
    }

    @Test
    void anotherDesksDocumentIsNotThere() {
        Case ours = cases.aClaim(desk);
        TestDesk theirs = desks.open();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> theirs.as(Role.EDITOR, () -> reports.of(ours.text().document())));
        assertThat(theirs.as(Role.EDITOR, () -> reports.of(ClaimFilter.ALL)).claims()).isEmpty();
    }

    @Test
    void aViewerMayNotExport() {
        Case open = cases.aClaim(desk);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.as(Role.VIEWER, () -> reports.of(open.text().document())))
                .matches(refusal -> refusal.code().equals("NOT_PERMITTED"));
    }

    @Test
    void eachFormIsADownloadUnderTheDocumentsName() throws Exception {
        Case open = cases.aClaim(desk);
        open.approved();
        String report = "/api/v1/documents/" + open.text().document() + "/report";

        for (ReportFormat format : ReportFormat.values()) {
            call(Role.CHECKER, report + "?format=" + format.extension())
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Type", format.mediaType()))
                    .andExpect(header().string(
                            "Content-Disposition",
                            org.hamcrest.Matchers.containsString("filename*=UTF-8''report-a-text." + format.extension())));
        }
        call(Role.CHECKER, report + "?format=odt")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("format"));
        call(Role.VIEWER, report).andExpect(status().isForbidden());
    }

    @Test
    void aPreviewRunsNothingAndStaysWithinTheHouse() throws Exception {
        Case open = cases.aClaim(desk);

        call(Role.EDITOR, "/content/documents/" + open.text().document() + "/report?format=html&inline=true")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", "inline"))
                .andExpect(header().string(
                        "Content-Security-Policy",
                        org.hamcrest.Matchers.allOf(
                                org.hamcrest.Matchers.startsWith("default-src 'none'"),
                                org.hamcrest.Matchers.containsString("sandbox"))));
    }

    @Test
    void aSelectionOfClaimsIsAReportToo() throws Exception {
        Case approved = cases.aClaim(desk);
        approved.approved();
        cases.aClaim(desk);

        call(Role.EDITOR, "/content/claims/report?format=json&state=APPROVED")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.claims.length()").value(1))
                .andExpect(jsonPath("$.claims[0].id").value(approved.claim().toString()));
    }

    @Test
    void aClaimReviewIsGivenOnceTheVerdictIsApproved() throws Exception {
        Case open = cases.aClaim(desk);
        String review = "/api/v1/claims/" + open.claim() + "/claimreview";

        call(Role.EDITOR, review).andExpect(status().isConflict()).andExpect(jsonPath("$.code").value("CLAIM_NOT_APPROVED"));

        open.approved();

        call(Role.EDITOR, review)
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/ld+json"))
                .andExpect(jsonPath("$['@type']").value("ClaimReview"))
                .andExpect(jsonPath("$.reviewRating.alternateName").value("True"));
    }

    private ResultActions call(Role role, String path) throws Exception {
        String token = tokens.issue(desk.member(role)).token();
        return mvc.perform(get(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }
}
