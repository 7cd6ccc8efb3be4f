package org.assay.evidence;

import java.util.List;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Where in a copy the words stand that a source was found by.
 *
 * @param line of the copy's text around them; empty where it was too long to be looked through
 * @param marks of the words in it
 * @param place of the words in the copy's text; null where they are not found there
 */
public record CopyHit(SnapshotDetail copy, String line, List<TextSpan> marks, @Nullable TextSpan place) {}
