package org.assay.review;

import static org.assay.account.Permission.DECIDE;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimSummary;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.Ids;
import org.assay.kernel.Refusal;
import org.assay.kernel.Storable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letting documents go, with what is still open in them named and signed for (docs/decisions/0091). */
@Service
public class Releases {

    public static final int LONGEST_REASON = 1_000;
    public static final int LONGEST_NOTE = 2_000;

    private final Closings closings;
    private final ReleaseRows rows;
    private final Documents documents;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Releases(
            Closings closings,
            ReleaseRows rows,
            Documents documents,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.closings = closings;
        this.rows = rows;
        this.documents = documents;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Lets a document go as it stands. The one who signs answers for every hole they name.
     *
     * @throws Conflict {@code RELEASE_CHANGED} where the document is not any more what was seen; {@code RELEASE_STANDS}
     *     where it is released already and nothing has changed since
     * @throws Refusal {@code HOLE_UNNAMED} with the number of an open claim that has no reason; {@code HOLE_CLOSED} for a
     *     reason on a claim that is not open; {@code HOLE_REASON_LONG}, {@code RELEASE_NOTE_LONG}
     */
    @Requires(DECIDE)
    @Transactional
    public ReleaseId release(ReleaseDocument command) {
        documents.hold(command.document());
        ClosingDetail closing = closings.read(command.document());
        if (!closing.seen().equals(command.seen())) throw new Conflict("RELEASE_CHANGED");
        if (closing.release() != null && !closing.isOfAnotherVersion() && closing.uncovered().isEmpty()) {
            throw new Conflict("RELEASE_STANDS");
        }
        String note = clean(command.note());
        if (note != null && note.length() > LONGEST_NOTE) throw Refusal.of("note", "RELEASE_NOTE_LONG", LONGEST_NOTE);
        ReleaseDetail release = new ReleaseDetail(
                new ReleaseId(Ids.next()),
                command.document(),
                closing.document().currentVersion(),
                account.person(),
                clock.instant(),
                note,
                closing.unseen(),
                closing.document().progress().waiting(),
                holes(closing, command.holes()));
        rows.add(release, account.desk());
        List<Change> changes = new ArrayList<>();
        changes.add(Change.of("version", null, closing.document().versionNumber()));
        if (note != null) changes.add(Change.of("note", null, note));
        if (release.unseen() > 0) changes.add(Change.of("sentences nobody looked at", null, release.unseen()));
        if (release.waiting() > 0) changes.add(Change.of("waiting", null, release.waiting()));
        release.holes().forEach(hole -> changes.add(Change.of("hole #" + hole.number(), hole.state(), hole.reason())));
        events.publishEvent(
                new DocumentReleased(account.desk(), account.person(), release.at(), command.document(), changes));
        return release.id();
    }

    private static List<NamedHole> holes(ClosingDetail closing, Map<ClaimId, String> reasons) {
        List<NamedHole> holes = new ArrayList<>();
        for (ClosingClaim open : closing.left()) {
            ClaimSummary claim = open.claim();
            String reason = clean(reasons.get(claim.id()));
            if (reason == null) throw Refusal.of("holes", "HOLE_UNNAMED", claim.number());
            if (reason.length() > LONGEST_REASON) throw Refusal.of("holes", "HOLE_REASON_LONG", claim.number(), LONGEST_REASON);
            holes.add(new NamedHole(
                    claim.id(), claim.number(), claim.statement(), claim.risk(), claim.state(), reason, null));
        }
        if (holes.size() < reasons.size()) throw Refusal.of("holes", "HOLE_CLOSED");
        return holes;
    }

    private static @Nullable String clean(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : Storable.of(typed).strip();
    }

    /**
     * Takes back that a document was let go.
     *
     * @throws Refusal {@code REASON_MISSING}, {@code RELEASE_NOTE_LONG}
     * @throws Conflict {@code RELEASE_NONE} where it is not released, or somebody else was quicker
     */
    @Requires(DECIDE)
    @Transactional
    public void withdraw(DocumentId document, @Nullable String reason) {
        documents.hold(document);
        ReleaseDetail release = rows.standing(document, account.desk()).orElseThrow(() -> new Conflict("RELEASE_NONE"));
        String why = clean(reason);
        if (why == null) throw Refusal.of("reason", "REASON_MISSING");
        if (why.length() > LONGEST_NOTE) throw Refusal.of("reason", "RELEASE_NOTE_LONG", LONGEST_NOTE);
        Instant now = clock.instant();
        rows.end(release.document(), account.person(), now, why);
        events.publishEvent(new DocumentReleaseWithdrawn(
                account.desk(), account.person(), now, document, List.of(Change.of("reason", null, why))));
    }
}
