package org.assay.review;

import java.util.EnumSet;
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
import org.assay.evidence.EvidenceRemoved;
import org.assay.evidence.EvidenceRestored;
import org.assay.verdict.Verdicts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Flags an approval as outdated once the claim or its evidence no longer is what it was given for, and takes the flag
 * away when it is again. In the transaction of the change: an approval must not outlive it by even a moment.
 */
@Component
class ApprovalWatch {

    private static final Set<ClaimState> APPROVED = EnumSet.of(ClaimState.APPROVED, ClaimState.PUBLISHED);

    private final ClaimCatalogue claims;
    private final Verdicts verdicts;
    private final ClaimLifecycle lifecycle;

    ApprovalWatch(ClaimCatalogue claims, Verdicts verdicts, ClaimLifecycle lifecycle) {
        this.claims = claims;
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
        EvidenceRestored.class
    })
    void changed(ClaimEvent event) {
        ClaimId id = event.claim();
        ClaimDetail claim = claims.get(id);
        if (!APPROVED.contains(claim.state())) return;
        verdicts.current(id)
                .ifPresent(proposal -> lifecycle.flagApproval(
                        id, !verdicts.digestNow(proposal.id()).equals(proposal.digest())));
    }
}
