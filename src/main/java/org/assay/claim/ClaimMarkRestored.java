package org.assay.claim;

import java.time.Instant;
import org.assay.document.DocumentId;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;

/** A mark that was taken back came again. */
public record ClaimMarkRestored(DeskId desk, PersonId actor, Instant at, ClaimId claim, DocumentId document) implements ClaimEvent {}
