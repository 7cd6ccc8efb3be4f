package org.assay.evidence;

import java.time.Instant;
import java.util.List;
import org.assay.claim.ClaimEvent;
import org.assay.claim.ClaimId;
import org.assay.document.DocumentId;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;

/** Somebody wrote into an entry of a claim’s contact log. Its words are in no change. */
public record ContactEdited(
        DeskId desk,
        PersonId actor,
        Instant at,
        ClaimId claim,
        DocumentId document,
        ContactId contact,
        List<Change> changes)
        implements ClaimEvent {}
