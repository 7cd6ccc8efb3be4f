package org.assay.evidence;

import static org.assay.account.Permission.ADD_EVIDENCE;
import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.StaleVersion;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands behind claims: sources, each with its stance and the place where it says so. */
@Service
public class EvidenceRecords {

    private static final String PIECE = "select e.id, e.claim_id, e.ordinal, e.stance, e.quote, e.locator, e.note, "
            + "e.snapshot_id, e.passage_fragment, e.passage_exact, e.passage_prefix, e.passage_suffix, "
            + "e.passage_start, e.passage_end, "
            + "e.added_by, e.added_at, e.version, ";
    private static final String AND_ITS_SOURCE = " from evidence e join source s on s.id = e.source_id ";
    private static final String DETAIL = PIECE + SourceRows.COLUMNS + AND_ITS_SOURCE;

    private final EvidenceRecordRepository records;
    private final JdbcClient database;
    private final Sources sources;
    private final Lineage lineage;
    private final ClaimCatalogue claims;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceRecords(
            EvidenceRecordRepository records,
            JdbcClient database,
            Sources sources,
            Lineage lineage,
            ClaimCatalogue claims,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.database = database;
        this.sources = sources;
        this.lineage = lineage;
        this.claims = claims;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Links a source to a claim.
     *
     * @throws Conflict {@code CLAIM_CLOSED} where the claim was dismissed, retracted, merged or unmarked
     */
    @Requires(ADD_EVIDENCE)
    @Transactional
    public EvidenceId add(ClaimId id, EvidenceEntry entry) {
        ClaimDetail claim = open(id);
        EvidenceEntry tidy = tidy(entry);
        SourceDetail source = sources.standing(tidy.source());
        tidy = tidy.with(source.id());
        requireCopyOf(tidy);
        int ordinal = database.sql("select coalesce(max(ordinal), 0) + 1 from evidence where claim_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
        Instant now = clock.instant();
        EvidenceRecord evidence = new EvidenceRecord(
                Ids.next(),
                account.desk().value(),
                id.value(),
                ordinal,
                tidy,
                account.person().value(),
                now);
        records.save(evidence);
        records.flush();
        EvidenceId added = new EvidenceId(evidence.id());
        List<Change> changes = new ArrayList<>();
        changes.add(Change.of("source", null, source.entry().title()));
        changes.add(Change.of("stance", null, tidy.stance()));
        Texts.note(changes, "locator", null, tidy.locator());
        Texts.note(changes, "quote", null, tidy.quote());
        Texts.note(changes, "note", null, tidy.note());
        Texts.note(changes, "passage", null, tidy.passage());
        events.publishEvent(new EvidenceAdded(
                account.desk(), account.person(), now, id, claim.document(), added, List.copyOf(changes)));
        return added;
    }

    /**
     * Changes a piece of evidence.
     *
     * @param seen the version its author saw
     * @return the version from now on
     */
    @Requires(ADD_EVIDENCE)
    @Transactional
    public long edit(EvidenceId id, long seen, EvidenceEntry entry) {
        EvidenceRecord evidence = stored(id);
        if (evidence.version() != seen) throw new StaleVersion(id.subject(), seen, evidence.version());
        ClaimDetail claim = open(new ClaimId(evidence.claimId()));
        EvidenceEntry tidy = tidy(entry);
        tidy = tidy.with(sources.standing(tidy.source()).id());
        requireCopyOf(tidy);
        List<Change> changes = evidence.edit(tidy);
        if (changes.isEmpty()) return seen;
        write(evidence, seen);
        events.publishEvent(new EvidenceEdited(
                account.desk(), account.person(), clock.instant(), claim.id(), claim.document(), id, changes));
        return evidence.version();
    }

    /** Takes a piece of evidence from its claim; {@link #bringBack} undoes it. */
    @Requires(ADD_EVIDENCE)
    @Transactional
    public void remove(EvidenceId id) {
        EvidenceRecord evidence = stored(id);
        ClaimDetail claim = open(new ClaimId(evidence.claimId()));
        if (evidence.removed()) return;
        evidence.remove(clock.instant());
        write(evidence, evidence.version());
        events.publishEvent(new EvidenceRemoved(
                account.desk(), account.person(), clock.instant(), claim.id(), claim.document(), id, List.of()));
    }

    @Requires(ADD_EVIDENCE)
    @Transactional
    public void bringBack(EvidenceId id) {
        EvidenceRecord evidence = stored(id);
        ClaimDetail claim = open(new ClaimId(evidence.claimId()));
        if (!evidence.removed()) return;
        evidence.bringBack();
        write(evidence, evidence.version());
        events.publishEvent(new EvidenceRestored(
                account.desk(), account.person(), clock.instant(), claim.id(), claim.document(), id, List.of()));
    }

    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public EvidenceDetail get(EvidenceId id) {
        EvidenceDetail evidence = database.sql(DETAIL + "where e.id = ? and e.desk_id = ?")
                .params(id.value(), account.desk().value())
                .query(EvidenceRecords::detail)
                .optional()
                .orElseThrow(() -> new NotFound(id.subject()));
        claims.get(evidence.claim());
        return lineage.rooted(List.of(evidence)).getFirst();
    }

    /** A claim's evidence in its order, without what was taken away. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<EvidenceDetail> of(ClaimId claim) {
        claims.get(claim);
        return lineage.rooted(database.sql(DETAIL + "where e.claim_id = ? and e.removed_at is null order by e.ordinal")
                .param(claim.value())
                .query(EvidenceRecords::detail)
                .list());
    }

    /**
     * The evidence of many claims of the current desk at once, for a report; how often its sources are used is not counted,
     * and reads as 0. The caller has found the claims through
     * {@link ClaimCatalogue}, which shows nobody more than they may see.
     */
    @Requires(READ)
    @Transactional(readOnly = true)
    public Map<ClaimId, List<EvidenceDetail>> ofAll(Collection<ClaimId> claims) {
        if (claims.isEmpty()) return Map.of();
        List<EvidenceDetail> found = database.sql(PIECE + SourceRows.UNCOUNTED + AND_ITS_SOURCE
                        + "where e.desk_id = :desk and e.claim_id in (:claims) and e.removed_at is null "
                        + "order by e.claim_id, e.ordinal")
                .param("desk", account.desk().value())
                .param("claims", claims.stream().map(ClaimId::value).toList())
                .query(EvidenceRecords::detail)
                .list();
        return lineage.rooted(found).stream()
                .collect(Collectors.groupingBy(EvidenceDetail::claim));
    }

    /** The pieces of evidence that point to a source or to a record merged into it, newest first, at most a hundred. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public List<EvidenceDetail> uses(SourceId source) {
        return database.sql(DETAIL + "where (s.id = ? or s.merged_into = ?) and e.desk_id = ? and e.removed_at is null "
                        + "order by e.added_at desc fetch first 100 rows only")
                .params(source.value(), source.value(), account.desk().value())
                .query(EvidenceRecords::detail)
                .list();
    }

    /**
     * The claims whose evidence names a source, one that repeats it, or a record merged into these. For rooms that watch
     * over what rests on evidence.
     */
    @Requires(READ)
    @Transactional(readOnly = true)
    public List<ClaimId> claimsOn(SourceId source) {
        return database.sql("select distinct e.claim_id from evidence e where e.desk_id = :desk and e.source_id in (:ids) "
                        + "and e.removed_at is null")
                .param("desk", account.desk().value())
                .param("ids", lineage.heirs(source))
                .query(UUID.class)
                .list()
                .stream()
                .map(ClaimId::new)
                .toList();
    }

    /** The copy that is pointed at has to be one of the source's, or the evidence would show something else. */
    private void requireCopyOf(EvidenceEntry entry) {
        CopyPassage passage = entry.passage();
        if (passage == null) return;
        boolean its = database.sql("select count(*) from snapshot c join source s on s.id = c.source_id "
                                + "where c.id = ? and c.desk_id = ? and (s.id = ? or s.merged_into = ?)")
                        .params(
                                passage.copy().value(),
                                account.desk().value(),
                                entry.source().value(),
                                entry.source().value())
                        .query(Long.class)
                        .single()
                > 0;
        if (!its) throw Refusal.of("passage", "PASSAGE_OTHER_SOURCE");
    }

    private ClaimDetail open(ClaimId id) {
        return open(claims.get(id));
    }

    /** @throws Conflict {@code CLAIM_CLOSED} where nothing is to be added to the claim any more */
    static ClaimDetail open(ClaimDetail claim) {
        boolean closed = claim.removed()
                || claim.state() == ClaimState.DISMISSED
                || claim.state() == ClaimState.RETRACTED
                || claim.state() == ClaimState.MERGED;
        if (closed) throw new Conflict("CLAIM_CLOSED");
        return claim;
    }

    private EvidenceRecord stored(EvidenceId id) {
        return records.findByIdAndDeskId(id.value(), account.desk().value())
                .orElseThrow(() -> new NotFound(id.subject()));
    }

    private void write(EvidenceRecord evidence, long seen) {
        try {
            records.flush();
        } catch (OptimisticLockingFailureException overtaken) {
            throw new StaleVersion(new EvidenceId(evidence.id()).subject(), seen, seen + 1);
        }
    }

    private static EvidenceEntry tidy(EvidenceEntry entry) {
        return new EvidenceEntry(
                entry.source(),
                entry.stance(),
                Texts.tidy("quote", entry.quote(), 8000),
                Texts.tidy("locator", entry.locator(), 500),
                Texts.tidy("note", entry.note(), 8000),
                entry.passage());
    }

    private static EvidenceDetail detail(ResultSet row, int number) throws SQLException {
        SourceDetail source = SourceRows.detail(row, number);
        return new EvidenceDetail(
                new EvidenceId(row.getObject("id", UUID.class)),
                new ClaimId(row.getObject("claim_id", UUID.class)),
                row.getInt("ordinal"),
                new EvidenceEntry(
                        source.id(),
                        Stance.valueOf(row.getString("stance")),
                        row.getString("quote"),
                        row.getString("locator"),
                        row.getString("note"),
                        EvidenceRecord.passage(
                                row.getObject("snapshot_id", UUID.class),
                                row.getString("passage_fragment"),
                                row.getString("passage_exact"),
                                row.getString("passage_prefix"),
                                row.getString("passage_suffix"),
                                (Integer) row.getObject("passage_start"),
                                (Integer) row.getObject("passage_end"))),
                source,
                new PersonId(row.getObject("added_by", UUID.class)),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"),
                source.id());
    }
}
