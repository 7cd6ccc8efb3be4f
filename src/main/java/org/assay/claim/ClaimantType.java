package org.assay.claim;

/** Who can claim something: schema.org's two kinds of author. */
public enum ClaimantType {
    PERSON,
    ORGANIZATION
}
