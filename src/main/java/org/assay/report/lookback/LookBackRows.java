package org.assay.report.lookback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.document.DocumentId;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.Tone;
import org.assay.report.RevisionKind;
import org.assay.report.lookback.History.Decided;
import org.assay.report.lookback.History.Rating;
import org.assay.report.lookback.History.Revised;
import org.assay.report.lookback.Span.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A desk's history in the tables whose rows are only ever added, each read in one go. */
@Component
class LookBackRows {

    private static final String SOURCES = " from evidence e join source s on s.id = e.source_id where e.desk_id = :desk"
            + " and e.added_at >= :begin and e.added_at < :end and (e.removed_at is null or e.removed_at >= :end)";

    private final JdbcClient database;
    private final JsonMapper json;

    LookBackRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @param numbers of all claims of the desk */
    record Claims(Map<UUID, Integer> numbers, Set<UUID> candidates) {}

    Claims claims(DeskId desk) {
        Map<UUID, Integer> numbers = new HashMap<>();
        Set<UUID> candidates = new HashSet<>();
        database.sql("select id, number, state from claim where desk_id = :desk")
                .param("desk", desk.value())
                .query(row -> {
                    UUID claim = row.getObject("id", UUID.class);
                    numbers.put(claim, row.getInt("number"));
                    if (row.getString("state").equals("CANDIDATE")) candidates.add(claim);
                });
        return new Claims(numbers, candidates);
    }

    // All entries, whatever the end: the first move after it may tell whether a mark before it was a suggestion.
    List<ClaimLife> lives(DeskId desk, Set<UUID> candidates, Instant end) {
        ClaimLives lives = new ClaimLives(candidates);
        database.sql("select subject_id, happened_at, action, changes from audit_event where desk_id = :desk"
                        + " and subject_kind = 'claim' and action in ('claim-marked', 'claim-moved', 'claim-merged',"
                        + " 'claim-unmarked', 'claim-mark-restored') order by sequence")
                .param("desk", desk.value())
                .query(row -> {
                    Change state = state(row.getString("action"), row.getString("changes"));
                    lives.add(
                            row.getObject("subject_id", UUID.class),
                            at(row, "happened_at"),
                            row.getString("action"),
                            state == null || state.before() == null ? null : ClaimState.valueOf(state.before()),
                            state == null || state.after() == null ? null : ClaimState.valueOf(state.after()));
                });
        return lives.all().stream()
                .filter(life -> life.steps().getFirst().at().isBefore(end))
                .toList();
    }

    private @Nullable Change state(String action, String changes) {
        if (!action.equals("claim-moved") && !action.equals("claim-merged")) return null;
        for (Change change : json.readValue(changes, Change[].class)) {
            if (change.field().equals("state")) return change;
        }
        return null;
    }

    // A sign-off settles a proposal where it is the last that was missing, so it approves, too.
    List<Decided> decisions(DeskId desk, Instant end) {
        return database.sql("select d.claim_id, d.decided_at, d.decision, p.rating_code, p.rating_label, p.rating_tone,"
                        + " p.rating_value, case when exists (select 1 from verdict_proposal e where e.claim_id = p.claim_id"
                        + " and e.proposed_at < p.proposed_at) then 0 else 1 end as is_first from review_decision d"
                        + " join verdict_proposal p on p.id = d.proposal_id where d.desk_id = :desk"
                        + " and (d.settles = true or d.decision = 'REQUEST_CHANGES') and d.decided_at < :end")
                .param("desk", desk.value())
                .param("end", end.atOffset(ZoneOffset.UTC))
                .query((row, line) -> new Decided(
                        row.getObject("claim_id", UUID.class),
                        at(row, "decided_at"),
                        !row.getString("decision").equals("REQUEST_CHANGES"),
                        row.getInt("is_first") == 1,
                        new Rating(
                                row.getString("rating_code"),
                                row.getString("rating_label"),
                                Tone.of(row.getString("rating_tone")),
                                row.getObject("rating_value", Integer.class))))
                .list();
    }

    List<Revised> revisions(DeskId desk, Instant end) {
        return database.sql("select claim_id, published_at, kind from publication where desk_id = :desk"
                        + " and published_at < :end")
                .param("desk", desk.value())
                .param("end", end.atOffset(ZoneOffset.UTC))
                .query((row, line) -> new Revised(
                        row.getObject("claim_id", UUID.class),
                        at(row, "published_at"),
                        RevisionKind.valueOf(row.getString("kind"))))
                .list();
    }

    /** The sources of the most claims, these first; {@code most} of them. */
    List<UsedSource> sources(DeskId desk, Moments within, int most) {
        return database.sql("select s.id, s.title, s.publisher, count(distinct e.claim_id) as claims" + SOURCES
                        + " group by s.id, s.title, s.publisher order by claims desc, s.title, s.id"
                        + " fetch first :most rows only")
                .param("desk", desk.value())
                .param("begin", within.begin().atOffset(ZoneOffset.UTC))
                .param("end", within.end().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, line) -> new UsedSource(
                        row.getObject("id", UUID.class).toString(),
                        row.getString("title"),
                        row.getString("publisher"),
                        row.getInt("claims")))
                .list();
    }

    List<UUID> claimsOf(UUID source, DeskId desk, Moments within) {
        return database.sql("select distinct e.claim_id" + SOURCES + " and s.id = :source")
                .param("desk", desk.value())
                .param("begin", within.begin().atOffset(ZoneOffset.UTC))
                .param("end", within.end().atOffset(ZoneOffset.UTC))
                .param("source", source)
                .query(UUID.class)
                .list();
    }

    List<LookBackClaim> claims(DeskId desk, Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return database.sql("select id, document_id, number, statement, state, removed_at from claim"
                        + " where desk_id = :desk and id in (:ids) order by number")
                .param("desk", desk.value())
                .param("ids", ids)
                .query((row, line) -> new LookBackClaim(
                        new ClaimId(row.getObject("id", UUID.class)),
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        row.getInt("number"),
                        row.getString("statement"),
                        ClaimState.valueOf(row.getString("state")),
                        row.getObject("removed_at") != null))
                .list();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
