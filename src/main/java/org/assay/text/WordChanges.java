package org.assay.text;

import java.util.ArrayList;
import java.util.List;
import org.assay.text.TokenText.Vocabulary;

/** Which words of a text were deleted and added to make another; what moved is both. Deterministic; no I/O. */
public final class WordChanges {

    private WordChanges() {}

    /** What became of a stretch of words. */
    public enum Kind {
        KEPT,
        DELETED,
        ADDED
    }

    /**
     * @param text with the white space after it; of what was kept, as the newer text has it
     * @param older where it begins in the older text, or would
     * @param newer where it begins in the newer text, or would
     */
    public record Run(Kind kind, String text, int older, int newer) {}

    /**
     * The runs in order, neighbours of different kinds. Those kept and deleted are the older text, those kept and added
     * the newer one, white space apart. The time grows with the texts, not with their product.
     */
    public static List<Run> between(String older, String newer) {
        Vocabulary vocabulary = new Vocabulary();
        TokenText before = TokenText.of(older, vocabulary);
        TokenText after = TokenText.of(newer, vocabulary);
        VersionAlignment alignment =
                VersionAlignment.of(before, after, new TokenWeights(vocabulary, before.size + after.size));
        Runs runs = new Runs();
        int old = 0, fresh = 0;
        while (old < before.size || fresh < after.size) {
            if (old < before.size && !stays(alignment, old)) {
                runs.add(Kind.DELETED, word(before, old++));
            } else if (fresh < after.size && (old == before.size || alignment.newOf[old] != fresh)) {
                runs.add(Kind.ADDED, word(after, fresh++));
            } else if (sameLetters(before, old, after, fresh)) {
                runs.keep(word(before, old++), word(after, fresh++));
            } else {
                runs.add(Kind.DELETED, word(before, old++));
                runs.add(Kind.ADDED, word(after, fresh++));
            }
        }
        return runs.done();
    }

    private static boolean stays(VersionAlignment alignment, int old) {
        return alignment.newOf[old] != VersionAlignment.NONE && !alignment.moved[old];
    }

    /** The alignment takes “Words” for "words". */
    private static boolean sameLetters(TokenText before, int old, TokenText after, int fresh) {
        int length = before.ends[old] - before.starts[old];
        return length == after.ends[fresh] - after.starts[fresh]
                && before.text.regionMatches(before.starts[old], after.text, after.starts[fresh], length);
    }

    private static String word(TokenText text, int token) {
        int end = token + 1 < text.size ? text.starts[token + 1] : text.text.length();
        return text.text.substring(token == 0 ? 0 : text.starts[token], end);
    }

    /** Joins neighbours of one kind; of what was replaced, all that was deleted comes before all that was added. */
    private static final class Runs {

        private final List<Run> runs = new ArrayList<>();
        private final StringBuilder deleted = new StringBuilder();
        private final StringBuilder added = new StringBuilder();
        private final StringBuilder kept = new StringBuilder();
        private int keptBefore;
        private int older;
        private int newer;

        /** A deleted or an added word. */
        void add(Kind kind, String text) {
            flush(Kind.KEPT, kept);
            (kind == Kind.DELETED ? deleted : added).append(text);
        }

        void keep(String before, String after) {
            flushChanges();
            kept.append(after);
            keptBefore += before.length();
        }

        List<Run> done() {
            flush(Kind.KEPT, kept);
            flushChanges();
            return List.copyOf(runs);
        }

        private void flushChanges() {
            flush(Kind.DELETED, deleted);
            flush(Kind.ADDED, added);
        }

        private void flush(Kind kind, StringBuilder text) {
            if (text.isEmpty()) return;
            runs.add(new Run(kind, text.toString(), older, newer));
            older += kind == Kind.KEPT ? keptBefore : kind == Kind.DELETED ? text.length() : 0;
            newer += kind == Kind.DELETED ? 0 : text.length();
            if (kind == Kind.KEPT) keptBefore = 0;
            text.setLength(0);
        }
    }
}
