package org.assay.document.spi;

import org.assay.document.VersionId;
import org.assay.document.VersionText;
import org.assay.text.Anchoring;

/**
 * Takes what hangs on a document's text over to a new version of it. In two steps, because finding the places in the new
 * text takes time that no transaction should. The claim room implements it.
 */
public interface VersionFollower {

    /**
     * A version about to be stored.
     *
     * @param older the current version so far
     * @param text the new one's
     * @param anchoring from the older text into the new one; not for use by several threads at once
     */
    record Draft(VersionText older, String text, Anchoring anchoring) {}

    /** Finds the places; outside a transaction. */
    Step prepare(Draft draft);

    /** What is left to do. */
    interface Step {

        /**
         * Stores what was found, in the transaction that stores the version. The document is held: what was done to the
         * older version up to now is to be seen, and nothing more will be.
         */
        void follow(VersionId version);
    }
}
