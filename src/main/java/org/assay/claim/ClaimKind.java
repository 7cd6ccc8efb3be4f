package org.assay.claim;

/** What sort of thing is claimed; it decides what has to be shown for it. */
public enum ClaimKind {
    STATEMENT,
    QUOTE,
    FIGURE,
    IMAGE,
    OTHER
}
