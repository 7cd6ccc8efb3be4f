package org.assay.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimEdited;
import org.assay.claim.ClaimEvent;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.lifecycle.ClaimLifecycle;
import org.assay.evidence.ContactEdited;
import org.assay.evidence.ContactLogged;
import org.assay.evidence.ContactRemoved;
import org.assay.evidence.ContactRestored;
import org.assay.evidence.EvidenceAdded;
import org.assay.evidence.EvidenceEdited;
import org.assay.evidence.EvidenceRecords;
import org.assay.evidence.EvidenceRemoved;
import org.assay.evidence.EvidenceRestored;
import org.assay.evidence.PrimarySourceMissing;
import org.assay.evidence.SourceMerged;
import org.assay.evidence.SourceParted;
import org.assay.evidence.SourceRecorded;
import org.assay.verdict.Verdicts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Flags an approval as outdated once the claim, its evidence or a source behind it no longer is what it was given for, and takes the flag
 * away when it is again. In the transaction of the change: an approval must not outlive it by even a moment.
 */
@Component
class ApprovalWatch {

    private static final Set<ClaimState> APPROVED = EnumSet.of(ClaimState.APPROVED, ClaimState.PUBLISHED);

    private final ClaimCatalogue claims;
    private final EvidenceRecords evidence;
    private final Verdicts verdicts;
    private final ClaimLifecycle lifecycle;

    ApprovalWatch(ClaimCatalogue claims, EvidenceRecords evidence, Verdicts verdicts, ClaimLifecycle lifecycle) {
        this.claims = claims;
        this.evidence = evidence;
        this.verdicts = verdicts;
        this.lifecycle = lifecycle;
    }

    @EventListener({
        ClaimEdited.class,
        ContactLogged.class,
        ContactEdited.class,
        ContactRemoved.class,
        ContactRestored.class,
        EvidenceAdded.class,
        EvidenceEdited.class,
        EvidenceRemoved.class,
        EvidenceRestored.class,
        PrimarySourceMissing.class
    })
    void changed(ClaimEvent event) {
        judge(event.claim());
    }

    @EventListener
    void changed(SourceRecorded event) {
        evidence.claimsOn(event.source()).forEach(this::judge);
    }

    @EventListener
    void merged(SourceMerged event) {
        evidence.claimsOn(event.into()).forEach(this::judge);
    }

    @EventListener
    void parted(SourceParted event) {
        evidence.claimsOn(event.source()).forEach(this::judge);
        evidence.claimsOn(event.from()).forEach(this::judge);
    }

    private void judge(ClaimId id) {
        // Most changes are to claims that nobody has approved, and a bulk action makes a thousand of them.
        if (claims.of(List.of(id)).stream().noneMatch(claim -> APPROVED.contains(claim.state()))) return;
        ClaimDetail claim = claims.get(id);
        if (!APPROVED.contains(claim.state())) return;
        verdicts.current(id)
                .ifPresent(proposal -> lifecycle.flagApproval(
                        id, !verdicts.digestNow(proposal.id()).equals(proposal.digest())));
    }
}
