package org.assay.claim;

import java.time.Instant;
import java.util.List;
import org.assay.document.DocumentId;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;

/** A claim went from one state to another. */
public record ClaimMoved(DeskId desk, PersonId actor, Instant at, ClaimId claim, DocumentId document, ClaimState from, ClaimState to, List<Change> changes) implements ClaimEvent {}
