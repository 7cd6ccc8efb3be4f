package org.assay.report.render;

import java.util.List;
import org.assay.report.CheckedText;
import org.assay.report.CheckedText.Block;

/** A document's headings, paragraphs, lists and tables, in boxes small enough for the PDF's engine. */
final class TextBlocks {

    // As with rationales: the engine walks from one sibling to the next.
    private static final int BOX = 50;
    private static final int INDENT_DEEPEST = 5;

    /** Writes the words between two offsets. */
    @FunctionalInterface
    interface Words {
        void write(int from, int to);
    }

    private final CheckedText text;
    private final Markup page;
    private final Words words;
    private int heading = 1;

    TextBlocks(CheckedText text, Markup page, Words words) {
        this.text = text;
        this.page = page;
        this.words = words;
    }

    void write() {
        List<Block> blocks = text.blocks();
        page.open("div");
        for (int i = 0, written = 0; i < blocks.size(); ) {
            if (written++ % BOX == BOX - 1) page.close("div").line().open("div");
            Block block = blocks.get(i);
            int next = i + 1;
            if (block.kind().equals("li")) {
                while (next < blocks.size() && next - i < BOX && isSameList(block, blocks.get(next))) next++;
                items(blocks.subList(i, next));
            } else if (isCell(block)) {
                while (next < blocks.size() && isCell(blocks.get(next)) && blocks.get(next).table() == block.table()) next++;
                table(blocks.subList(i, next));
            } else single(block);
            i = next;
        }
        page.close("div").line();
    }

    private static boolean isSameList(Block first, Block next) {
        return next.kind().equals("li")
                && next.depth() == first.depth()
                && (next.number() == null) == (first.number() == null);
    }

    private static boolean isCell(Block block) {
        return block.kind().equals("td") || block.kind().equals("th");
    }

    private void single(Block block) {
        String kind = block.kind();
        if (kind.matches("h[1-6]")) {
            // The document’s title is the first level; none may be left out below it.
            heading = Math.min(Math.min(6, kind.charAt(1) - '0' + 1), heading + 1);
            page.open("h" + heading, "class", "text-heading");
            inside(block);
            page.close("h" + heading).line();
        } else if (kind.equals("quote")) {
            page.open("blockquote").open("p");
            inside(block);
            page.close("p").close("blockquote").line();
        } else {
            page.open("p", "class", kind.equals("pre") ? "text-pre" : null);
            if (block.speaker() != null) page.element("strong", block.speaker() + ": ");
            inside(block);
            page.close("p").line();
        }
    }

    private void items(List<Block> items) {
        Block first = items.getFirst();
        String list = first.number() == null ? "ul" : "ol";
        String start = first.number() == null || first.number() == 1 ? null : String.valueOf(first.number());
        page.open(list, "class", "depth-" + Math.clamp(first.depth(), 0, INDENT_DEEPEST), "start", start).line();
        for (Block item : items) {
            page.open("li");
            inside(item);
            page.close("li").line();
        }
        page.close(list).line();
    }

    private void table(List<Block> cells) {
        page.open("table", "class", "text-table").open("tbody");
        int row = -1;
        for (Block cell : cells) {
            if (cell.row() != row) {
                if (row >= 0) page.close("tr");
                page.open("tr").line();
                row = cell.row();
            }
            page.open(cell.kind(), "scope", cell.kind().equals("th") ? "col" : null);
            inside(cell);
            page.close(cell.kind());
        }
        page.close("tr").close("tbody").close("table").line();
    }

    private void inside(Block block) {
        words.write(block.start(), block.end());
    }
}
