package org.assay.claim;

import java.time.Instant;
import java.util.List;
import org.assay.document.DocumentId;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;

/** Somebody wrote into a claim. */
public record ClaimEdited(DeskId desk, PersonId actor, Instant at, ClaimId claim, DocumentId document, List<Change> changes) implements ClaimEvent {}
