package org.assay.claim;

import static org.assay.account.Permission.ASSIGN;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.claim.lifecycle.Transition;
import org.assay.document.DocumentId;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Making one claim of two that say the same. */
@Service
public class ClaimMerges {

    private final ClaimStore store;
    private final ClaimRecords records;
    private final OccurrenceRecords occurrences;
    private final AnchorStore anchors;
    private final Claimants claimants;
    private final ClaimWords words;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimMerges(
            ClaimStore store,
            ClaimRecords records,
            OccurrenceRecords occurrences,
            AnchorStore anchors,
            Claimants claimants,
            ClaimWords words,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.records = records;
        this.occurrences = occurrences;
        this.anchors = anchors;
        this.claimants = claimants;
        this.words = words;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Merges a claim into another. The marks that stand, and the evidence, go over to the other one; the claim itself
     * stays, closed, with its old marks, verdicts and decisions as history.
     *
     * @throws Conflict {@code CLAIM_MERGE_SELF}; {@code CLAIM_STATE} where the claim was retracted or merged already;
     *     {@code CLAIM_CLOSED} where the other one was dismissed, retracted, merged or unmarked
     */
    @Requires(ASSIGN)
    @Transactional
    public void merge(ClaimId id, ClaimId into) {
        if (id.equals(into)) throw new Conflict("CLAIM_MERGE_SELF");
        ClaimRecord claim = store.get(id);
        ClaimRecord other = store.get(into);
        boolean closed = other.removed()
                || other.state() == ClaimState.DISMISSED
                || other.state() == ClaimState.RETRACTED
                || other.state() == ClaimState.MERGED;
        if (closed) throw new Conflict("CLAIM_CLOSED");
        Instant now = clock.instant();
        ClaimState from = claim.state();
        claim.mergeInto(other.id(), now);
        store.write(claim, claim.version());
        handOver(id.value(), into.value(), now);
        String seen = occurrences.findByClaimIdOrderByStartOffset(other.id()).stream()
                .map(occurrence -> occurrence.asOccurrence().quote().exact())
                .collect(Collectors.joining(" "));
        words.index(
                other.id(),
                other.statement(),
                seen + " " + String.join(" ", other.tags()),
                claimants.byId(other.claimantId()).orElse(null));
        DocumentId document = new DocumentId(claim.documentId());
        DocumentId otherDocument = new DocumentId(other.documentId());
        store.touch(document);
        if (!otherDocument.equals(document)) store.touch(otherDocument);
        events.publishEvent(new ClaimMerged(
                account.desk(),
                account.person(),
                now,
                id,
                document,
                into,
                otherDocument,
                List.of(
                        Change.of("state", from, claim.state()),
                        Change.of("mergedInto", null, other.number()))));
    }

    private void handOver(UUID claim, UUID into, Instant now) {
        List<OccurrenceRecord> standing = occurrences.findByClaimIdOrderByStartOffset(claim).stream()
                .filter(OccurrenceRecord::stands)
                .filter(OccurrenceRecord::isLast)
                .toList();
        standing.forEach(passage -> passage.takeBack(now));
        // Before the new marks come: a passage has one standing mark, and Hibernate would insert first.
        records.flush();
        UUID person = account.person().value();
        Map<UUID, UUID> successors = new HashMap<>();
        standing.forEach(passage -> {
            OccurrenceRecord sighting = passage.sightingOf(into, person, now);
            occurrences.save(sighting);
            successors.put(passage.getId(), sighting.getId());
        });
        records.flush();
        successors.forEach((before, after) -> anchors.handOver(before, after, into));
    }
}
