package org.assay.verdict;

import java.time.Instant;
import java.util.List;
import org.assay.claim.ClaimEvent;
import org.assay.claim.ClaimId;
import org.assay.document.DocumentId;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;

/** Somebody took note that a correction was not taken up as proposed, and lets it be. */
public record CorrectionNoted(
        DeskId desk,
        PersonId actor,
        Instant at,
        ClaimId claim,
        DocumentId document,
        CorrectionId correction,
        List<Change> changes)
        implements ClaimEvent {}
