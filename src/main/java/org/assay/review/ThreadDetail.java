package org.assay.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assay.claim.ClaimId;
import org.assay.document.DocumentId;
import org.assay.document.VersionId;
import org.assay.evidence.EvidenceId;
import org.assay.kernel.PersonId;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * A thread with all its comments.
 *
 * @param document the claim's own, where its page is
 * @param passage the words it is about; null unless it is about words
 * @param blocks whether it shuts the gate as long as it is open
 * @param settledBy who resolved it last, or opened it again; null until somebody does
 * @param comments oldest first, at least one
 * @param turns who is in turn in it, and why
 */
public record ThreadDetail(
        ThreadId id,
        ClaimId claim,
        DocumentId document,
        ThreadAbout about,
        @Nullable EvidenceId evidence,
        @Nullable Passage passage,
        boolean blocks,
        boolean open,
        PersonId startedBy,
        Instant startedAt,
        @Nullable PersonId settledBy,
        @Nullable Instant settledAt,
        List<CommentDetail> comments,
        Map<PersonId, TurnReason> turns) {

    /**
     * Words as they were last found for certain.
     *
     * @param current whether that is in the newest version, or one before it in which they were certain for the last time
     */
    public record Passage(
            DocumentId document, VersionId version, int versionNumber, TextSpan span, TextQuote quote, boolean current) {}

    public boolean shutsTheGate() {
        return open && blocks;
    }

    ThreadDetail with(@Nullable Passage words, List<CommentDetail> all, Map<PersonId, TurnReason> inTurn) {
        return new ThreadDetail(
                id, claim, document, about, evidence, words, blocks, open, startedBy, startedAt, settledBy, settledAt, all, inTurn);
    }
}
