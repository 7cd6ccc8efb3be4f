package org.assay.evidence;

/** How somebody was asked. */
public enum ContactChannel {
    PHONE,
    VIDEO_CALL,
    IN_PERSON,
    EMAIL,
    MESSAGE,
    LETTER,
    OTHER
}
