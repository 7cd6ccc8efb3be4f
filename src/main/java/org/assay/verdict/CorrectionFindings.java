package org.assay.verdict;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.assay.account.CurrentAccount;
import org.assay.claim.ClaimEdited;
import org.assay.claim.ClaimEvent;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimMarkRestored;
import org.assay.claim.ClaimMerged;
import org.assay.claim.ClaimUnmarked;
import org.assay.claim.PassagePlace;
import org.assay.claim.Whereabouts;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.document.VersionAdded;
import org.assay.document.VersionText;
import org.assay.kernel.Change;
import org.assay.text.Rewording;
import org.assay.text.TextSpan;
import org.assay.verdict.CorrectionDetail.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells what has become of accepted corrections in a newer version, in the transaction that brings it, and again whenever
 * somebody says where a passage stands.
 */
@Component
class CorrectionFindings {

    private static final int LONGEST_WORDS = 20_000;

    private final CorrectionRows rows;
    private final Whereabouts whereabouts;
    private final Documents documents;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectionFindings(
            CorrectionRows rows,
            Whereabouts whereabouts,
            Documents documents,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.whereabouts = whereabouts;
        this.documents = documents;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void added(VersionAdded event) {
        judge(rows.accepted(event.document()));
    }

    @EventListener
    void moved(ClaimEdited event) {
        if (event.changes().stream().anyMatch(change -> change.field().equals("passage"))) of(event);
    }

    @EventListener
    void unmarked(ClaimUnmarked event) {
        of(event);
    }

    @EventListener
    void restored(ClaimMarkRestored event) {
        of(event);
    }

    /** The passages have gone over to the other claim, and what was written about their words goes with them. */
    @EventListener
    void merged(ClaimMerged event) {
        rows.handOver(event.claim(), event.into());
    }

    private void of(ClaimEvent event) {
        ClaimId claim = event.claim();
        judge(rows.ofClaims(List.of(claim), event.desk()).stream()
                .filter(correction -> correction.state() == CorrectionState.ACCEPTED)
                .toList());
    }

    /** @param accepted corrections that the writer has accepted */
    void judge(List<CorrectionDetail> accepted) {
        for (CorrectionDetail correction : accepted) {
            Finding now = finding(correction);
            if (now == null || isKnown(now, correction.finding())) continue;
            rows.found(correction.id(), now);
            rows.pass(correction.id(), CorrectionTurn.after(now), now.at());
            Finding before = correction.finding();
            events.publishEvent(new CorrectionFound(
                    account.desk(),
                    account.person(),
                    now.at(),
                    correction.claim(),
                    correction.document(),
                    correction.id(),
                    List.of(
                            Change.of("correction", correction.id(), correction.id()),
                            Change.of("version", before == null ? null : before.versionNumber(), now.versionNumber()),
                            Change.of("result", before == null ? null : before.result(), now.result()),
                            Change.of("confirmed", before == null ? null : before.confirmed(), now.confirmed()))));
        }
    }

    private static boolean isKnown(Finding now, @Nullable Finding before) {
        return before != null
                && before.version().equals(now.version())
                && before.result() == now.result()
                && before.confirmed() == now.confirmed()
                && before.toTheLetter() == now.toTheLetter()
                && Objects.equals(before.reads(), now.reads());
    }

    /** @return null while there is no newer version */
    private @Nullable Finding finding(CorrectionDetail correction) {
        PassagePlace place = whereabouts.of(correction.claim(), rows.passage(correction.id()));
        if (place.current().equals(correction.version())) return null;
        VersionText text = documents.text(place.current());
        Rewording rewording = new Rewording(correction.quote().exact(), correction.replacement());
        return switch (place.standing()) {
            case MARKED -> finding(text, rewording.at(text.text(), Objects.requireNonNull(place.place())), true);
            case LIKELY -> finding(text, rewording.at(text.text(), Objects.requireNonNull(place.place())), false);
            case LET_GO -> finding(
                    text, rewording.gone(documents.text(correction.version()).text(), text.text()), true);
            case UNDECIDED, UNMARKED -> finding(text, CorrectionResult.UNCLEAR, false, true, null);
        };
    }

    private Finding finding(VersionText text, Rewording.Judgement judgement, boolean confirmed) {
        CorrectionResult result =
                switch (judgement.outcome()) {
                    case DONE -> CorrectionResult.MADE;
                    case OTHERWISE -> CorrectionResult.MADE_DIFFERENTLY;
                    case UNTOUCHED -> CorrectionResult.NOT_MADE;
                };
        return finding(text, result, confirmed, judgement.toTheLetter(), judgement.reads());
    }

    private Finding finding(
            VersionText text,
            CorrectionResult result,
            boolean confirmed,
            boolean toTheLetter,
            @Nullable TextSpan reads) {
        String words = reads == null ? null : reads.of(text.text());
        return new Finding(
                result,
                confirmed,
                toTheLetter,
                words == null || words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS),
                text.version(),
                text.number(),
                clock.instant());
    }
}
