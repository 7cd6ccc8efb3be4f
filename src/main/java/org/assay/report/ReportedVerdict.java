package org.assay.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the desk finds, or what a checker proposes it should find.
 *
 * @param code the rating's code on its scale
 * @param label what readers are told
 * @param tone the colour and the icon the rating is shown with
 * @param value the rating's place in the scale's order, or null where it has none
 * @param worst the lowest value of the scale; null as {@code value}
 * @param best the highest value of the scale; null as {@code value}
 * @param summary one or two sentences of plain text
 * @param rationale Markdown
 * @param correction what the text should say instead, in plain text
 * @param author who checked
 * @param approval null while nobody has approved it
 */
public record ReportedVerdict(
        String code,
        String label,
        VerdictTone tone,
        @Nullable Integer value,
        @Nullable Integer worst,
        @Nullable Integer best,
        String summary,
        String rationale,
        @Nullable String correction,
        String author,
        Instant proposedAt,
        @Nullable Approval approval) {

    /** The second person's yes. */
    public record Approval(String reviewer, Instant at) {}
}
