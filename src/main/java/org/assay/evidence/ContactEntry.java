package org.assay.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What a person writes down of having asked somebody.
 *
 * @param stance what it says to the claim; null where it is not to count as evidence
 * @param confidential whether only the entry's author and the desk's named roles may read the words
 * @param description who it was in words that everybody may read, as “a person close to the negotiations”
 */
public record ContactEntry(
        ContactWords words,
        ContactChannel channel,
        ContactOutcome outcome,
        @Nullable Stance stance,
        boolean confidential,
        @Nullable String description) {}
