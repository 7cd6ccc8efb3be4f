package org.assay.claim.spi;

import org.assay.claim.ClaimDetail;

/**
 * A part of the claim's panel that another room contributes. The panel asks each for a component whenever it shows a
 * claim, in ascending order.
 *
 * @param <C> the component's type; the user interface's own, which this room's root does not name
 */
public interface ClaimTab<C> {

    /** The attribute of the element that takes the focus when the part is opened by its key; else it is the first field. */
    String BEGIN = "data-begin";

    /** Ascending, for the person signed in; the panel's own part comes first whatever it is. */
    int order();

    String label(ClaimDetail claim);

    /** Whether the person signed in sees this part for this claim. */
    boolean visible(ClaimDetail claim);

    /**
     * @param changed to be run after this part stored something, so that the panel reads the claim again
     */
    C content(ClaimDetail claim, Runnable changed);
}
