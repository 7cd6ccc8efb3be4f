package org.assay.document.extract;

import org.assay.document.extract.PageWriter.Shape;

/** Where in a table an office file's reader is. */
final class TableCursor {

    private final int number;
    private int row = -1;
    private int column = -1;
    private boolean header;
    private boolean dropped;

    /** @param number of the table in its document, from 0 */
    TableCursor(int number) {
        this.number = number;
    }

    void nextRow() {
        row++;
        column = -1;
    }

    void nextCell() {
        column++;
    }

    /** Whether the cells from here on head their columns. */
    void header(boolean heads) {
        header = heads;
    }

    /** The row that has begun was deleted: the next one takes its place. */
    boolean drop() {
        if (dropped) return false;
        row--;
        dropped = true;
        return true;
    }

    /** Whether the row that ends was deleted. */
    boolean endDrop() {
        boolean before = dropped;
        dropped = false;
        return before;
    }

    /** Damaged files have cells outside of rows. */
    Shape cell() {
        return Shape.cell(header, number, Math.max(0, row), Math.max(0, column));
    }
}
