package org.assay.report.word;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written into the file on one passage.
 *
 * @param label what it is called in the list of those whose passage is not found
 * @param exact the passage, as the report quotes it, with {@code before} and {@code after}; empty where it is not to be
 *     looked for
 * @param paragraphs of the comment
 * @param changes to be tracked, the weightier first; of two that overlap only the first is
 */
public record WordNote(
        String label,
        String author,
        Instant at,
        String exact,
        String before,
        String after,
        List<String> paragraphs,
        List<Change> changes) {

    /** Other words for the passage or for a part of it; {@code replacement} empty where it should go. */
    public record Change(String exact, String replacement, @Nullable Instant at) {}
}
