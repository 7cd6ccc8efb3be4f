package org.assay.document.extract;

import java.util.ArrayList;
import java.util.List;
import org.assay.text.marker.PageContent.Block;

/** Cuts blocks that no page could show in one piece, so that all later work on a block is bounded. */
public final class Blocks {

    /** No paragraph that was written to be read is longer: about seven printed pages. */
    public static final int LONGEST = 20_000;

    private Blocks() {}

    public static List<Block> bounded(String text, List<Block> blocks) {
        if (blocks.stream().noneMatch(block -> block.e() - block.s() > LONGEST)) return blocks;
        List<Block> bounded = new ArrayList<>();
        for (Block block : blocks) {
            Block rest = block;
            while (rest.e() - rest.s() > LONGEST) {
                int cut = cut(text, rest.s());
                int said = rest.said() == null ? rest.s() : rest.said();
                bounded.add(part(rest, rest.s(), trimmedEnd(text, rest.s(), cut)));
                int next = cut;
                while (next < rest.e() && Character.isWhitespace(text.charAt(next))) next++;
                if (next == rest.e()) {
                    rest = null;
                    break;
                }
                rest = said > next ? part(rest, next, rest.e()) : Block.plain(continued(rest), next, rest.e());
            }
            if (rest != null) bounded.add(rest);
        }
        return bounded;
    }

    private static String continued(Block block) {
        return block.k().equals("pre") ? "pre" : "p";
    }

    private static Block part(Block block, int s, int e) {
        return new Block(
                block.k(), s, e, block.ordered(), block.n(), block.depth(), block.table(), block.row(), block.col(),
                block.speaker(), block.time(), block.said());
    }

    private static int trimmedEnd(String text, int start, int end) {
        int last = end;
        while (last > start + 1 && Character.isWhitespace(text.charAt(last - 1))) last--;
        return last;
    }

    /** After the last full stop and blank within reach, else after the last blank, else between two characters. */
    private static int cut(String text, int start) {
        int furthest = start + LONGEST;
        int blank = -1;
        for (int i = furthest; i > start + LONGEST / 2; i--) {
            char c = text.charAt(i - 1);
            if ("。！？".indexOf(c) >= 0) return i;
            if (!Character.isWhitespace(c)) continue;
            if (blank < 0) blank = i;
            if (".!?…".indexOf(text.charAt(i - 2)) >= 0) return i;
        }
        if (blank > 0) return blank;
        return Character.isLowSurrogate(text.charAt(furthest)) ? furthest - 1 : furthest;
    }
}
