package org.assay.report.word;

import java.util.List;

/**
 * The file with what was written into it.
 *
 * @param placed how many notes stand on their passage
 * @param changes how many corrections are tracked changes
 * @param unplaced the labels of those whose passage is not, or not only once, in the file
 */
public record ReturnedWord(byte[] bytes, int placed, int changes, List<String> unplaced) {}
