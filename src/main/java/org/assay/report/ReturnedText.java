package org.assay.report;

import java.util.List;

/**
 * The writer's own file with its checks in it.
 *
 * @param name safe for a file system
 * @param placed how many comments stand on their passage
 * @param changes how many corrections are tracked changes
 * @param unplaced what was found out about passages that are not, or not only once, in the file
 */
public record ReturnedText(String name, byte[] bytes, int placed, int changes, List<String> unplaced) {}
