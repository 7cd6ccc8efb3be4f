package org.assay.document.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.text.TextPosition;

/**
 * Knows the signs of a page that were drawn before at the same place: programs print twice, a hair apart, what is to look
 * bold. PDFBox can do that, too, at a quarter of the time that it takes to read a page.
 */
final class StruckTwice {

    /** Points; wider than any two drawings of one sign are apart. */
    private static final float CELL = 12;

    private record Cell(String sign, int across, int down) {}

    private final Map<Cell, List<float[]>> seen = new HashMap<>();

    void turnPage() {
        seen.clear();
    }

    /** Whether the sign was drawn before, less than a third of its width away. */
    boolean isAgain(TextPosition position) {
        String sign = position.getUnicode();
        if (sign.isEmpty()) return false;
        float x = position.getX();
        float y = position.getY();
        float apart = Math.min(CELL / 2, position.getWidth() / sign.length() / 3);
        for (int across = cell(x - apart); across <= cell(x + apart); across++)
            for (int down = cell(y - apart); down <= cell(y + apart); down++)
                for (float[] place : seen.getOrDefault(new Cell(sign, across, down), List.of()))
                    if (Math.abs(place[0] - x) < apart && Math.abs(place[1] - y) < apart) return true;
        seen.computeIfAbsent(new Cell(sign, cell(x), cell(y)), first -> new ArrayList<>(1))
                .add(new float[] {x, y});
        return false;
    }

    private static int cell(float at) {
        return (int) Math.floor(at / CELL);
    }
}
