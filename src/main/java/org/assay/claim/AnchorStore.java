package org.assay.claim;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.document.DocumentId;
import org.assay.document.VersionId;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;
import org.assay.text.Anchor;
import org.assay.text.AnchorState;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code claim_anchor}, and the marks that a version takes over, many at a time. */
@Repository
class AnchorStore {

    private static final int BATCH = 500;

    /** Waits for a decision, of {@code claim_anchor a join claim c} on a document's current version. */
    static final String WAITS =
            "a.decision is null and a.found in ('CHANGED', 'AMBIGUOUS', 'ORPHANED') and c.removed_at is null"
                    + " and a.version_id = (select d.current_version_id from document d where d.id = a.document_id)";

    private final JdbcTemplate rows;
    private final JdbcClient database;

    AnchorStore(JdbcTemplate rows, JdbcClient database) {
        this.rows = rows;
        this.database = database;
    }

    /** A mark that nothing has followed yet: what a new version has to find. */
    record Head(UUID id, UUID claim, VersionId version, TextSpan span, boolean reworded) {}

    /** In reading order. What was let go stays behind. */
    List<Head> heads(DocumentId document) {
        return database.sql("""
                        select o.id, o.claim_id, o.version_id, o.start_offset, o.end_offset, o.reworded
                        from claim_occurrence o join claim c on c.id = o.claim_id
                        where o.document_id = ? and o.standing = true and o.successor_id is null
                            and c.removed_at is null and not exists
                            (select 1 from claim_anchor a where a.origin_id = o.id and a.decision = 'LET_GO')
                        order by o.start_offset, o.end_offset desc, o.id""")
                .param(document.value())
                .query((row, n) -> new Head(
                        row.getObject("id", UUID.class),
                        row.getObject("claim_id", UUID.class),
                        new VersionId(row.getObject("version_id", UUID.class)),
                        new TextSpan(row.getInt("start_offset"), row.getInt("end_offset")),
                        row.getBoolean("reworded")))
                .list();
    }

    /** Keeps what the marks on a version show now, because it is about to get a newer one. */
    void keep(VersionId version) {
        database.sql("""
                        insert into claim_mark_then (occurrence_id, state, rating_code, rating_label, rating_tone,
                            approval_outdated, statement, lead_id)
                        select o.id, c.state, c.rating_code, c.rating_label, c.rating_tone, c.approval_outdated, c.statement,
                            c.lead_id
                        from claim_occurrence o join claim c on c.id = o.claim_id
                        where o.version_id = ? and o.standing = true""")
                .param(version.value())
                .update();
    }

    /** @param placed the mark on the newer version; null where a person has to decide */
    record Found(
            UUID id, Head head, AnchorState state, Anchor anchor, @Nullable UUID placed, @Nullable TextQuote quote) {}

    void add(DocumentId document, VersionId version, List<Found> all, PersonId person, Instant now) {
        List<Found> placed = all.stream().filter(found -> found.placed() != null).toList();
        rows.batchUpdate(
                """
                insert into claim_occurrence (id, claim_id, document_id, version_id, start_offset, end_offset, exact,
                    prefix, suffix, anchor_state, score, reworded, standing, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?)""",
                placed,
                BATCH,
                (PreparedStatement row, Found found) -> {
                    TextSpan span = found.anchor().candidates().getFirst().place();
                    TextQuote quote = Objects.requireNonNull(found.quote());
                    row.setObject(1, found.placed());
                    row.setObject(2, found.head().claim());
                    row.setObject(3, document.value());
                    row.setObject(4, version.value());
                    row.setInt(5, span.start());
                    row.setInt(6, span.end());
                    row.setString(7, quote.exact());
                    row.setString(8, quote.prefix());
                    row.setString(9, quote.suffix());
                    row.setString(10, found.state().name());
                    row.setDouble(11, found.anchor().score());
                    row.setBoolean(12, found.head().reworded());
                    row.setObject(13, person.value());
                    row.setObject(14, now.atOffset(ZoneOffset.UTC));
                });
        rows.batchUpdate(
                """
                insert into claim_anchor
                    (id, claim_id, document_id, version_id, origin_id, found, score, candidates, occurrence_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                all,
                BATCH,
                (PreparedStatement row, Found found) -> {
                    row.setObject(1, found.id());
                    row.setObject(2, found.head().claim());
                    row.setObject(3, document.value());
                    row.setObject(4, version.value());
                    row.setObject(5, found.head().id());
                    row.setString(6, found.state().name());
                    row.setDouble(7, found.anchor().score());
                    row.setString(8, written(found.anchor().candidates()));
                    row.setObject(9, found.placed());
                });
        rows.batchUpdate(
                "update claim_occurrence set successor_id = ? where id = ?",
                placed,
                BATCH,
                (PreparedStatement row, Found found) -> {
                    row.setObject(1, found.placed());
                    row.setObject(2, found.head().id());
                });
    }

    /** What became of the marks in a version, where they stood before in reading order. */
    List<AnchorDetail> of(VersionId version) {
        return read("a.version_id = ? and c.removed_at is null order by o.start_offset, o.end_offset desc, a.id", version.value());
    }

    Optional<AnchorDetail> find(AnchorId anchor) {
        return read("a.id = ?", anchor.value()).stream().findFirst();
    }

    List<AnchorDetail> waitingOf(ClaimId claim) {
        return read("a.claim_id = ? and " + WAITS + " order by a.id", claim.value());
    }

    /** @return whether nobody had decided before */
    boolean decide(
            AnchorDetail anchor, AnchorDecision decision, @Nullable OccurrenceId placed, PersonId person, Instant now) {
        int decided = rows.update(
                "update claim_anchor set decision = ?, decided_by = ?, decided_at = ?, occurrence_id = ?"
                        + " where id = ? and decision is null",
                decision.name(),
                person.value(),
                now.atOffset(ZoneOffset.UTC),
                placed == null ? null : placed.value(),
                anchor.id().value());
        return decided == 1;
    }

    /** @return whether it was decided just so */
    boolean undecide(AnchorDetail anchor) {
        return anchor.decision() != null
                && rows.update(
                                "update claim_anchor set decision = null, decided_by = null, decided_at = null,"
                                        + " occurrence_id = null where id = ? and decision = ?",
                                anchor.id().value(),
                                anchor.decision().name())
                        == 1;
    }

    VersionId versionOf(AnchorId anchor) {
        return new VersionId(database.sql("select version_id from claim_anchor where id = ?")
                .param(anchor.value())
                .query(UUID.class)
                .single());
    }

    UUID originOf(AnchorId anchor) {
        return database.sql("select origin_id from claim_anchor where id = ?")
                .param(anchor.value())
                .query(UUID.class)
                .single();
    }

    /** A mark has become another: what a version said of the one, it says of the other. */
    void handOver(UUID from, UUID to, UUID claim) {
        rows.update("update claim_anchor set origin_id = ?, claim_id = ? where origin_id = ?", to, claim, from);
        rows.update("update claim_anchor set occurrence_id = ?, claim_id = ? where occurrence_id = ?", to, claim, from);
    }

    /** A mark that a person placed has other ends now. */
    void resized(UUID from, UUID to, UUID claim) {
        rows.update("update claim_anchor set occurrence_id = ? where claim_id = ? and occurrence_id = ?", to, claim, from);
    }

    int waiting(String condition, UUID id) {
        return database.sql("select count(*) from claim_anchor a join claim c on c.id = a.claim_id where " + condition
                        + " and " + WAITS)
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** A desk has few that wait, and a report may ask about thousands. */
    Set<ClaimId> waitingAmong(DeskId desk, Collection<ClaimId> claims) {
        Set<ClaimId> waiting = database
                .sql("select distinct a.claim_id from claim_anchor a join claim c on c.id = a.claim_id where c.desk_id = ? and "
                        + WAITS)
                .param(desk.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(ClaimId::new)
                .collect(Collectors.toCollection(HashSet::new));
        waiting.retainAll(Set.copyOf(claims));
        return waiting;
    }

    private List<AnchorDetail> read(String condition, UUID id) {
        return database.sql("""
                        select a.id, a.claim_id, c.number, c.statement, c.state, o.version_id as origin_version,
                            o.start_offset as origin_start, o.end_offset as origin_end, o.exact, o.prefix, o.suffix,
                            a.found, a.score, a.candidates, n.id as occurrence_id, n.start_offset, n.end_offset,
                            a.decision, a.decided_by
                        from claim_anchor a join claim c on c.id = a.claim_id
                            join claim_occurrence o on o.id = a.origin_id
                            left join claim_occurrence n on n.id = a.occurrence_id and n.standing = true
                        where """ + " " + condition)
                .param(id)
                .query((row, n) -> detail(row))
                .list();
    }

    private static AnchorDetail detail(ResultSet row) throws SQLException {
        UUID occurrence = row.getObject("occurrence_id", UUID.class);
        String decision = row.getString("decision");
        UUID decidedBy = row.getObject("decided_by", UUID.class);
        return new AnchorDetail(
                new AnchorId(row.getObject("id", UUID.class)),
                new ClaimId(row.getObject("claim_id", UUID.class)),
                row.getInt("number"),
                row.getString("statement"),
                ClaimState.valueOf(row.getString("state")),
                new VersionId(row.getObject("origin_version", UUID.class)),
                new TextSpan(row.getInt("origin_start"), row.getInt("origin_end")),
                new TextQuote(row.getString("exact"), row.getString("prefix"), row.getString("suffix")),
                AnchorState.valueOf(row.getString("found")),
                row.getDouble("score"),
                candidates(row.getString("candidates")),
                occurrence == null ? null : new OccurrenceId(occurrence),
                occurrence == null ? null : new TextSpan(row.getInt("start_offset"), row.getInt("end_offset")),
                decision == null ? null : AnchorDecision.valueOf(decision),
                decidedBy == null ? null : new PersonId(decidedBy));
    }

    static String written(List<Anchor.Candidate> candidates) {
        return candidates.stream()
                .map(each -> String.format(
                        Locale.ROOT, "%d-%d:%.4f", each.place().start(), each.place().end(), each.score()))
                .collect(Collectors.joining(" "));
    }

    static List<Anchor.Candidate> candidates(String written) {
        List<Anchor.Candidate> candidates = new ArrayList<>();
        for (String each : written.isEmpty() ? new String[0] : written.split(" ")) {
            String[] parts = each.split("[-:]");
            candidates.add(new Anchor.Candidate(
                    new TextSpan(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])), Double.parseDouble(parts[2])));
        }
        return candidates;
    }
}
