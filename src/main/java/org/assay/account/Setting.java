package org.assay.account;

/** What a person may set for themselves. What is meant by the value is for the room that uses it. */
public enum Setting {
    /** Which keys do what in the reading room. */
    READING_KEYS
}
