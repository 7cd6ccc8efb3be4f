package org.assay.evidence.picture;

import java.util.List;

/**
 * One page as a picture.
 *
 * @param number from 1
 * @param png of the page as it is shown, turned as the file says
 * @param text the words in their order, a space between two, a line end between two paragraphs; empty on a scan
 */
public record DrawnPage(int number, byte[] png, String text, List<Word> words) {

    /**
     * A word's place in the page's text and on its picture.
     *
     * @param x from the left edge, as a part of the page's width; {@code y}, {@code width}, {@code height} likewise
     */
    public record Word(int start, int end, float x, float y, float width, float height) {}
}
