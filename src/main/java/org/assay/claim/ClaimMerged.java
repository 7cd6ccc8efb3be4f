package org.assay.claim;

import java.time.Instant;
import java.util.List;
import org.assay.document.DocumentId;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;

/**
 * A claim turned out to be another one, and gave its sightings and its evidence to it.
 *
 * @param into the claim that goes on
 * @param intoDocument that claim's document, perhaps another
 */
public record ClaimMerged(
        DeskId desk,
        PersonId actor,
        Instant at,
        ClaimId claim,
        DocumentId document,
        ClaimId into,
        DocumentId intoDocument,
        List<Change> changes)
        implements ClaimEvent {}
