package org.assay.text.marker;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version's text as the page loads it.
 *
 * @param language BCP 47; empty where unknown
 * @param dir {@code ltr}, {@code rtl} or {@code auto}
 * @param blocks ascending, not overlapping; what lies between two is not shown
 * @param inlines ascending by start; may nest
 * @param units the sentences, flat: start and end of the first, of the second, …
 * @param aside what the file said beside the text; null where it said nothing
 */
public record PageContent(
        UUID version,
        UUID document,
        String language,
        String dir,
        String text,
        List<Block> blocks,
        List<Inline> inlines,
        int[] units,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Aside aside) {

    /**
     * A paragraph, heading, list item, cell or speaker's turn.
     *
     * @param k h1 to h6, p, li, quote, pre, td, th or turn
     * @param s first code unit
     * @param e one past the last
     * @param said where the text itself holds the speaker's label: the offset at which the speech begins
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Block(
            String k,
            int s,
            int e,
            @Nullable Boolean ordered,
            @Nullable Integer n,
            @Nullable Integer depth,
            @Nullable Integer table,
            @Nullable Integer row,
            @Nullable Integer col,
            @Nullable String speaker,
            @Nullable String time,
            @Nullable Integer said) {

        /** A heading ({@code h1} to {@code h6}), {@code p} or {@code pre}. */
        public static Block plain(String k, int s, int e) {
            return new Block(k, s, e, null, null, null, null, null, null, null, null, null);
        }

        public static Block quote(int s, int e, int depth) {
            return new Block("quote", s, e, null, null, depth, null, null, null, null, null, null);
        }

        /** @param n the item's number; null for a bullet */
        public static Block item(int s, int e, int depth, @Nullable Integer n) {
            return new Block("li", s, e, n != null, n, depth, null, null, null, null, null, null);
        }

        public static Block cell(int s, int e, boolean header, int table, int row, int col) {
            return new Block(header ? "th" : "td", s, e, null, null, null, table, row, col, null, null, null);
        }

        public static Block turn(int s, int e, @Nullable String speaker, @Nullable String time, @Nullable Integer said) {
            return new Block("turn", s, e, null, null, null, null, null, null, speaker, time, said);
        }
    }

    /**
     * @param k em, strong or a
     * @param href for a: http, https or mailto
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Inline(String k, int s, int e, @Nullable String href) {}

    /**
     * @param tracked how many changes in the file were read as if they had been accepted
     * @param leftOut how many notes were too many to be kept
     * @param notes in reading order
     */
    public record Aside(int tracked, int leftOut, List<Note> notes) {

        /**
         * @param k COMMENT, FOOTNOTE or ENDNOTE
         * @param n as people count those of its kind, from 1
         * @param s the first code unit of what it is about; null where the file does not say
         * @param deleted whether the words that it was about were deleted in the file
         * @param to the index of the note that it answers
         * @param at date and time as {@code 2026-03-01T10:30}, by the writer's own clock
         */
        @JsonInclude(JsonInclude.Include.NON_NULL)
        public record Note(
                String k,
                int n,
                @Nullable Integer s,
                @Nullable Integer e,
                boolean deleted,
                boolean resolved,
                @Nullable Integer to,
                String author,
                @Nullable String at,
                String text,
                List<String> links) {}
    }
}
