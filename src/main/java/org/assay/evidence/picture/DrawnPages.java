package org.assay.evidence.picture;

import java.util.List;

/**
 * Some pages of a file.
 *
 * @param sizes of all its pages, in points
 */
public record DrawnPages(List<Size> sizes, List<DrawnPage> drawn) {

    public record Size(float width, float height) {}
}
