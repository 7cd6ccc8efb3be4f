package org.assay.claim;

import java.time.Instant;
import org.assay.document.DocumentId;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;

/** A mark was taken back; the claim is kept and can come again. */
public record ClaimUnmarked(DeskId desk, PersonId actor, Instant at, ClaimId claim, DocumentId document) implements ClaimEvent {}
