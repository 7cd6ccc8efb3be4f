package org.assay.claim;

import java.time.Instant;
import java.util.List;
import org.assay.document.DocumentId;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;

/** A passage became a claim. */
public record ClaimMarked(DeskId desk, PersonId actor, Instant at, ClaimId claim, DocumentId document, List<Change> changes) implements ClaimEvent {}
