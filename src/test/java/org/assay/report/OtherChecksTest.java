package org.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.account.Tokens;
import org.assay.claim.ClaimCatalogue;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.kernel.Slice;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class OtherChecksTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    OtherChecks checks;

    @Autowired
    ClaimCatalogue claims;

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
    void whatComesAgainIsKnownAndWhatSaysSomethingElseTakesItsPlace() {
        assertThat(take(check("1", "The bridge fell down.", "False")).added()).isEqualTo(1);
        assertThat(take(check("1", "The bridge fell down.", "False")).known()).isEqualTo(1);

        OtherChecksRead corrected = take(check("1", "The bridge fell down.", "Partly false"));

        assertThat(corrected.renewed()).isEqualTo(1);
        assertThat(desk.as(Role.VIEWER, () -> checks.find("", Slice.first(10))).items())
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.review().rating()).isEqualTo("Partly false");
                    assertThat(check.earlier()).isEqualTo(1);
                });
    }

    @Test
    void oneFileWithDuplicatesKeepsEachOnce() {
        OtherChecksRead read = take("[" + check("1", "One.", "True") + "," + check("1", "One.", "True") + ","
                + check("1", "Two.", "True") + "]");

        assertThat(read.added()).isEqualTo(2);
        assertThat(read.known()).isEqualTo(1);
    }

    @Test
    void whatWasReadBeforeTheFileBrokeIsKept() {
        OtherChecksRead read = take("[" + check("1", "One.", "True") + ", {\"@type\": \"ClaimRev");

        assertThat(read.added()).isEqualTo(1);
        assertThat(read.broken()).isEqualTo("OTHER_NO_JSON");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> take("no JSON at all"));
    }

    @Test
    void theyAreFoundByTheirWordsOnTheirDeskAlone() {
        take("[" + check("1", "The Danube flows east.", "True") + "," + check("2", "The Rhine flows north.", "True") + "]");
        TestDesk theirs = desks.open();

        assertThat(desk.as(Role.VIEWER, () -> checks.find("danu flow", Slice.first(10))).items())
                .singleElement()
                .satisfies(check -> assertThatExceptionOfType(NotFound.class)
                        .isThrownBy(() -> theirs.as(Role.EDITOR, () -> checks.get(check.id()))));
        assertThat(theirs.as(Role.EDITOR, () -> checks.find("", Slice.first(10))).total()).isZero();
    }

    @Test
    void aClaimIsShownWhatOthersCheckedThatReadsAlike() {
        Case ours = cases.aClaim(desk);
        String statement = desk.as(Role.CHECKER, () -> claims.get(ours.claim()).statement());
        take("[" + check("1", statement.replace(".", ", they say."), "False") + ","
                + check("2", "Nothing of the kind was ever written about trains.", "False") + "]");

        assertThat(desk.as(Role.CHECKER, () -> checks.like(ours.claim())))
                .extracting(check -> check.review().url())
                .containsExactly("https://checks.example.org/1");
    }

    @Test
    void aViewerReadsAndDoesNotImport() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> as(Role.VIEWER, check("1", "One.", "True")))
                .matches(refusal -> refusal.code().equals("NOT_PERMITTED"));
    }

    @Test
    void theApiTakesAPageAndTellsWhatItCouldNotTake() throws Exception {
        String page = "<html><script type=\"application/ld+json\">" + check("1", "One.", "True") + "</script>"
                + "<script type=\"application/ld+json\">{\"@type\": \"MediaReview\", \"url\": \"https://a.example.org/\"}</script>";
        String token = "Bearer " + tokens.issue(desk.member(Role.CHECKER)).token();

        mvc.perform(post("/api/v1/other-checks")
                        .contentType(MediaType.TEXT_HTML)
                        .content(page)
                        .header(HttpHeaders.AUTHORIZATION, token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.added").value(1))
                .andExpect(jsonPath("$.reasons[0].code").value("OTHER_MEDIA_REVIEW"));
        mvc.perform(get("/api/v1/other-checks?q=one").header(HttpHeaders.AUTHORIZATION, token))
                .andExpect(jsonPath("$.items[0].publisher").value("The Checkers"))
                .andExpect(jsonPath("$.items[0].rating").value("True"));
    }

    private OtherChecksRead take(String file) {
        return as(Role.CHECKER, file);
    }

    private OtherChecksRead as(Role role, String file) {
        return desk.as(role, () -> {
            try {
                return checks.importFrom(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "test.json");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private static String check(String page, String claim, String rating) {
        return """
                {"@type": "ClaimReview", "url": "https://checks.example.org/%s", "claimReviewed": "%s", "datePublished": "2024-05-02",
                 "author": {"name": "The Checkers"}, "reviewRating": {"alternateName": "%s"}}
                """
                .formatted(page, claim, rating);
    }
}
