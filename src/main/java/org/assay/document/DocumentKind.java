package org.assay.document;

public enum DocumentKind {
    ARTICLE,
    TRANSCRIPT,
    DRAFT,
    SPEECH,
    SOCIAL_POST,
    OTHER
}
