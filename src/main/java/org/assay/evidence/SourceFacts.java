package org.assay.evidence;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assay.kernel.Change;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What is written down of a source, made fit to store, and told apart from what it was before. */
final class SourceFacts {

    /** Changes of these leave every verdict as it was. */
    private static final Set<String> NO_MATTER = Set.of(
            "language", "reliabilityReason", "container", "volume", "issue", "pages", "edition", "place", "doi", "isbn", "issued");

    private SourceFacts() {}

    /** @throws Refusal with the field that is wrong */
    static SourceEntry tidy(SourceEntry entry) {
        String title = Texts.tidy("title", entry.title(), 500);
        if (title == null) throw Refusal.of("title", "SOURCE_TITLE_EMPTY");
        String url = Texts.tidy("url", entry.url(), 2000);
        Imprint imprint = imprint(entry.imprint());
        Optional<Identifier> typed = url == null ? Optional.empty() : Identifier.of(url).filter(Identifier::isSound);
        if (typed.isPresent()) {
            boolean doi = typed.get().kind() == Identifier.Kind.DOI;
            // An address of the DOI's own stays as it was written.
            if (!doi) url = null;
            else if (!url.contains("://")) url = "https://doi.org/" + typed.get().value();
            imprint = imprint.with(doi ? typed.get().value() : null, doi ? null : typed.get().value());
        }
        return new SourceEntry(
                title,
                url,
                Texts.tidy("publisher", entry.publisher(), 300),
                Texts.tidy("author", entry.author(), 300),
                entry.publishedOn(),
                entry.kind(),
                entry.primary(),
                entry.derivedFrom(),
                language(entry.language()),
                judgement(entry.judgement()),
                imprint);
    }

    static @Nullable String key(SourceEntry entry) {
        if (entry.url() == null) return null;
        return UrlKey.of(entry.url()).orElseThrow(() -> Refusal.of("url", "URL_MALFORMED"));
    }

    private static @Nullable String language(@Nullable String typed) {
        String tag = Texts.tidy("language", typed, 35);
        if (tag == null) return null;
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException malformed) {
            throw Refusal.of("language", "LANGUAGE_UNKNOWN", tag);
        }
    }

    private static @Nullable Judgement judgement(@Nullable Judgement typed) {
        if (typed == null) return null;
        String reason = Texts.tidy("reliabilityReason", typed.reason(), 2000);
        if (reason == null) throw Refusal.of("reliabilityReason", "RELIABILITY_REASON_MISSING");
        return new Judgement(typed.reliability(), reason);
    }

    private static Imprint imprint(Imprint typed) {
        return new Imprint(
                Texts.tidy("container", typed.container(), 500),
                Texts.tidy("volume", typed.volume(), 50),
                Texts.tidy("issue", typed.issue(), 50),
                Texts.tidy("pages", typed.pages(), 100),
                Texts.tidy("edition", typed.edition(), 100),
                Texts.tidy("place", typed.place(), 200),
                doi(Texts.tidy("doi", typed.doi(), 400)),
                isbn(Texts.tidy("isbn", typed.isbn(), 60)),
                issued(Texts.tidy("issued", typed.issued(), 10)));
    }

    private static @Nullable String doi(@Nullable String typed) {
        if (typed == null) return null;
        return Doi.of(typed).orElseThrow(() -> Refusal.of("doi", "DOI_MALFORMED"));
    }

    private static @Nullable String isbn(@Nullable String typed) {
        if (typed == null) return null;
        return Isbn.of(typed).orElseThrow(() -> Isbn.expected(typed)
                .map(digit -> Refusal.of("isbn", "ISBN_CHECK_DIGIT", digit))
                .orElseGet(() -> Refusal.of("isbn", "ISBN_MALFORMED")));
    }

    private static @Nullable String issued(@Nullable String typed) {
        if (typed == null) return null;
        if (!typed.matches("\\d{4}(-(0[1-9]|1[0-2]))?")) throw Refusal.of("issued", "ISSUED_MALFORMED");
        return typed;
    }

    static List<Change> changes(@Nullable SourceEntry before, SourceEntry after) {
        Optional<SourceEntry> old = Optional.ofNullable(before);
        Optional<Imprint> oldImprint = old.map(SourceEntry::imprint);
        Optional<Judgement> oldJudgement = old.map(SourceEntry::judgement);
        Optional<Judgement> judgement = Optional.ofNullable(after.judgement());
        Imprint imprint = after.imprint();
        List<Change> changes = new ArrayList<>();
        Texts.note(changes, "title", old.map(SourceEntry::title).orElse(null), after.title());
        Texts.note(changes, "url", old.map(SourceEntry::url).orElse(null), after.url());
        Texts.note(changes, "publisher", old.map(SourceEntry::publisher).orElse(null), after.publisher());
        Texts.note(changes, "author", old.map(SourceEntry::author).orElse(null), after.author());
        Texts.note(changes, "publishedOn", old.map(SourceEntry::publishedOn).orElse(null), after.publishedOn());
        Texts.note(changes, "kind", old.map(SourceEntry::kind).orElse(null), after.kind());
        Texts.note(changes, "primary", old.map(SourceEntry::primary).orElse(null), after.primary());
        Texts.note(changes, "derivedFrom", old.map(SourceEntry::derivedFrom).orElse(null), after.derivedFrom());
        Texts.note(changes, "language", old.map(SourceEntry::language).orElse(null), after.language());
        Texts.note(
                changes,
                "reliability",
                oldJudgement.map(Judgement::reliability).orElse(null),
                judgement.map(Judgement::reliability).orElse(null));
        Texts.note(
                changes,
                "reliabilityReason",
                oldJudgement.map(Judgement::reason).orElse(null),
                judgement.map(Judgement::reason).orElse(null));
        Texts.note(changes, "container", oldImprint.map(Imprint::container).orElse(null), imprint.container());
        Texts.note(changes, "volume", oldImprint.map(Imprint::volume).orElse(null), imprint.volume());
        Texts.note(changes, "issue", oldImprint.map(Imprint::issue).orElse(null), imprint.issue());
        Texts.note(changes, "pages", oldImprint.map(Imprint::pages).orElse(null), imprint.pages());
        Texts.note(changes, "edition", oldImprint.map(Imprint::edition).orElse(null), imprint.edition());
        Texts.note(changes, "place", oldImprint.map(Imprint::place).orElse(null), imprint.place());
        Texts.note(changes, "doi", oldImprint.map(Imprint::doi).orElse(null), imprint.doi());
        Texts.note(changes, "isbn", oldImprint.map(Imprint::isbn).orElse(null), imprint.isbn());
        Texts.note(changes, "issued", oldImprint.map(Imprint::issued).orElse(null), imprint.issued());
        return changes;
    }

    /** Whether an approval given on the source as it was is no approval of the source as it is. */
    static boolean bear(List<Change> changes) {
        return changes.stream().anyMatch(change -> !NO_MATTER.contains(change.field()));
    }
}
