package org.assay.claim.spi;

import java.util.Optional;
import org.assay.document.DocumentId;
import org.assay.document.VersionId;

/**
 * What another room has to tell of a document's newest version. "What changed" asks each whenever it shows itself, and
 * puts the answers under its counts.
 *
 * @param <C> the component's type; the user interface's own, which this room's root does not name
 */
public interface VersionNews<C> {

    /** Empty where there is nothing to tell. The person signed in may see the document. */
    Optional<C> of(DocumentId document, VersionId newest);
}
