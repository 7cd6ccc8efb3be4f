package org.assay.review;

import java.time.Instant;
import java.util.List;
import org.assay.claim.ClaimEvent;
import org.assay.claim.ClaimId;
import org.assay.document.DocumentId;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;
import org.assay.verdict.ProposalId;

/** Somebody let a requirement go for one proposal, for a reason. */
public record RequirementOverridden(
        DeskId desk,
        PersonId actor,
        Instant at,
        ClaimId claim,
        DocumentId document,
        ProposalId proposal,
        List<Change> changes)
        implements ClaimEvent {}
