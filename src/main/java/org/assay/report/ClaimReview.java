package org.assay.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claim's verdict as schema.org's ClaimReview, which search engines and other fact-checkers read. Dates are kept
 * apart: the claim's own in {@code itemReviewed}, the check's outside it. A rating without an order has no number.
 */
public final class ClaimReview {

    private ClaimReview() {}

    /**
     * The JSON-LD of a settled claim, in the order schema.org lists its properties; whoever publishes it has asked the
     * {@link PublicationCheck} first.
     *
     * @param page the one page that the review stands on
     * @throws IllegalArgumentException where the claim has no approved verdict
     */
    public static Map<String, Object> of(ReportedClaim claim, VerdictReport report, String page) {
        ReportedVerdict verdict = claim.verdict();
        if (!claim.isSettled() || verdict == null || verdict.approval() == null) {
            throw new IllegalArgumentException("not settled: " + claim.id());
        }
        Map<String, Object> review = new LinkedHashMap<>();
        review.put("@context", "https://schema.org");
        review.put("@type", "ClaimReview");
        review.put("url", page);
        review.put("claimReviewed", claim.statement());
        review.put("datePublished", checkedOn(verdict.approval(), report).toString());
        review.put("inLanguage", report.language().toLanguageTag());
        review.put("author", desk(report.desk()));
        review.put("reviewRating", rating(verdict));
        review.put("itemReviewed", reviewed(claim));
        return review;
    }

    /** The day of the approval where the desk is. */
    static LocalDate checkedOn(ReportedVerdict.Approval approval, VerdictReport report) {
        return LocalDate.ofInstant(approval.at(), report.zone());
    }

    private static Map<String, Object> desk(ReportedDesk desk) {
        Map<String, Object> author = thing("Organization");
        author.put("name", desk.name());
        put(author, "url", desk.website());
        return author;
    }

    private static Map<String, Object> rating(ReportedVerdict verdict) {
        Map<String, Object> rating = thing("Rating");
        rating.put("alternateName", verdict.label());
        put(rating, "ratingExplanation", verdict.summary());
        if (verdict.value() != null && verdict.worst() != null && verdict.best() != null) {
            rating.put("ratingValue", verdict.value());
            rating.put("worstRating", verdict.worst());
            rating.put("bestRating", verdict.best());
        }
        return rating;
    }

    private static Map<String, Object> reviewed(ReportedClaim claim) {
        Map<String, Object> reviewed = thing("Claim");
        ReportedClaimant claimant = claim.claimant();
        if (claimant != null) {
            Map<String, Object> author = thing(claimant.organization() ? "Organization" : "Person");
            author.put("name", claimant.name());
            put(author, "sameAs", claimant.sameAs());
            if (!claimant.organization()) put(author, "jobTitle", claimant.role());
            reviewed.put("author", author);
        }
        put(reviewed, "datePublished", claim.saidOn());
        ReportedQuote quote = claim.quote();
        if (quote != null) {
            Map<String, Object> appearance = thing("CreativeWork");
            put(appearance, "url", quote.documentUrl());
            appearance.put("name", quote.document());
            reviewed.put("appearance", appearance);
        }
        return reviewed;
    }

    private static Map<String, Object> thing(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        return thing;
    }

    private static void put(Map<String, Object> thing, String property, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) thing.put(property, value.toString());
    }
}
