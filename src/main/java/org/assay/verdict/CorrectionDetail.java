package org.assay.verdict;

import java.time.Instant;
import org.assay.claim.ClaimId;
import org.assay.document.DocumentId;
import org.assay.document.VersionId;
import org.assay.kernel.PersonId;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * A proposed correction, the writer's answer, and what became of it.
 *
 * @param version the version it was written for, as are {@code span} and {@code quote}; they never change
 * @param replacement empty where the passage should go
 * @param finding of the newest version that it was looked for in; null until an accepted one has been
 */
public record CorrectionDetail(
        CorrectionId id,
        ClaimId claim,
        DocumentId document,
        VersionId version,
        int versionNumber,
        TextSpan span,
        TextQuote quote,
        String replacement,
        String reason,
        Severity severity,
        CorrectionState state,
        CorrectionTurn turn,
        PersonId author,
        Instant proposedAt,
        @Nullable Answer answer,
        @Nullable Finding finding) {

    /** @param reason empty where it was accepted without one */
    public record Answer(CorrectionReply given, String reason, PersonId by, Instant at) {}

    /**
     * @param confirmed false where nobody has confirmed the passage's place yet: it may be judged anew
     * @param toTheLetter false where it was made with other spaces, quotation marks or dashes
     * @param reads the words that it was told from; null where there are none
     */
    public record Finding(
            CorrectionResult result,
            boolean confirmed,
            boolean toTheLetter,
            @Nullable String reads,
            VersionId version,
            int versionNumber,
            Instant at) {}

    CorrectionDetail with(@Nullable Finding found) {
        return new CorrectionDetail(
                id, claim, document, version, versionNumber, span, quote, replacement, reason, severity, state, turn,
                author, proposedAt, answer, found);
    }
}
