package org.assay.report;

import static org.assay.account.Permission.PUBLISH;
import static org.assay.account.Permission.READ;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.Storable;
import org.assay.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells readers of verdicts, and corrects what they were told. */
@Service
public class Publications {

    static final int LONGEST_NOTE = 4_000;

    private final PublicationRows rows;
    private final ReportAssembly assembly;
    private final Reports reports;
    private final ClaimCatalogue claims;
    private final Documents documents;
    private final Reviews reviews;
    private final PublicAddress address;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publications(
            PublicationRows rows,
            ReportAssembly assembly,
            Reports reports,
            ClaimCatalogue claims,
            Documents documents,
            Reviews reviews,
            PublicAddress address,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.assembly = assembly;
        this.reports = reports;
        this.claims = claims;
        this.documents = documents;
        this.reviews = reviews;
        this.address = address;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What publishing the claim now would come to.
     *
     * @throws org.assay.kernel.NotFound where the caller may not see it
     */
    @Requires(READ)
    @Transactional(readOnly = true)
    public PublicationPreview preview(ClaimId id) {
        ClaimDetail claim = claims.get(id);
        DocumentDetail document = documents.get(claim.document());
        VerdictReport report = assembly.assemble(claim.statement(), document, List.of(claim));
        return preview(report.claims().getFirst(), claim.state(), report, rows.of(id));
    }

    /** The same for each claim of a document that has a verdict, in the order of its text. */
    @Requires(PUBLISH)
    @Transactional(readOnly = true)
    public List<PublicationPreview> preview(DocumentId id) {
        VerdictReport report = reports.of(id);
        List<PublicationPreview> previews = new ArrayList<>();
        Map<java.util.UUID, PublicationRevision> newest = new LinkedHashMap<>();
        rows.newest(id).forEach(revision -> newest.put(revision.claim().value(), revision));
        for (ReportedClaim claim : report.claims()) {
            if (claim.verdict() == null) continue;
            PublicationRevision last = newest.get(claim.id());
            previews.add(preview(
                    claim,
                    ClaimState.valueOf(claim.state().name()),
                    report,
                    last == null ? List.of() : List.of(last)));
        }
        return previews;
    }

    private PublicationPreview preview(
            ReportedClaim claim, ClaimState state, VerdictReport report, List<PublicationRevision> revisions) {
        String page = address.base("https://localhost") + PublicAddress.claim(claim.id());
        return new PublicationPreview(
                new ClaimId(claim.id()),
                claim.number(),
                claim.statement(),
                state,
                claim.isSettled() ? PublishedContent.of(claim, report) : null,
                PublicationCheck.of(claim, report, page),
                revisions);
    }

    /**
     * Makes a claim public as it stands now; where it is public already, tells readers what changed, and why.
     *
     * @return the number of the new revision
     * @throws Conflict {@code PUBLICATION_REFUSED} with what stands against it; {@code PUBLICATION_OVERTAKEN} where
     *     somebody else published since; {@code PUBLICATION_RETRACTED}
     * @throws Refusal {@code CORRECTION_KIND_MISSING}, {@code CORRECTION_NOTE_MISSING}, {@code CORRECTION_NOTE_LONG}
     */
    @Requires(PUBLISH)
    @Transactional
    public int publish(PublishClaim command) {
        PublicationPreview now = preview(command.claim());
        if (now.seen() > 0 && now.revisions().getFirst().isRetracted()) throw new Conflict("PUBLICATION_RETRACTED");
        if (now.seen() != command.seen()) throw new Conflict("PUBLICATION_OVERTAKEN");
        String note = note(command.note());
        boolean first = now.seen() == 0;
        if (!first) {
            if (command.kind() == null || !command.kind().isChange()) {
                throw Refusal.of("kind", "CORRECTION_KIND_MISSING");
            }
            if (note == null) throw Refusal.of("note", "CORRECTION_NOTE_MISSING");
        }
        PublishedContent content = now.content();
        if (!now.isPublishable() || content == null) throw new Conflict("PUBLICATION_REFUSED", against(now));
        if (now.state() == ClaimState.APPROVED) reviews.publish(command.claim());
        RevisionKind kind = first || command.kind() == null ? RevisionKind.PUBLICATION : command.kind();
        add(command.claim(), now, content, kind, first ? null : note);
        return now.seen() + 1;
    }

    /**
     * Publishes what of a document can be published and is not public yet.
     *
     * @return those it was refused for, each with why
     */
    @Requires(PUBLISH)
    @Transactional
    public PublishedDocument publish(DocumentId id) {
        int published = 0;
        List<PublicationPreview> refused = new ArrayList<>();
        for (PublicationPreview each : preview(id)) {
            if (each.seen() > 0) continue;
            if (!each.isPublishable()) {
                refused.add(each);
                continue;
            }
            publish(PublishClaim.first(each.claim()));
            published++;
        }
        return new PublishedDocument(published, refused);
    }

    /** @param refused what stays unpublished, with its findings */
    public record PublishedDocument(int published, List<PublicationPreview> refused) {}

    /**
     * Takes a published claim back for good; a page stays that says so and why.
     *
     * @throws Conflict {@code PUBLICATION_OVERTAKEN}, {@code PUBLICATION_RETRACTED}
     */
    @Requires(PUBLISH)
    @Transactional
    public void retract(ClaimId id, String typed, int seen) {
        PublicationPreview now = preview(id);
        if (now.seen() != seen) throw new Conflict("PUBLICATION_OVERTAKEN");
        String note = note(typed);
        if (note == null) throw Refusal.of("note", "CORRECTION_NOTE_MISSING");
        reviews.retract(id, note);
        if (now.seen() > 0) add(id, now, now.revisions().getFirst().content(), RevisionKind.RETRACTION, note);
    }

    /** All revisions of a claim, newest first. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public List<PublicationRevision> of(ClaimId id) {
        claims.get(id);
        return rows.of(id);
    }

    private void add(
            ClaimId id,
            PublicationPreview before,
            PublishedContent content,
            RevisionKind kind,
            @Nullable String note) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PersonId me = account.person();
        DocumentId document = new DocumentId(content.document().id());
        try {
            rows.insert(new PublicationRevision(
                    Ids.next(),
                    account.desk(),
                    id,
                    document,
                    before.seen() + 1,
                    kind,
                    note,
                    content,
                    me,
                    at,
                    false));
        } catch (DataIntegrityViolationException quicker) {
            throw new Conflict("PUBLICATION_OVERTAKEN");
        }
        List<Change> changes = List.of(
                Change.of("revision", before.seen() == 0 ? null : before.seen(), before.seen() + 1),
                Change.of("kind", null, kind),
                Change.of("verdict", null, content.verdict().label()),
                Change.of("note", null, note));
        events.publishEvent(
                switch (kind) {
                    case PUBLICATION -> new VerdictPublished(account.desk(), me, at, id, document, changes);
                    case RETRACTION -> new VerdictRetracted(account.desk(), me, at, id, document, changes);
                    case CORRECTION, CLARIFICATION, UPDATE ->
                        new VerdictCorrected(account.desk(), me, at, id, document, changes);
                });
    }

    private static String against(PublicationPreview preview) {
        return String.join(
                " ",
                preview.findings().stream()
                        .filter(PublicationCheck.Finding::error)
                        .map(finding -> Sentences.of(Locale.ENGLISH, "publication." + finding.code()))
                        .sorted(Comparator.naturalOrder())
                        .toList());
    }

    private static @Nullable String note(@Nullable String typed) {
        if (typed == null) return null;
        String tidy = Storable.of(typed).strip();
        if (tidy.length() > LONGEST_NOTE) throw Refusal.of("note", "CORRECTION_NOTE_LONG", LONGEST_NOTE);
        return tidy.isEmpty() ? null : tidy;
    }
}
