package org.assay.text;

import java.util.ArrayList;
import java.util.List;
import org.assay.text.LikeText.Likeness;
import org.jspecify.annotations.Nullable;

/**
 * A passage's words, and those that somebody would have in their place: tells of a newer text whether that was done.
 *
 * <p>White space, quotation marks and dashes may differ, and it is said that they do; where it is these that the rewording
 * is about, they count. Capitals and full stops always count. Deterministic; no I/O.
 *
 * @param before as the passage read
 * @param after as it should read; empty where it should go
 */
public record Rewording(String before, String after) {

    /** Code units from which on words that are new in a text are not so by chance. */
    private static final int TELLING = 20;

    /** What became of the passage. */
    public enum Outcome {
        /** The words stand there that should. */
        DONE,
        /** It reads neither as it did nor as it should, or both stand there. */
        OTHERWISE,
        /** It reads as it did. */
        UNTOUCHED
    }

    /**
     * @param toTheLetter false where spaces, quotation marks or dashes are others than proposed
     * @param reads where the words stand that this was told from; null where the passage is gone
     */
    public record Judgement(Outcome outcome, boolean toTheLetter, @Nullable TextSpan reads) {}

    /** Whether there is nothing to be done: not a sign differs. */
    public boolean isNothing() {
        return before.strip().equals(after.strip());
    }

    /** @param place where the passage stands in the newer text */
    public Judgement at(String newer, TextSpan place) {
        place.of(newer);
        Likeness likeness = likeness();
        String old = LikeText.of(before, likeness).letters();
        String wanted = LikeText.of(after, likeness).letters();
        List<TextSpan> proposed = standing(newer, place, wanted, likeness);
        List<TextSpan> kept = standing(newer, place, old, likeness);
        // “about 40” has “40” in it, and the other way round: what stands inside the other words proves nothing.
        List<TextSpan> done = without(proposed, kept);
        List<TextSpan> untouched = without(kept, proposed);
        if (!done.isEmpty() && untouched.isEmpty()) {
            TextSpan reads = done.getFirst();
            return new Judgement(Outcome.DONE, reads.of(newer).equals(after.strip()), reads);
        }
        if (done.isEmpty() && !untouched.isEmpty()) {
            return new Judgement(Outcome.UNTOUCHED, true, untouched.getFirst());
        }
        return new Judgement(Outcome.OTHERWISE, true, place);
    }

    /** Where a person has said that the newer text no longer holds the passage. */
    public Judgement gone(String older, String newer) {
        if (after.isBlank()) return new Judgement(Outcome.DONE, true, null);
        Likeness likeness = likeness();
        String wanted = LikeText.of(after, likeness).letters();
        LikeText now = LikeText.of(newer, likeness);
        int at = now.next(wanted, 0);
        boolean isNew = at >= 0 && LikeText.of(older, likeness).next(wanted, 0) < 0;
        if (!isNew || wanted.length() < TELLING) return new Judgement(Outcome.OTHERWISE, true, null);
        TextSpan reads = now.span(at, at + wanted.length());
        return new Judgement(Outcome.DONE, reads.of(newer).equals(after.strip()), reads);
    }

    /** The most generous in which the two still differ. */
    private Likeness likeness() {
        for (Likeness likeness : Likeness.values()) {
            if (!LikeText.of(before, likeness).letters().equals(LikeText.of(after, likeness).letters())) return likeness;
        }
        return Likeness.LETTERS;
    }

    /** Where the words stand so that they have something of the place. */
    private List<TextSpan> standing(String newer, TextSpan place, String words, Likeness likeness) {
        List<TextSpan> standing = new ArrayList<>();
        if (words.isBlank()) return standing;
        // Spaces and signs that count for nothing take room, too.
        int reach = 2 * Math.max(before.length(), after.length()) + 64;
        int from = Math.max(0, place.start() - reach);
        int to = Math.min(newer.length(), place.end() + reach);
        LikeText around = LikeText.of(newer.substring(from, to), likeness);
        for (int at = around.next(words, 0); at >= 0; at = around.next(words, at + 1)) {
            TextSpan there = around.span(at, at + words.length());
            TextSpan span = new TextSpan(from + there.start(), from + there.end());
            if (span.overlaps(place)) standing.add(span);
        }
        return standing;
    }

    private static List<TextSpan> without(List<TextSpan> spans, List<TextSpan> around) {
        return spans.stream()
                .filter(span -> around.stream()
                        .noneMatch(other -> other.start() <= span.start()
                                && span.end() <= other.end()
                                && other.length() > span.length()))
                .toList();
    }
}
