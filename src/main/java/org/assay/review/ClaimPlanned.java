package org.assay.review;

import java.time.Instant;
import java.util.List;
import org.assay.claim.ClaimEvent;
import org.assay.claim.ClaimId;
import org.assay.document.DocumentId;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;

/** An editor said when a claim is due, or who helps with it. */
public record ClaimPlanned(
        DeskId desk, PersonId actor, Instant at, ClaimId claim, DocumentId document, List<Change> changes)
        implements ClaimEvent {}
