package org.assay.report;

import java.time.Instant;
import java.util.List;
import org.assay.claim.ClaimEvent;
import org.assay.claim.ClaimId;
import org.assay.document.DocumentId;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;

/** A published verdict is taken back; a page stays that says so. */
public record VerdictRetracted(
        DeskId desk, PersonId actor, Instant at, ClaimId claim, DocumentId document, List<Change> changes)
        implements ClaimEvent {}
