package org.assay.evidence;

import java.time.Instant;
import java.util.List;
import org.assay.claim.ClaimEvent;
import org.assay.claim.ClaimId;
import org.assay.document.DocumentId;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;

/** Somebody wrote into a piece of evidence. */
public record EvidenceEdited(
        DeskId desk,
        PersonId actor,
        Instant at,
        ClaimId claim,
        DocumentId document,
        EvidenceId evidence,
        List<Change> changes)
        implements ClaimEvent {}
