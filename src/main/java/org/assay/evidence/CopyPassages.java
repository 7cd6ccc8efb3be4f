package org.assay.evidence;

import static org.assay.account.Permission.READ;

import java.util.Optional;
import org.assay.account.Requires;
import org.assay.evidence.PassagePlace.Found;
import org.assay.kernel.Refusal;
import org.assay.text.Anchoring;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Passages of copies: chosen by a person or by a program, and found again. */
@Service
public class CopyPassages {

    private final Snapshots snapshots;
    private final CopyViews views;
    private final HitPages pages;

    CopyPassages(Snapshots snapshots, CopyViews views, HitPages pages) {
        this.snapshots = snapshots;
        this.views = views;
        this.pages = pages;
    }

    /**
     * Words of a copy's text, or of one of its pages. The quote is taken from the text here, whatever the browser shows.
     *
     * @param page from 1; null where the copy has no pages
     * @throws Refusal as {@link TextSpan#of}, as {@link CopyViews#page}, and {@code PASSAGE_TOO_LONG}
     */
    @Requires(READ)
    public CopyPassage words(SnapshotId copy, @Nullable Integer page, TextSpan span) {
        TextQuote quote = TextQuote.of(text(copy, page), span);
        return new CopyPassage(copy, page == null ? null : CopyFragment.page(page), quote, span);
    }

    /**
     * Where words stand by which a copy was found, on their page where it has pages.
     *
     * @return empty where they can't be shown: the text was too long to be looked through, or the page that has them is not
     *     found
     */
    @Requires(READ)
    public Optional<CopyPassage> found(CopyHit hit) {
        SnapshotId copy = hit.copy().id();
        TextSpan place = hit.place();
        if (place == null) return Optional.empty();
        return switch (CopyLook.of(hit.copy())) {
            case TEXT -> Optional.of(words(copy, null, place));
            case PAGES ->
                pages.find(copy, text(copy, null), place).map(found -> words(copy, found.page(), found.span()));
            default -> Optional.empty();
        };
    }

    /**
     * A part of a picture or of a page, or a time of a recording.
     *
     * @throws Refusal {@code PASSAGE_OTHER_KIND} where the copy has no such parts
     */
    @Requires(READ)
    public CopyPassage part(SnapshotId id, CopyFragment fragment) {
        SnapshotDetail copy = snapshots.get(id);
        boolean fits = switch (CopyLook.of(copy)) {
            case PAGES -> fragment.page() != null && fragment.page() <= views.pages(id).size();
            case PICTURE -> fragment.region() != null && fragment.page() == null;
            case SOUND, FILM -> fragment.time() != null;
            case TEXT, NOTHING -> false;
        };
        if (!fits) throw Refusal.of("passage", "PASSAGE_OTHER_KIND");
        return new CopyPassage(id, fragment, null, null);
    }

    /**
     * The passage with these words.
     *
     * @param fragment as in an address: {@code page=3}, {@code t=12,20}
     * @param exact the words, letter by letter; prefix and suffix single out one of several places
     * @throws Refusal {@code PASSAGE_NOT_FOUND} where the words don't stand there, or at several places
     */
    @Requires(READ)
    public CopyPassage find(
            SnapshotId copy,
            @Nullable String fragment,
            @Nullable String exact,
            @Nullable String prefix,
            @Nullable String suffix) {
        CopyFragment part = fragment == null ? null : CopyFragment.of(fragment);
        if (exact == null || exact.isBlank()) {
            if (part == null) throw Refusal.of("passage", "PASSAGE_MALFORMED");
            return part(copy, part);
        }
        Integer page = part == null ? null : part.page();
        TextSpan span = new TextQuote(exact, prefix == null ? "" : prefix, suffix == null ? "" : suffix)
                .findIn(text(copy, page))
                .orElseThrow(() -> Refusal.of("passage", "PASSAGE_NOT_FOUND"));
        return words(copy, page, span);
    }

    /** Where a passage stands today. The bytes never change, but a newer Assay may read their text differently. */
    @Requires(READ)
    public PassagePlace place(CopyPassage passage) {
        TextQuote quote = passage.quote();
        TextSpan chosen = passage.span();
        if (quote == null || chosen == null) return new PassagePlace(passage, Found.SAME, null);
        Integer page = passage.fragment() == null ? null : passage.fragment().page();
        return found(text(passage.copy(), page), passage, quote, chosen);
    }

    static PassagePlace found(String text, CopyPassage passage, TextQuote quote, TextSpan chosen) {
        if (chosen.end() <= text.length() && text.startsWith(quote.exact(), chosen.start())) {
            return new PassagePlace(passage, Found.SAME, chosen);
        }
        Optional<TextSpan> again = quote.findIn(text).or(() -> similar(text, quote));
        return new PassagePlace(passage, again.isPresent() ? Found.AGAIN : Found.LOST, again.orElse(null));
    }

    /** What is left of the older text is the passage in its surroundings: enough to find it in other line ends and signs. */
    private static Optional<TextSpan> similar(String text, TextQuote quote) {
        String older = quote.prefix() + quote.exact() + quote.suffix();
        int start = quote.prefix().length();
        return Anchoring.between(older, text)
                .place(new TextSpan(start, start + quote.exact().length()))
                .place();
    }

    private String text(SnapshotId copy, @Nullable Integer page) {
        if (page != null) return views.page(copy, page).text();
        return snapshots.text(copy).orElse("");
    }
}
