package org.assay.document;

import org.jspecify.annotations.Nullable;

/**
 * Which documents to list.
 *
 * @param words all of which title, byline, publication or text must contain, the last one as a beginning; blank for any
 * @param language a BCP 47 tag, which also finds its more particular ones: {@code en} finds {@code en-GB}
 */
public record DocumentFilter(
        String words, @Nullable DocumentKind kind, @Nullable String language, @Nullable DocumentStatus status) {

    public static final DocumentFilter ALL = new DocumentFilter("", null, null, null);

    public DocumentFilter(String words, @Nullable DocumentKind kind, @Nullable String language) {
        this(words, kind, language, null);
    }

    public static DocumentFilter of(String words) {
        return new DocumentFilter(words, null, null);
    }
}
