package org.assay.evidence;

/** What a source is. */
public enum SourceKind {
    ARTICLE,
    REPORT,
    DATASET,
    DOCUMENT,
    BOOK,
    STUDY,
    LAW,
    SPEECH,
    INTERVIEW,
    SOCIAL_POST,
    IMAGE,
    VIDEO,
    AUDIO,
    PERSON,
    WEBSITE,
    OTHER
}
