package org.assay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures how long 2,000 passages take to be placed where one word in twenty was changed, at 100 kB, 1 MB and 10 MB,
 * and how much longer a search of each quote on its own takes. Ends with status 1 where a budget is missed.
 *
 * <p>Usage: {@code AnchoringSpeed}.
 */
public final class AnchoringSpeed {

    private static final int PASSAGES = 2_000;
    /** The plain search is measured on so many of them, and multiplied: all would take a minute. */
    private static final int PLAIN = 200;
    private static final int WORDS_IN_100_KB = 15_500;
    private static final double MEGABYTE_MS = 1_000;
    private static final double RATIO = 30;

    public static void main(String[] arguments) {
        System.exit(measure() ? 0 : 1);
    }

    /** Prints each figure beside its budget; answers whether all were met. */
    public static boolean measure() {
        boolean met = true;
        warmUp(new EditedText(0, WORDS_IN_100_KB), 20);
        for (int times : new int[] {1, 10, 100}) {
            EditedText text = new EditedText(times, WORDS_IN_100_KB * times);
            String edited = text.edited(20);
            List<TextSpan> passages = new ArrayList<>();
            for (int i = 0; i < PASSAGES; i++) passages.add(text.spanBefore(text.somePassage()));
            double took = Double.MAX_VALUE;
            for (int run = 0; run < 7; run++) {
                long start = System.nanoTime();
                Anchoring.between(text.before, edited).place(passages);
                took = Math.min(took, (System.nanoTime() - start) / 1e6);
            }
            String budget = times == 10 ? "budget %.0f ms  %s".formatted(MEGABYTE_MS, took <= MEGABYTE_MS ? "met" : "MISSED") : "";
            System.out.printf(Locale.ROOT, "%,11d letters, %d passages: %8.0f ms  %s%n", text.before.length(), PASSAGES, took, budget);
            if (times != 10) continue;
            alsoWith(200, text, edited);
            alsoWith(20_000, text, edited);
            met = took <= MEGABYTE_MS;
            long start = System.nanoTime();
            long ends = 0;
            for (TextSpan passage : passages.subList(0, PLAIN)) ends += PlainSearch.endOf(passage.of(text.before), edited);
            double plain = (System.nanoTime() - start) / 1e6 * PASSAGES / PLAIN;
            met &= plain >= RATIO * took;
            System.out.printf(
                    Locale.ROOT, "    each quote on its own: %.0f ms (from %d), %.0f times as long  budget %.0f  %s (%d)%n",
                    plain, PLAIN, plain / took, RATIO, plain >= RATIO * took ? "met" : "MISSED", ends % 10);
        }
        return met;
    }

    /** As many passages more or fewer: the texts are compared once, whatever their number. */
    private static void alsoWith(int number, EditedText text, String edited) {
        List<TextSpan> passages = new ArrayList<>();
        for (int i = 0; i < number; i++) passages.add(text.spanBefore(text.somePassage()));
        double took = Double.MAX_VALUE;
        for (int run = 0; run < 3; run++) {
            long start = System.nanoTime();
            Anchoring.between(text.before, edited).place(passages);
            took = Math.min(took, (System.nanoTime() - start) / 1e6);
        }
        System.out.printf(Locale.ROOT, "    with %,d passages: %.0f ms%n", number, took);
    }

    /** A first run, so that the figures are a running server's. */
    private static void warmUp(EditedText text, int runs) {
        String edited = text.edited(20);
        for (int run = 0; run < runs; run++) Anchoring.between(text.before, edited).place(text.spanBefore(text.somePassage()));
    }
}
