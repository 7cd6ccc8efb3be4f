package org.assay.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A document's own text with the places of the claims that its report tells.
 *
 * @param language BCP 47; empty where unknown
 * @param direction {@code ltr}, {@code rtl} or {@code auto}
 * @param text all that blocks and marks count in, in UTF-16 code units
 * @param blocks ascending, not overlapping; what lies between two is not shown
 * @param marks by where they begin; of the version that this is the text of
 */
public record CheckedText(
        VerdictReport report, String language, String direction, String text, List<Block> blocks, List<Mark> marks) {

    public CheckedText {
        blocks = List.copyOf(blocks);
        marks = List.copyOf(marks);
    }

    /** The same, with its report as it was signed or shaped; what that tells nothing of is not marked. */
    public CheckedText under(VerdictReport signed) {
        Set<Integer> told = signed.claims().stream().map(ReportedClaim::number).collect(Collectors.toSet());
        return new CheckedText(
                signed,
                language,
                direction,
                text,
                blocks,
                marks.stream().filter(mark -> told.contains(mark.claim())).toList());
    }

    /**
     * A paragraph, heading, list item, quotation, cell or speaker's turn.
     *
     * @param kind h1 to h6, p, li, quote, pre, td, th or turn
     * @param start first code unit
     * @param end one past the last
     * @param number a list item's; null for a point
     * @param depth of a list item or a quotation, from 1; 0 for others
     * @param table which table a cell is in; 0 for others
     * @param row of a cell; 0 for others
     * @param speaker whose turn it is, where the text itself does not say so; else null
     */
    public record Block(String kind, int start, int end, @Nullable Integer number, int depth, int table, int row, @Nullable String speaker) {}

    /**
     * Where a claim was found.
     *
     * @param claim the number of the claim in the report
     * @param start first code unit
     * @param end one past the last
     */
    public record Mark(int claim, int start, int end) {}
}
