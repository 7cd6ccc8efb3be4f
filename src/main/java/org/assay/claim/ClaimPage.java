package org.assay.claim;

import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.account.Requires;
import org.assay.document.Disposition;
import org.assay.document.Documents;
import org.assay.document.TextUnit;
import org.assay.document.VersionId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Sentences;
import org.assay.kernel.Tone;
import org.assay.text.AnchorState;
import org.assay.text.marker.PageChanges;
import org.assay.text.marker.PageMark;
import org.assay.text.marker.PageMarks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A version's marks and dispositions in the words that the page in the browser knows. */
@Service
public class ClaimPage {

    private final ClaimMarks marks;
    private final Documents documents;
    private final People people;
    private final CurrentAccount account;
    private final RecentChanges recent = new RecentChanges();

    ClaimPage(ClaimMarks marks, Documents documents, People people, CurrentAccount account) {
        this.marks = marks;
        this.documents = documents;
        this.people = people;
        this.account = account;
    }

    /** Counts the changes of marks and dispositions of the version's document. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public long revision(VersionId version) {
        return marks.revision(marks.documentOf(version));
    }

    @Requires({READ, READ_OWN})
    public PersonId reader() {
        return account.person();
    }

    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public PageMarks marks(VersionId version) {
        // Read before the marks: a change in between shows as one change too many, never as one missed.
        long revision = revision(version);
        List<PageMarks.Ledger> dispositions = documents.units(version).stream()
                .filter(unit -> unit.disposition() != Disposition.UNSEEN)
                .map(ClaimPage::ledger)
                .toList();
        return new PageMarks(revision, drawn(found(marks.of(version), marks.provisional(version))), dispositions);
    }

    /** One claim's marks as they stand now, and where it may stand; empty where they were taken back. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<PageMark> marks(VersionId version, ClaimId claim) {
        return drawn(found(marks.of(version, claim), marks.provisional(version, claim)));
    }

    /** The claim an occurrence on this version belongs to. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public Optional<ClaimId> claimOf(VersionId version, UUID occurrence) {
        return marks.of(version).stream()
                .filter(mark -> mark.occurrence().value().equals(occurrence))
                .map(ClaimMark::claim)
                .findFirst();
    }

    /**
     * What an open page has to draw and to forget after something happened to a claim. Read once for all pages that hear
     * of the event: twenty that have the document open cost little more than one.
     */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public PageChanges changes(VersionId version, ClaimEvent event) {
        marks.documentOf(version);
        Changed changed = recent.of(version, event, () -> read(version, event.claim()));
        return new PageChanges(changed.revision(), null, drawn(changed.marks()), changed.gone(), List.of());
    }

    private Changed read(VersionId version, ClaimId claim) {
        long revision = revision(version);
        List<UUID> gone = Stream.concat(
                        marks.gone(version, claim).stream().map(OccurrenceId::value),
                        marks.settled(version, claim).stream().map(AnchorId::value))
                .toList();
        return new Changed(revision, found(marks.of(version, claim), marks.provisional(version, claim)), gone);
    }

    private record Changed(long revision, Found marks, List<UUID> gone) {}

    /** What the last events changed. Each was read after its event, so it is never older than that. */
    private static final class RecentChanges {

        private record Key(VersionId version, ClaimEvent event) {}

        private static final int KEPT = 32;
        private final Map<Key, Changed> changes = new LinkedHashMap<>();

        Changed of(VersionId version, ClaimEvent event, Supplier<Changed> read) {
            Key key = new Key(version, event);
            synchronized (changes) {
                Changed known = changes.get(key);
                if (known != null) return known;
            }
            Changed now = read.get();
            synchronized (changes) {
                changes.put(key, now);
                if (changes.size() > KEPT) changes.remove(changes.keySet().iterator().next());
            }
            return now;
        }
    }

    public static PageMarks.Ledger ledger(TextUnit unit) {
        return new PageMarks.Ledger(
                unit.ordinal(),
                unit.disposition() == Disposition.UNSEEN ? null : unit.disposition().name());
    }

    /** Marks, and the names of those who lead them, for whoever may read them. */
    private record Found(List<ClaimMark> standing, List<ProvisionalMark> provisional, Map<PersonId, String> names) {}

    private Found found(List<ClaimMark> standing, List<ProvisionalMark> provisional) {
        Map<PersonId, String> names = people.names(Stream.concat(
                        standing.stream().map(ClaimMark::lead),
                        provisional.stream().map(ProvisionalMark::lead))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Found(standing, provisional, names);
    }

    private List<PageMark> drawn(Found found) {
        return Stream.concat(
                        found.standing().stream().map(mark -> drawn(mark, found.names())),
                        found.provisional().stream().map(mark -> drawn(mark, found.names())))
                .toList();
    }

    private PageMark drawn(ProvisionalMark mark, Map<PersonId, String> names) {
        return new PageMark(
                mark.anchor().value(),
                mark.claim().value(),
                mark.number(),
                mark.places().stream().map(PageMark.Span::of).toList(),
                mark.state().name(),
                null,
                Tone.valueOf(mark.found().name()),
                Sentences.of(Locale.ENGLISH, "anchor." + mark.found().name()),
                mark.statement(),
                account.person().equals(mark.lead()),
                mark.lead() == null ? null : names.get(mark.lead()),
                mark.found());
    }

    private PageMark drawn(ClaimMark mark, Map<PersonId, String> names) {
        return new PageMark(
                mark.occurrence().value(),
                mark.claim().value(),
                mark.number(),
                List.of(PageMark.Span.of(mark.span())),
                mark.state().name(),
                mark.ratingCode(),
                Tone.valueOf(tone(mark.state(), mark.ratingTone())),
                label(mark),
                mark.statement(),
                account.person().equals(mark.lead()),
                mark.lead() == null ? null : names.get(mark.lead()),
                mark.moved() ? AnchorState.MOVED : null);
    }

    /** A verdict colours a mark once a second person has approved it; until then the state does. */
    private static String tone(ClaimState state, @Nullable String ratingTone) {
        String tone =
                switch (state) {
                    case APPROVED, PUBLISHED -> ratingTone == null ? state.tone() : ratingTone;
                    case RETRACTED, MERGED -> ClaimState.DISMISSED.tone();
                    default -> state.tone();
                };
        return tone.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String label(ClaimMark mark) {
        String state = Sentences.of(Locale.ENGLISH, "state." + mark.state().name());
        String label = mark.ratingLabel() == null ? state : state + ": " + mark.ratingLabel();
        return mark.moved() ? label + " · " + Sentences.of(Locale.ENGLISH, "anchor.MOVED") : label;
    }
}
