package org.assay.claim.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimKind;
import org.assay.claim.ClaimState;
import org.assay.claim.Dismissal;
import org.assay.claim.Priority;
import org.assay.claim.Risk;
import org.jspecify.annotations.Nullable;

/** A claim as the API shows it. Offsets count UTF-16 code units of the version's canonical text. */
record ClaimJson(
        UUID id,
        int number,
        UUID documentId,
        String statement,
        String exact,
        int start,
        int end,
        List<PassageJson> occurrences,
        @Nullable ClaimantJson claimant,
        @Nullable LocalDate saidOn,
        @Nullable String saidAt,
        ClaimKind kind,
        Priority priority,
        Risk risk,
        TreeSet<String> tags,
        ClaimState state,
        Instant stateSince,
        @Nullable Dismissal dismissal,
        @Nullable UUID lead,
        @Nullable ShownJson verdict,
        boolean underReview,
        boolean approvalOutdated,
        Instant createdAt,
        long version) {

    record PassageJson(UUID id, UUID versionId, int start, int end, String exact, String prefix, String suffix, String anchorState) {}

    record ShownJson(String rating, String label) {}

    static ClaimJson of(ClaimDetail claim) {
        List<PassageJson> passages = claim.occurrences().stream()
                .map(each -> new PassageJson(
                        each.id().value(),
                        each.version().value(),
                        each.span().start(),
                        each.span().end(),
                        each.quote().exact(),
                        each.quote().prefix(),
                        each.quote().suffix(),
                        each.anchorState()))
                .toList();
        PassageJson first = passages.getFirst();
        return new ClaimJson(
                claim.id().value(),
                claim.number(),
                claim.document().value(),
                claim.statement(),
                first.exact(),
                first.start(),
                first.end(),
                passages,
                claim.claimant() == null ? null : ClaimantJson.of(claim.claimant()),
                claim.saidOn(),
                claim.saidAt(),
                claim.kind(),
                claim.priority(),
                claim.risk(),
                new TreeSet<>(claim.tags()),
                claim.state(),
                claim.stateSince(),
                claim.dismissal(),
                claim.lead() == null ? null : claim.lead().value(),
                claim.ratingCode() == null || claim.ratingLabel() == null
                        ? null
                        : new ShownJson(claim.ratingCode(), claim.ratingLabel()),
                claim.underReview(),
                claim.approvalOutdated(),
                claim.createdAt(),
                claim.version());
    }
}
