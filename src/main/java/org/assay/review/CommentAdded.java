package org.assay.review;

import java.time.Instant;
import java.util.List;
import org.assay.claim.ClaimId;
import org.assay.document.DocumentId;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;

/** Somebody replied in a thread. */
public record CommentAdded(
        DeskId desk,
        PersonId actor,
        Instant at,
        ClaimId claim,
        DocumentId document,
        ThreadId thread,
        CommentId comment,
        List<PersonId> mentioned,
        List<Change> changes)
        implements ThreadEvent {}
