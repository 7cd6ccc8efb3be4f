package org.assay.verdict;

import static org.assay.account.Permission.PROPOSE;
import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.account.Blindfold;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.claim.Occurrence;
import org.assay.claim.lifecycle.ClaimLifecycle;
import org.assay.claim.lifecycle.ClaimLifecycle.ShownVerdict;
import org.assay.claim.lifecycle.Transition;
import org.assay.evidence.ContactDetail;
import org.assay.evidence.Contacts;
import org.assay.evidence.EvidenceDetail;
import org.assay.evidence.EvidenceRecords;
import org.assay.evidence.Independence;
import org.assay.evidence.PrimarySources;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.Storable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Verdict proposals: written once, never changed, superseded by the next. */
@Service
public class Verdicts {

    public static final int LONGEST_SUMMARY = 2_000;
    public static final int LONGEST_RATIONALE = 1_000_000;
    public static final int LONGEST_CORRECTION = 4_000;

    private final JdbcClient database;
    private final VerdictReading reading;
    private final Scales scales;
    private final ClaimCatalogue claims;
    private final ClaimLifecycle lifecycle;
    private final EvidenceRecords evidence;
    private final Contacts contacts;
    private final PrimarySources primary;
    private final CurrentAccount account;
    private final Blindfold blindfold;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Verdicts(
            JdbcClient database,
            VerdictReading reading,
            Scales scales,
            ClaimCatalogue claims,
            ClaimLifecycle lifecycle,
            EvidenceRecords evidence,
            Contacts contacts,
            PrimarySources primary,
            CurrentAccount account,
            Blindfold blindfold,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.reading = reading;
        this.scales = scales;
        this.claims = claims;
        this.lifecycle = lifecycle;
        this.evidence = evidence;
        this.contacts = contacts;
        this.primary = primary;
        this.account = account;
        this.blindfold = blindfold;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Proposes a verdict on a claim that one is checking.
     *
     * @throws Refusal {@code RATING_UNKNOWN}, {@code SUMMARY_EMPTY}, {@code RATIONALE_EMPTY}, {@code FIELD_LONG};
     *     {@code EVIDENCE_MISSING} where no evidence says where it stands and the rating is one that needs some
     * @throws Conflict {@code CLAIM_STATE} where the claim is not in check, {@code LEAD_ONLY} where another checks it
     */
    @Requires(PROPOSE)
    @Transactional
    public ProposalId propose(ProposeVerdict command) {
        ClaimDetail claim = claims.get(command.claim());
        Scale scale = scaleOf(command);
        Rating rating = scale.rating(command.rating())
                .orElseThrow(() -> Refusal.of("rating", "RATING_UNKNOWN", command.rating()));
        String summary = text("summary", command.summary(), LONGEST_SUMMARY)
                .orElseThrow(() -> Refusal.of("summary", "SUMMARY_EMPTY"));
        String rationale = text("rationale", command.rationale(), LONGEST_RATIONALE)
                .orElseThrow(() -> Refusal.of("rationale", "RATIONALE_EMPTY"));
        String correction = command.correction() == null
                ? null
                : text("correction", command.correction(), LONGEST_CORRECTION).orElse(null);
        PersonId me = account.person();
        if (!Transition.PROPOSE.mayLeave(claim.state())) {
            throw new Conflict("CLAIM_STATE", Transition.PROPOSE.name(), claim.state().name());
        }
        if (!me.equals(claim.lead())) throw new Conflict("LEAD_ONLY", claim.number());
        List<EvidenceDetail> restsOn = evidence.of(command.claim());
        List<ContactDetail> asked = contacts.of(command.claim());
        boolean hasGrounds = restsOn.stream().anyMatch(EvidenceDetail::located)
                || asked.stream().anyMatch(ContactDetail::isEvidence);
        if (rating.needsEvidence() && !hasGrounds) {
            throw Refusal.of("rating", "EVIDENCE_MISSING", rating.label());
        }
        String digest = VerdictDigest.of(
                claim.statement(), scale.id(), scale.revision(), rating.code(), summary, rationale, correction, restsOn,
                asked, beyond(command.claim(), restsOn), reworded(claim));

        Optional<VerdictDetail> earlier = reading.latest(command.claim());
        Set<PersonId> authors = new LinkedHashSet<>(Set.of(me));
        earlier.ifPresent(proposal -> authors.addAll(proposal.authors()));
        UUID id = Ids.next();
        for (PersonId author : authors) {
            database.sql("insert into proposal_party (proposal_id, person_id, part) values (?, ?, 'AUTHOR')")
                    .params(id, author.value())
                    .update();
        }
        Instant now = clock.instant();
        database.sql("""
                        insert into verdict_proposal (id, desk_id, claim_id, scale_id, scale_revision, rating_code,
                            rating_label, rating_tone, rating_value, best_value, worst_value, summary, rationale,
                            correction, digest, author_id, author_part, proposed_at, supersedes)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'AUTHOR', ?, ?)
                        """)
                .param(id)
                .param(account.desk().value())
                .param(claim.id().value())
                .param(scale.id().value())
                .param(scale.revision())
                .param(rating.code())
                .param(rating.label())
                .param(rating.tone())
                .param(rating.value())
                .param(scale.best().orElse(null))
                .param(scale.worst().orElse(null))
                .param(summary)
                .param(rationale)
                .param(correction)
                .param(digest)
                .param(me.value())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(earlier.map(proposal -> proposal.id().value()).orElse(null))
                .update();
        // A published verdict stays up while it is under review: what the claim shows changes with the approval.
        ShownVerdict shown =
                claim.underReview() ? null : new ShownVerdict(rating.code(), rating.label(), rating.tone());
        lifecycle.move(claim.id(), Transition.PROPOSE, command.claimVersion(), null, shown);
        ProposalId proposal = new ProposalId(id);
        events.publishEvent(new VerdictProposed(
                account.desk(),
                me,
                now,
                claim.id(),
                claim.document(),
                proposal,
                List.of(
                        Change.of("verdict", null, id),
                        Change.of("rating", earlier.map(VerdictDetail::ratingLabel).orElse(null), rating.label()),
                        Change.of("summary", earlier.map(VerdictDetail::summary).orElse(null), summary))));
        return proposal;
    }

    /**
     * Takes one's own proposal back, as long as nobody has decided on it.
     *
     * @throws Conflict {@code NOT_YOUR_PROPOSAL}, or {@code CLAIM_STATE} where it is decided
     */
    @Requires(PROPOSE)
    @Transactional
    public void withdraw(ProposalId id) {
        VerdictDetail proposal = get(id);
        if (!proposal.author().equals(account.person())) throw new Conflict("NOT_YOUR_PROPOSAL");
        if (proposal.withdrawn()) return;
        if (!current(proposal.claim()).map(now -> now.id().equals(id)).orElse(false)) {
            throw new Conflict("PROPOSAL_SUPERSEDED");
        }
        ClaimDetail claim = claims.get(proposal.claim());
        lifecycle.move(proposal.claim(), Transition.WITHDRAW, null, null, null);
        Instant now = clock.instant();
        database.sql("insert into verdict_withdrawal (proposal_id, withdrawn_by, withdrawn_at) values (?, ?, ?)")
                .params(id.value(), account.person().value(), now.atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new VerdictWithdrawn(
                account.desk(),
                account.person(),
                now,
                claim.id(),
                claim.document(),
                id,
                List.of(Change.of("verdict", id, null))));
    }

    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public VerdictDetail get(ProposalId id) {
        VerdictDetail proposal = reading.byId(id, account.desk()).orElseThrow(() -> new NotFound(id.subject()));
        claims.get(proposal.claim());
        if (blindfold.verdicts().contains(proposal.claim().value())) throw new NotFound(id.subject());
        return proposal;
    }

    /** The proposal that speaks for a claim now: the newest, unless it was withdrawn. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public Optional<VerdictDetail> current(ClaimId claim) {
        claims.get(claim);
        if (blindfold.verdicts().contains(claim.value())) return Optional.empty();
        return reading.latest(claim).filter(proposal -> !proposal.withdrawn());
    }

    /** All proposals on a claim, oldest first. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<VerdictDetail> of(ClaimId claim) {
        claims.get(claim);
        if (blindfold.verdicts().contains(claim.value())) return List.of();
        return reading.all(claim);
    }

    /**
     * The newest proposals of many claims of the current desk at once, without those withdrawn. The caller has found
     * the claims through {@link ClaimCatalogue}, which shows nobody more than they may see.
     */
    @Requires(READ)
    @Transactional(readOnly = true)
    public Map<ClaimId, VerdictDetail> currentOf(Collection<ClaimId> claims) {
        Map<ClaimId, VerdictDetail> latest = new HashMap<>(reading.latestOf(claims, account.desk()));
        blindfold.verdicts().forEach(blind -> latest.remove(new ClaimId(blind)));
        return latest;
    }

    /** The digest that the proposal would have if it were made on the claim as it stands now. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public String digestNow(ProposalId id) {
        VerdictDetail proposal = get(id);
        // The scale's later revisions do not touch a verdict: it keeps the words and number it was given with.
        int revision = reading.scaleRevision(id);
        ClaimDetail claim = claims.get(proposal.claim());
        List<EvidenceDetail> restsOn = evidence.of(proposal.claim());
        return VerdictDigest.of(
                claim.statement(),
                proposal.scale(),
                revision,
                proposal.ratingCode(),
                proposal.summary(),
                proposal.rationale(),
                proposal.correction(),
                restsOn,
                contacts.of(proposal.claim()),
                beyond(proposal.claim(), restsOn),
                reworded(claim));
    }

    private List<String> beyond(ClaimId claim, List<EvidenceDetail> restsOn) {
        List<String> beyond = new ArrayList<>(Independence.beyondItsRows(restsOn));
        primary.reason(claim).ifPresent(reason -> beyond.add("no primary source: " + reason));
        return beyond;
    }

    private static List<String> reworded(ClaimDetail claim) {
        return claim.occurrences().stream()
                .filter(Occurrence::reworded)
                .map(passage -> passage.quote().exact().replaceAll("\\s+", " "))
                .toList();
    }

    private Scale scaleOf(ProposeVerdict command) {
        if (command.scale() == null) {
            return scales.knowing(command.rating())
                    .orElseThrow(() -> Refusal.of("rating", "RATING_UNKNOWN", command.rating()));
        }
        return scales.list().stream()
                .filter(scale -> scale.id().equals(command.scale()))
                .findFirst()
                .orElseThrow(() -> new NotFound(command.scale().subject()));
    }

    private static Optional<String> text(String field, String typed, int longest) {
        String tidy = Storable.of(typed).strip();
        if (tidy.length() > longest) throw Refusal.of(field, "FIELD_LONG", field, longest);
        return tidy.isEmpty() ? Optional.empty() : Optional.of(tidy);
    }
}
