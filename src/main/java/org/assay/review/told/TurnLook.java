package org.assay.review.told;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.account.ReadingAs;
import org.assay.kernel.DeskId;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.review.MyTurn;
import org.assay.review.Waiting;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what waits for a person with what waited when the program last looked. It rests on what is stored alone, so
 * that a killed program misses nothing, and knows no more than the person may see (docs/decisions/0095).
 */
@Component
class TurnLook {

    private static final Logger LOG = LoggerFactory.getLogger(TurnLook.class);

    /** Idle claims and the like come with time, without an event. */
    private static final Duration ANYWAY = Duration.ofHours(1);

    private record Watched(
            PersonId person,
            DeskId desk,
            Pace pace,
            int hour,
            String zone,
            Set<Waiting.Reason> silent,
            long entry,
            @Nullable Long seen,
            @Nullable Instant looked) {}

    private final MyTurn turns;
    private final ReadingAs reading;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    TurnLook(MyTurn turns, ReadingAs reading, JdbcClient database, PlatformTransactionManager transactions) {
        this.turns = turns;
        this.reading = reading;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    void look(Instant now) {
        for (Watched each : watched()) {
            boolean same = each.seen() != null && each.seen() == each.entry();
            if (same && each.looked() != null && each.looked().plus(ANYWAY).isAfter(now)) continue;
            try {
                Optional<List<Waiting>> waiting = reading.read(each.person(), each.desk(), turns::list);
                waiting.ifPresent(list -> transaction.executeWithoutResult(status -> note(each, list, now)));
            } catch (RuntimeException failed) {
                LOG.error("What waits for {} could not be read; the next round tries again", each.person(), failed);
            }
        }
    }

    private void note(Watched who, List<Waiting> list, Instant now) {
        Set<String> before = new HashSet<>(
                database.sql("select what from told_turn where person_id = ? and desk_id = ?")
                        .params(who.person().value(), who.desk().value())
                        .query(String.class)
                        .list());
        Set<UUID> quiet = new HashSet<>(database.sql("select claim_id from told_quiet where person_id = ?")
                .param(who.person().value())
                .query(UUID.class)
                .list());
        Set<String> present = new HashSet<>();
        for (Waiting each : list) {
            String what = each.reason() + "/" + each.claim().id() + (each.thread() == null ? "" : "/" + each.thread());
            if (!present.add(what) || before.contains(what)) continue;
            database.sql("insert into told_turn (person_id, desk_id, what) values (?, ?, ?)")
                    .params(who.person().value(), who.desk().value(), what)
                    .update();
            // What waited already when somebody first asked for mail is no news.
            boolean news = who.seen() != null
                    && !who.silent().contains(each.reason())
                    && !quiet.contains(each.claim().id().value());
            if (news) tell(who, each, what, now);
        }
        before.removeAll(present);
        before.forEach(gone -> forget(who, gone));
        looked(who, now);
    }

    private void tell(Watched who, Waiting turn, String what, Instant now) {
        database.sql("""
                        insert into told_delivery (id, desk_id, person_id, claim_id, document_id, kind, what, happened_at,
                            created_at, due_at, attempts, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'WAITING')
                        """)
                .params(
                        Ids.next(),
                        who.desk().value(),
                        who.person().value(),
                        turn.claim().id().value(),
                        turn.claim().document().value(),
                        turn.reason().name(),
                        what,
                        at(turn.since()),
                        at(now),
                        at(due(who, now)))
                .update();
    }

    /** Done before it was mailed. What a letter on its way holds stays in it, so that every try of it is the same. */
    private void forget(Watched who, String what) {
        database.sql("delete from told_turn where person_id = ? and desk_id = ? and what = ?")
                .params(who.person().value(), who.desk().value(), what)
                .update();
        database.sql("delete from told_delivery where person_id = ? and desk_id = ? and what = ? and state = 'WAITING'"
                        + " and letter_id is null")
                .params(who.person().value(), who.desk().value(), what)
                .update();
    }

    private void looked(Watched who, Instant now) {
        int known = database.sql("update told_look set entry = ?, looked_at = ? where person_id = ? and desk_id = ?")
                .params(who.entry(), at(now), who.person().value(), who.desk().value())
                .update();
        if (known > 0) return;
        database.sql("insert into told_look (entry, looked_at, person_id, desk_id) values (?, ?, ?, ?)")
                .params(who.entry(), at(now), who.person().value(), who.desk().value())
                .update();
    }

    private static Instant due(Watched who, Instant now) {
        if (who.pace() != Pace.DIGEST) return now;
        ZonedDateTime here = now.atZone(ZoneId.of(who.zone()));
        ZonedDateTime today = here.toLocalDate().atTime(LocalTime.of(who.hour(), 0)).atZone(here.getZone());
        return (today.isAfter(here) ? today : today.plusDays(1)).toInstant();
    }

    private List<Watched> watched() {
        return database.sql("""
                        select m.person_id, m.desk_id, w.pace, w.digest_hour, w.zone, w.silent,
                            coalesce((select max(a.sequence) from audit_event a where a.desk_id = m.desk_id), 0) as newest,
                            l.entry, l.looked_at
                        from told_wish w join person p on p.id = w.person_id join membership m on m.person_id = p.id
                            left join told_look l on l.person_id = m.person_id and l.desk_id = m.desk_id
                        where w.address is not null and w.pace <> 'NONE' and p.disabled_at is null
                        order by m.desk_id, m.person_id
                        """)
                .query((row, n) -> {
                    OffsetDateTime looked = row.getObject(9, OffsetDateTime.class);
                    return new Watched(
                            new PersonId(row.getObject(1, UUID.class)),
                            new DeskId(row.getObject(2, UUID.class)),
                            Pace.valueOf(row.getString(3)),
                            row.getInt(4),
                            row.getString(5),
                            Reasons.read(row.getString(6)),
                            row.getLong(7),
                            looked == null ? null : row.getLong(8),
                            looked == null ? null : looked.toInstant());
                })
                .list();
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
