package org.assay.review;

/** What a requirement that is not met does. */
public enum Weight {
    OFF,
    /** It is shown, and hinders nobody. */
    ADVISES,
    /** The verdict can not be approved. */
    BLOCKS
}
