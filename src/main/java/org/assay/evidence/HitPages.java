package org.assay.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assay.kernel.Refusal;
import org.assay.text.TextSpan;
import org.assay.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * On which page the words stand that a PDF was found by. Its text as a whole knows no pages, and the pages' own texts come
 * with their drawing, some at once: so it begins where the words should be, were every page as full, and goes outwards.
 */
@Component
class HitPages {

    /** More would be felt. */
    private static final int MOST_PAGES = 30;
    /** Characters on either side, by which one of several places is told from the others. */
    private static final int AROUND = 120;
    /** Of the words around; lines are joined and hyphens taken out in the whole text, and not on the page. */
    private static final double ENOUGH = 0.8;

    /** @param likeness the part of the words around that the page has, 0 to 1 */
    private record Candidate(int page, TextSpan span, double likeness) {}

    private final CopyViews views;

    HitPages(CopyViews views) {
        this.views = views;
    }

    /**
     * @param text the copy's
     * @param place of the words in it
     * @return empty where none of the pages looked through has all the words
     */
    Optional<CopyPlace> find(SnapshotId copy, String text, TextSpan place) {
        Set<String> words = Words.of(text.substring(place.start(), place.end()));
        Set<String> around = Words.of(text.substring(
                Math.max(0, place.start() - AROUND), Math.min(text.length(), place.end() + AROUND)));
        int pages = views.pages(copy).size();
        int guess = (int) ((long) place.start() * pages / text.length()) + 1;
        Candidate best = null;
        for (int page : outwards(guess, pages)) {
            Candidate candidate = on(copy, page, words, around);
            if (candidate == null || best != null && candidate.likeness() <= best.likeness()) continue;
            best = candidate;
            if (best.likeness() >= ENOUGH) break;
        }
        return Optional.ofNullable(best).map(found -> new CopyPlace(found.page(), found.span()));
    }

    /** @param page from 1 */
    record CopyPlace(int page, TextSpan span) {}

    private @Nullable Candidate on(SnapshotId copy, int page, Set<String> words, Set<String> around) {
        String text;
        try {
            text = views.page(copy, page).text();
        } catch (Refusal unreadable) {
            return null;
        }
        TextSpan span = FoundLine.in(text, List.copyOf(words), List.of()).place();
        if (span == null || !Words.of(text.substring(span.start(), span.end())).containsAll(words)) return null;
        Set<String> shared = new HashSet<>(around);
        shared.retainAll(Words.of(text));
        return new Candidate(page, span, (double) shared.size() / around.size());
    }

    /** {@code 5, 6, 4, 7, 3 …}, within 1 and the last. */
    static List<Integer> outwards(int from, int last) {
        return IntStream.rangeClosed(0, 2 * last)
                .map(step -> step % 2 == 0 ? from - step / 2 : from + (step + 1) / 2)
                .filter(page -> page >= 1 && page <= last)
                .limit(MOST_PAGES)
                .boxed()
                .toList();
    }
}
