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

/** One of several people who have to approve a proposal did; more are needed. */
public record ApprovalGiven(
        DeskId desk,
        PersonId actor,
        Instant at,
        ClaimId claim,
        DocumentId document,
        ProposalId proposal,
        List<Change> changes)
        implements ClaimEvent {}
