package org.assay.evidence;

import static org.assay.account.Permission.ADD_EVIDENCE;
import static org.assay.account.Permission.READ;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimMoved;
import org.assay.claim.ClaimState;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one source of two records. Evidence on claims still worked on goes along; a claim that somebody has answered for
 * keeps the record that the answer rests on, until it is taken up again. What is counted – uses, roots – counts both as
 * one at once.
 */
@Service
public class SourceMerges {

    private static final Set<ClaimState> IN_WORK =
            EnumSet.of(ClaimState.CANDIDATE, ClaimState.OPEN, ClaimState.IN_CHECK);
    private static final Set<ClaimState> ANSWERED =
            EnumSet.of(ClaimState.PROPOSED, ClaimState.APPROVED, ClaimState.PUBLISHED);

    private final Sources sources;
    private final EvidenceRecords evidence;
    private final Lineage lineage;
    private final ClaimCatalogue claims;
    private final JdbcClient database;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SourceMerges(
            Sources sources,
            EvidenceRecords evidence,
            Lineage lineage,
            ClaimCatalogue claims,
            JdbcClient database,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sources = sources;
        this.evidence = evidence;
        this.lineage = lineage;
        this.claims = claims;
        this.database = database;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What {@link #merge} would do; nothing is changed.
     *
     * @throws Conflict as {@code merge}
     */
    @Requires(ADD_EVIDENCE)
    @Transactional
    public MergePreview preview(SourceId gone, SourceId stays) {
        if (gone.equals(stays)) throw new Conflict("MERGE_ITSELF");
        SourceDetail from = standing(gone);
        SourceDetail into = standing(stays);
        lineage.allow(account.desk(), gone, stays);
        List<MergePreview.Piece> moving = new ArrayList<>();
        List<MergePreview.Piece> staying = new ArrayList<>();
        for (MergePreview.Piece piece : pieces(gone)) {
            (IN_WORK.contains(piece.state()) ? moving : staying).add(piece);
        }
        return new MergePreview(from, into, moving, staying, losses(from, into));
    }

    private List<MergePreview.Loss> losses(SourceDetail from, SourceDetail into) {
        Set<ClaimId> both = new LinkedHashSet<>(evidence.claimsOn(from.id()));
        List<MergePreview.Loss> losses = new ArrayList<>();
        for (ClaimId id : both) {
            List<EvidenceDetail> pieces = evidence.of(id);
            SourceId root = lineage.root(into);
            int before = Independence.roots(pieces);
            Set<UUID> heirs = lineage.heirs(from.id());
            int after = Independence.roots(pieces.stream()
                    .map(each -> heirs.contains(each.source().id().value()) ? each.from(root) : each)
                    .toList());
            if (after == before) continue;
            ClaimDetail claim = claims.get(id);
            boolean approved = claim.state() == ClaimState.APPROVED || claim.state() == ClaimState.PUBLISHED;
            losses.add(new MergePreview.Loss(id, claim.number(), before, after, approved));
        }
        return losses;
    }

    /**
     * Reads {@code gone} under {@code stays} from now on; the record that stays is not changed.
     *
     * @throws Conflict {@code MERGE_ITSELF}, {@code SOURCE_MERGED} where one of them is merged already,
     *     {@code SOURCE_CIRCLE} where the one that stays repeats the other
     */
    @Requires(ADD_EVIDENCE)
    @Transactional
    public SourceMergeId merge(SourceId gone, SourceId stays) {
        if (gone.equals(stays)) throw new Conflict("MERGE_ITSELF");
        SourceDetail from = standing(gone);
        SourceDetail into = standing(stays);
        lineage.allow(account.desk(), gone, stays);
        Instant now = clock.instant();
        SourceMergeId id = new SourceMergeId(Ids.next());
        database.sql("insert into source_merge (id, desk_id, source_id, into_id, merged_by, merged_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        account.desk().value(),
                        gone.value(),
                        stays.value(),
                        account.person().value(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        database.sql("update source set merged_into = ? where id = ? or merged_into = ?")
                .params(stays.value(), gone.value(), gone.value())
                .update();
        for (MergePreview.Piece piece : pieces(gone)) {
            if (IN_WORK.contains(piece.state())) move(piece, id, gone, stays, now);
        }
        events.publishEvent(new SourceMerged(
                account.desk(),
                account.person(),
                now,
                gone,
                stays,
                List.of(
                        Change.of("mergedInto", null, stays),
                        Change.of("title", from.entry().title(), into.entry().title()))));
        return id;
    }

    /**
     * Takes a merge back. Evidence that went along goes back, but for what somebody has answered for since.
     *
     * @throws Conflict {@code MERGE_PARTED}; {@code MERGE_LATER} where the record that went on was itself merged since
     */
    @Requires(ADD_EVIDENCE)
    @Transactional
    public void part(SourceMergeId id) {
        record Merge(UUID source, UUID into, boolean parted) {}
        lineage.lock(account.desk());
        Merge merge = database.sql("select source_id, into_id, parted_at from source_merge where id = ? and desk_id = ?")
                .params(id.value(), account.desk().value())
                .query((row, n) -> new Merge(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3) != null))
                .optional()
                .orElseThrow(() -> new NotFound(new org.assay.kernel.Subject("source-merge", id.value())));
        if (merge.parted()) throw new Conflict("MERGE_PARTED");
        SourceId gone = new SourceId(merge.source());
        SourceId stays = new SourceId(merge.into());
        SourceDetail into = sources.get(stays);
        if (into.mergedInto() != null) throw new Conflict("MERGE_LATER", into.entry().title());
        Instant now = clock.instant();
        database.sql("update source_merge set parted_by = ?, parted_at = ? where id = ?")
                .params(account.person().value(), now.atOffset(ZoneOffset.UTC), id.value())
                .update();
        Set<UUID> own = under(gone);
        database.sql("update source set merged_into = null where id = ?").param(gone.value()).update();
        own.remove(gone.value());
        if (!own.isEmpty()) {
            database.sql("update source set merged_into = :into where id in (:own)")
                    .param("into", gone.value())
                    .param("own", own)
                    .update();
        }
        for (MergePreview.Piece piece : moved(id, stays)) {
            if (IN_WORK.contains(piece.state())) move(piece, null, stays, gone, now);
        }
        events.publishEvent(new SourceParted(
                account.desk(),
                account.person(),
                now,
                gone,
                stays,
                List.of(Change.of("mergedInto", stays, null))));
    }

    /** The records merged into a source directly, newest first. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public List<SourceMerge> of(SourceId into) {
        record Row(UUID id, UUID source, UUID by, Instant at) {}
        return database
                .sql("select id, source_id, merged_by, merged_at from source_merge "
                        + "where into_id = ? and desk_id = ? and parted_at is null order by merged_at desc")
                .params(into.value(), account.desk().value())
                .query((row, n) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .map(row -> new SourceMerge(
                        new SourceMergeId(row.id()),
                        sources.get(new SourceId(row.source())),
                        new PersonId(row.by()),
                        row.at()))
                .toList();
    }

    /** A claim taken up again is worked on with the sources as the library has them now. */
    @EventListener
    void takenUp(ClaimMoved event) {
        if (!ANSWERED.contains(event.from()) && event.from() != ClaimState.DISMISSED || !IN_WORK.contains(event.to())) return;
        record Late(UUID evidence, UUID source, UUID into, UUID merge) {}
        List<Late> late = database.sql("""
                        select e.id, s.id, s.merged_into, m.id from evidence e join source s on s.id = e.source_id
                            join source_merge m on m.source_id = s.id and m.parted_at is null
                        where e.claim_id = ? and e.desk_id = ? and s.merged_into is not null
                        """)
                .params(event.claim().value(), event.desk().value())
                .query((row, n) -> new Late(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class)))
                .list();
        for (Late each : late) {
            MergePreview.Piece piece = new MergePreview.Piece(
                    new EvidenceId(each.evidence()), event.claim(), 0, "", event.to());
            move(piece, new SourceMergeId(each.merge()), new SourceId(each.source()), new SourceId(each.into()), event.at());
        }
    }

    private SourceDetail standing(SourceId id) {
        SourceDetail source = sources.get(id);
        if (source.mergedInto() != null) throw new Conflict("SOURCE_MERGED", sources.standing(id).entry().title());
        return source;
    }

    /** The record itself and those merged into it, however deep. */
    private Set<UUID> under(SourceId source) {
        Set<UUID> all = new LinkedHashSet<>(Set.of(source.value()));
        List<UUID> level = List.of(source.value());
        while (!level.isEmpty()) {
            level = database.sql("select source_id from source_merge where into_id in (:ids) and parted_at is null")
                    .param("ids", level)
                    .query(UUID.class)
                    .list()
                    .stream()
                    .filter(all::add)
                    .toList();
        }
        return all;
    }

    private List<MergePreview.Piece> pieces(SourceId source) {
        return read(database.sql("select id, claim_id from evidence where source_id in (:ids) and desk_id = :desk order by added_at")
                .param("ids", under(source))
                .param("desk", account.desk().value()));
    }

    private List<MergePreview.Piece> moved(SourceMergeId merge, SourceId now) {
        return read(database.sql("select e.id, e.claim_id from evidence e join source_merge_piece p on p.evidence_id = e.id "
                        + "where p.merge_id = :merge and e.source_id = :now order by e.added_at")
                .param("merge", merge.value())
                .param("now", now.value()));
    }

    private List<MergePreview.Piece> read(JdbcClient.StatementSpec found) {
        record Row(UUID evidence, UUID claim) {}
        return found.query((row, n) -> new Row(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .map(row -> {
                    ClaimDetail claim = claims.get(new ClaimId(row.claim()));
                    return new MergePreview.Piece(
                            new EvidenceId(row.evidence()), claim.id(), claim.number(), claim.statement(), claim.state());
                })
                .toList();
    }

    /** @param merge remembers the piece, to bring it back; null on the way back */
    private void move(
            MergePreview.Piece piece,
            @org.jspecify.annotations.Nullable SourceMergeId merge,
            SourceId from,
            SourceId to,
            Instant at) {
        database.sql("update evidence set source_id = ?, version = version + 1 where id = ?")
                .params(to.value(), piece.evidence().value())
                .update();
        if (merge != null) {
            database.sql("insert into source_merge_piece (merge_id, evidence_id) select ?, ? where not exists "
                            + "(select 1 from source_merge_piece where merge_id = ? and evidence_id = ?)")
                    .params(merge.value(), piece.evidence().value(), merge.value(), piece.evidence().value())
                    .update();
        }
        ClaimDetail claim = claims.get(piece.claim());
        events.publishEvent(new EvidenceEdited(
                account.desk(),
                account.person(),
                at,
                claim.id(),
                claim.document(),
                piece.evidence(),
                List.of(Change.of("source", from, to))));
    }
}
