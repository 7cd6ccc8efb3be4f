package org.assay.review.told;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.review.Waiting.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails that are to be sent, put together from what waits to be told. */
@Component
class Letters {

    static final String CONFIRM = "CONFIRM";
    static final Duration LEASE = Duration.ofMinutes(2);
    private static final int LONGEST_TITLE = 120;

    /** @param oldest when the first of its lines was written down */
    record Letter(UUID id, String to, String subject, String text, Instant oldest) {}

    private record Line(UUID id, @Nullable UUID claim, String kind, int number, String title, Instant created) {}

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Links links;

    Letters(JdbcClient database, PlatformTransactionManager transactions, Links links) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.links = links;
    }

    /** Takes back what nobody is to be told any more: they left, were disabled, or want no mail. */
    void drop() {
        database.sql("""
                        delete from told_delivery where state = 'WAITING' and person_id is not null and kind <> 'CONFIRM'
                            and (not exists (select 1 from membership m join person p on p.id = m.person_id
                                    where m.person_id = told_delivery.person_id and m.desk_id = told_delivery.desk_id
                                    and p.disabled_at is null)
                                or exists (select 1 from told_quiet q where q.person_id = told_delivery.person_id
                                    and q.claim_id = told_delivery.claim_id)
                                or not exists (select 1 from told_wish w where w.person_id = told_delivery.person_id
                                    and w.address is not null and w.pace <> 'NONE'))
                        """)
                .update();
    }

    List<UUID> peopleDue(Instant now) {
        return database.sql("select distinct person_id from told_delivery where state = 'WAITING' and person_id is not null"
                        + " and due_at <= ? and (leased_until is null or leased_until < ?)")
                .params(TurnLook.at(now), TurnLook.at(now))
                .query(UUID.class)
                .list();
    }

    /** The person's next letter, which nobody else sends for a while: first one that was tried before. */
    Optional<Letter> take(UUID person, Instant now) {
        return Optional.ofNullable(transaction.execute(status -> taken(person, now)));
    }

    private @Nullable Letter taken(UUID person, Instant now) {
        // Two programs on one database do not both take it.
        Optional<String[]> wish = database.sql(
                        "select address, asked_address, code from told_wish where person_id = ? for update")
                .param(person)
                .query((row, n) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
                .optional();
        if (wish.isEmpty()) return null;
        String due = " from told_delivery where person_id = ? and state = 'WAITING' and due_at <= ?"
                + " and (leased_until is null or leased_until < ?)";
        Object[] of = {person, TurnLook.at(now), TurnLook.at(now)};
        UUID letter = database.sql("select letter_id" + due + " and letter_id is not null order by created_at, id")
                .params(of)
                .query(UUID.class)
                .list()
                .stream()
                .findFirst()
                .orElse(null);
        if (letter == null) {
            letter = Ids.next();
            boolean code = database.sql("select count(*)" + due + " and kind = 'CONFIRM'").params(of).query(Integer.class).single() > 0;
            int lines = database.sql("update told_delivery set letter_id = ? where id in (select id" + due
                            + " and letter_id is null and kind " + (code ? "=" : "<>") + " 'CONFIRM')")
                    .params(letter, of[0], of[1], of[2])
                    .update();
            if (lines == 0) return null;
        }
        database.sql("update told_delivery set leased_until = ? where letter_id = ?")
                .params(TurnLook.at(now.plus(LEASE)), letter)
                .update();
        return write(letter, wish.get());
    }

    private @Nullable Letter write(UUID letter, String[] wish) {
        List<Line> lines = database.sql("""
                        select t.id, t.claim_id, t.kind, coalesce(c.number, 0), coalesce(d.title, ''), t.created_at
                        from told_delivery t left join claim c on c.id = t.claim_id left join document d on d.id = c.document_id
                        where t.letter_id = ? order by t.created_at, t.id
                        """)
                .param(letter)
                .query((row, n) -> new Line(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getInt(4),
                        plain(row.getString(5)),
                        row.getObject(6, java.time.OffsetDateTime.class).toInstant()))
                .list();
        Instant oldest = lines.getFirst().created();
        if (lines.getFirst().kind().equals(CONFIRM)) {
            if (wish[1] == null || wish[2] == null) return gone(letter);
            return new Letter(letter, wish[1], "Your code for Assay: " + wish[2], """
                    Somebody, probably you, wants Assay to send its e-mail here. If it was you, type this code there:

                    %s

                    It is good for one hour. If it was not you, do nothing: no other mail will come.
                    """.formatted(wish[2]), oldest);
        }
        if (wish[0] == null) return gone(letter);
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append("Claim %d in “%s”: %s.\n%s\n\n"
                    .formatted(line.number(), line.title(), words(line), links.toCase(line.claim())));
        }
        text.append("What is mailed to you, and when, you choose here: ").append(links.to("/told")).append('\n');
        Line first = lines.getFirst();
        String subject = lines.size() == 1
                ? "Claim %d: %s".formatted(first.number(), words(first))
                : "%d turns wait for you".formatted(lines.size());
        return new Letter(letter, wish[0], subject, text.toString(), oldest);
    }

    private @Nullable Letter gone(UUID letter) {
        database.sql("delete from told_delivery where letter_id = ?").param(letter).update();
        return null;
    }

    private static String words(Line line) {
        return Reasons.words(Reason.valueOf(line.kind()));
    }

    void sent(UUID letter, Instant now) {
        database.sql("update told_delivery set state = 'SENT', settled_at = ?, attempts = attempts + 1, error = null where letter_id = ?")
                .params(TurnLook.at(now), letter)
                .update();
    }

    /** @param due when to try again; null to give up */
    void failed(UUID letter, String why, Instant now, @Nullable Instant due) {
        database.sql("update told_delivery set attempts = attempts + 1, error = ?, leased_until = null, state = ?,"
                        + " settled_at = ?, due_at = ? where letter_id = ?")
                .params(
                        why,
                        due == null ? "FAILED" : "WAITING",
                        due == null ? TurnLook.at(now) : null,
                        TurnLook.at(due == null ? now : due),
                        letter)
                .update();
    }

    int attempts(UUID letter) {
        return database.sql("select max(attempts) from told_delivery where letter_id = ?")
                .param(letter)
                .query(Integer.class)
                .single();
    }

    /** One line, whatever somebody called their document. */
    private static String plain(String title) {
        String line = title.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
        int end = Math.min(line.length(), LONGEST_TITLE);
        return end == line.length() ? line : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, end))) + "…";
    }
}
