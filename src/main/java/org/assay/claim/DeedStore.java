package org.assay.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.account.CurrentAccount;
import org.assay.document.Disposition;
import org.assay.document.DocumentId;
import org.assay.document.TextUnit;
import org.assay.document.VersionId;
import org.assay.kernel.Ids;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of what the person signed in did to a document, in order. */
@Component
class DeedStore {

    /** Deeds of one person on one document that are kept; older ones can no longer be taken back. */
    static final int REMEMBERED = 200;

    /** @param at when it was done, taken back or done again last */
    record Kept(UUID id, Deed deed, @Nullable ClaimId claim, @Nullable Integer number, Instant at) {}

    private final JdbcClient database;
    private final JsonMapper json;
    private final CurrentAccount account;

    DeedStore(JdbcClient database, JsonMapper json, CurrentAccount account) {
        this.database = database;
        this.json = json;
        this.account = account;
    }

    /** Whoever does something new cannot do again what they had taken back. */
    UUID add(DocumentId document, @Nullable ClaimId claim, Deed deed, Instant now) {
        UUID person = account.person().value();
        database.sql("delete from claim_deed where document_id = ? and person_id = ? and undone = true")
                .params(document.value(), person)
                .update();
        long ordinal = database.sql(
                        "select coalesce(max(ordinal), 0) + 1 from claim_deed where document_id = ? and person_id = ?")
                .params(document.value(), person)
                .query(Long.class)
                .single();
        database.sql("delete from claim_deed where document_id = ? and person_id = ? and ordinal <= ?")
                .params(document.value(), person, ordinal - REMEMBERED)
                .update();
        UUID id = Ids.next();
        database.sql(
                        """
                        insert into claim_deed
                            (id, desk_id, person_id, document_id, claim_id, ordinal, kind, detail, undone, happened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, false, ?)
                        """)
                .params(
                        id,
                        account.desk().value(),
                        person,
                        document.value(),
                        claim == null ? null : claim.value(),
                        ordinal,
                        deed.kind().name(),
                        json.writeValueAsString(deed),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** The deed to take back next, or to do again next. */
    Optional<Kept> next(DocumentId document, boolean back) {
        return read(
                        "d.document_id = ? and d.undone = ? order by d.ordinal " + (back ? "desc" : "asc")
                                + " fetch first 1 rows only",
                        document.value(),
                        !back)
                .stream()
                .findFirst();
    }

    Optional<Kept> byId(UUID id) {
        return read("d.id = ? and d.undone = false", id).stream().findFirst();
    }

    /** @return false where it has been turned already, as by the same person in another window */
    boolean turn(UUID id, boolean back, Instant now) {
        return database.sql("update claim_deed set undone = ?, happened_at = ? where id = ? and undone = ?")
                        .params(back, now.atOffset(ZoneOffset.UTC), id, !back)
                        .update()
                == 1;
    }

    void forget(UUID id) {
        database.sql("delete from claim_deed where id = ?").param(id).update();
    }

    /** Whether somebody else did anything to the claim since. */
    boolean othersChanged(ClaimId claim, Instant since) {
        return database.sql(
                                """
                                select count(*) from audit_event
                                where subject_id = ? and subject_kind = ? and actor_id <> ? and happened_at >= ?
                                """)
                        .params(
                                claim.value(),
                                claim.subject().kind(),
                                account.person().value(),
                                since.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The sentences under a span that were accounted for, other than as claims. */
    List<Deed.Run> accounted(VersionId version, TextSpan span) {
        return runs(database.sql(
                        """
                        select ordinal, start_offset, end_offset, disposition from text_unit
                        where version_id = ? and start_offset < ? and end_offset > ?
                            and disposition not in ('UNSEEN', 'CLAIM')
                        order by ordinal
                        """)
                .params(version.value(), span.end(), span.start())
                .query((row, n) -> new TextUnit(
                        row.getInt(1), new TextSpan(row.getInt(2), row.getInt(3)), Disposition.valueOf(row.getString(4))))
                .list());
    }

    static List<Deed.Run> runs(List<TextUnit> units) {
        List<Deed.Run> runs = new ArrayList<>();
        int next = -1;
        for (TextUnit unit : units) {
            Deed.Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && unit.ordinal() == next && last.before() == unit.disposition()) {
                TextSpan grown = new TextSpan(last.span().start(), unit.span().end());
                runs.set(runs.size() - 1, new Deed.Run(grown, last.count() + 1, last.before()));
            } else {
                runs.add(new Deed.Run(unit.span(), 1, unit.disposition()));
            }
            next = unit.ordinal() + 1;
        }
        return runs;
    }

    private List<Kept> read(String condition, Object... params) {
        List<Object> all = new ArrayList<>(List.of(account.person().value(), account.desk().value()));
        all.addAll(List.of(params));
        return database.sql(
                        """
                        select d.id, d.kind, d.detail, d.claim_id, c.number, d.happened_at
                        from claim_deed d left join claim c on c.id = d.claim_id
                        where d.person_id = ? and d.desk_id = ? and
                        """
                                + condition)
                .params(all)
                .query((row, n) -> kept(row))
                .list();
    }

    private Kept kept(ResultSet row) throws SQLException {
        UUID claim = row.getObject("claim_id", UUID.class);
        Deed deed = json.readValue(
                row.getString("detail"), Deed.Kind.valueOf(row.getString("kind")).type());
        return new Kept(
                row.getObject("id", UUID.class),
                deed,
                claim == null ? null : new ClaimId(claim),
                claim == null ? null : row.getInt("number"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant());
    }
}
