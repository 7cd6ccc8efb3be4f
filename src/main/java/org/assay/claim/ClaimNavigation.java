package org.assay.claim;

import org.assay.document.DocumentId;
import org.assay.document.DocumentNavigation;

/** The routes of the claim room that others may link to. */
public final class ClaimNavigation {

    public static final String LIST = "claims";

    private ClaimNavigation() {}

    /** The list with a filter in force. */
    public static String filtered(FilterAddress filter) {
        return filter.isEmpty() ? LIST : LIST + "?" + filter.query();
    }

    /** The document's page with the claim open beside it. */
    public static String to(DocumentId document, ClaimId claim) {
        return DocumentNavigation.to(document) + "?claim=" + claim;
    }
}
