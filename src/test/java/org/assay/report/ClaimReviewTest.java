package org.assay.report;

import static org.assay.report.ClaimBuilder.aClaim;
import static org.assay.report.ReportBuilder.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimReviewTest {

    private static final String PAGE = "https://northern.example/checks/1";

    @Test
    void itSaysWhatWasClaimedByWhomAndWhatWasFound() {
        Map<String, Object> review = review(aClaim());

        assertThat(review)
                .containsEntry("@context", "https://schema.org")
                .containsEntry("@type", "ClaimReview")
                .containsEntry("url", PAGE)
                .containsEntry("claimReviewed", "The grid lost power for nine days.");
        assertThat(part(review, "author")).containsEntry("@type", "Organization").containsEntry("name", "Northern Desk");
        assertThat(part(review, "reviewRating"))
                .containsEntry("alternateName", "False")
                .containsEntry("ratingValue", 1)
                .containsEntry("worstRating", 1)
                .containsEntry("bestRating", 5);
        assertThat(part(part(review, "itemReviewed"), "author"))
                .containsEntry("@type", "Person")
                .containsEntry("name", "Mara Lind");
    }

    @Test
    void theDateOfTheClaimIsNotTheDateOfTheCheck() {
        Map<String, Object> review = review(aClaim().saidOn(LocalDate.of(2026, 11, 9)));

        assertThat(review).containsEntry("datePublished", "2026-11-19");
        assertThat(part(review, "itemReviewed")).containsEntry("datePublished", "2026-11-09");
    }

    @Test
    void aClaimWithoutADateGetsNone() {
        assertThat(part(review(aClaim().saidOn(null)), "itemReviewed")).doesNotContainKey("datePublished");
    }

    @Test
    void aRatingWithoutAnOrderHasNoNumber() {
        Map<String, Object> rating =
                part(review(aClaim().rated("unproven", "Unproven", VerdictTone.UNPROVEN, null)), "reviewRating");

        assertThat(rating)
                .containsEntry("alternateName", "Unproven")
                .doesNotContainKeys("ratingValue", "worstRating", "bestRating");
    }

    @Test
    void aClaimWithoutAnApprovedVerdictHasNoReview() {
        VerdictReport report = aReport()
                .with(aClaim().in(ReportedState.PROPOSED), aClaim().unchecked(), aClaim().outdated())
                .build();

        for (ReportedClaim claim : report.claims()) {
            assertThatThrownBy(() -> ClaimReview.of(claim, report, PAGE)).isInstanceOf(IllegalArgumentException.class);
            assertThat(PublicationCheck.of(claim, report, PAGE)).anyMatch(PublicationCheck.Finding::error);
        }
    }

    @Test
    void aHomePageOrAnotherHousesPageIsRefused() {
        assertThat(errors(aClaim(), "https://northern.example/")).containsExactly("HOME_PAGE");
        assertThat(errors(aClaim(), "https://elsewhere.example/checks/1")).containsExactly("OTHER_DOMAIN");
        assertThat(errors(aClaim(), "https://checks.northern.example/1")).isEmpty();
    }

    @Test
    void nothingIsPublishedUntilSomebodyHasLookedWhereItStandsNow() {
        VerdictReport report = aReport().with(aClaim().placeOpen()).build();

        assertThat(errors(aClaim().placeOpen(), PAGE)).containsExactly("PLACE_OPEN");
        assertThatThrownBy(() -> ClaimReview.of(report.claims().getFirst(), report, PAGE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoeverReviewsIsNotTheClaimant() {
        ReportedClaimant itself = new ReportedClaimant("northern desk", true, null, null);

        assertThat(errors(aClaim().by(itself), PAGE)).containsExactly("REVIEWER_IS_CLAIMANT");
    }

    @Test
    void aClaimDatedAfterItsCheckIsAWarning() {
        VerdictReport report =
                aReport().with(aClaim().saidOn(LocalDate.of(2026, 11, 21))).build();

        assertThat(PublicationCheck.of(report.claims().getFirst(), report, PAGE))
                .contains(new PublicationCheck.Finding("SAID_AFTER_CHECK", false));
    }

    private static List<String> errors(ClaimBuilder claim, String page) {
        VerdictReport report = aReport().with(claim).build();
        return PublicationCheck.of(report.claims().getFirst(), report, page).stream()
                .filter(PublicationCheck.Finding::error)
                .map(PublicationCheck.Finding::code)
                .toList();
    }

    private static Map<String, Object> review(ClaimBuilder claim) {
        VerdictReport report = aReport().with(claim).build();
        return ClaimReview.of(report.claims().getFirst(), report, PAGE);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> whole, String property) {
        return (Map<String, Object>) whole.get(property);
    }
}
