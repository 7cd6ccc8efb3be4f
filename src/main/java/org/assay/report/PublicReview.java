package org.assay.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A published claim's ClaimReview: as it was published, with when it changed and what readers were told of it. */
final class PublicReview {

    private PublicReview() {}

    /** @param revisions newest first; the newest is no retraction */
    static Map<String, Object> of(List<PublicationRevision> revisions, String base) {
        PublicationRevision newest = revisions.getFirst();
        PublishedContent content = newest.content();
        ZoneId zone = ZoneId.of(content.zone());
        VerdictReport report = new VerdictReport(
                content.claim().statement(),
                content.document(),
                content.desk(),
                Locale.ENGLISH,
                zone,
                newest.at(),
                "",
                List.of(content.claim()),
                List.of(),
                0,
                null);
        String page = base + PublicAddress.claim(content.claim().id());
        Map<String, Object> review = ClaimReview.of(content.claim(), report, page);
        review.put("datePublished", day(revisions.getLast(), zone));
        if (revisions.size() > 1) review.put("dateModified", newest.at().toString());
        List<Map<String, Object>> corrections = new ArrayList<>();
        for (PublicationRevision revision : revisions) {
            if (revision.note() == null) continue;
            Map<String, Object> correction = new LinkedHashMap<>();
            correction.put("@type", "CorrectionComment");
            correction.put("text", revision.note());
            correction.put("datePublished", revision.at().toString());
            corrections.add(correction);
        }
        if (!corrections.isEmpty()) review.put("correction", corrections);
        return review;
    }

    private static String day(PublicationRevision revision, ZoneId zone) {
        return LocalDate.ofInstant(revision.at(), zone).toString();
    }
}
