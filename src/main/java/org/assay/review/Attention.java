package org.assay.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.assay.account.MemberRemoved;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimMerged;
import org.assay.claim.ClaimMoved;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is in a thread. Derived from what happens and nowhere else, in the transaction of what happens: a count
 * that is behind what one sees is not believed. Who acts hands the turn on; nobody is in turn in a settled thread.
 */
@Component
class Attention {

    private final JdbcClient database;
    private final ThreadRows threads;
    private final ClaimCatalogue claims;

    Attention(JdbcClient database, ThreadRows threads, ClaimCatalogue claims) {
        this.database = database;
        this.threads = threads;
        this.claims = claims;
    }

    @EventListener
    void started(ThreadStarted event) {
        event.mentioned().forEach(person -> turn(event, person, TurnReason.MENTIONED, event.comment()));
        blocked(event, event.comment());
    }

    @EventListener
    void added(CommentAdded event) {
        free(event.thread(), event.actor());
        event.mentioned().forEach(person -> turn(event, person, TurnReason.MENTIONED, event.comment()));
        threads.people(event.thread())
                .forEach(person -> turn(event, person, TurnReason.REPLIED, event.comment()));
    }

    @EventListener
    void edited(CommentEdited event) {
        event.mentioned().forEach(person -> turn(event, person, TurnReason.MENTIONED, event.comment()));
    }

    @EventListener
    void resolved(ThreadResolved event) {
        database.sql("delete from review_turn where thread_id = ?")
                .param(event.thread().value())
                .update();
    }

    @EventListener
    void reopened(ThreadReopened event) {
        CommentId last = lastOf(event.thread());
        threads.people(event.thread()).forEach(person -> turn(event, person, TurnReason.REOPENED, last));
        blocked(event, last);
    }

    @EventListener
    void unblocked(ThreadUnblocked event) {
        database.sql("delete from review_turn where thread_id = ? and reason = 'BLOCKED'")
                .param(event.thread().value())
                .update();
    }

    @EventListener
    void passed(TurnPassed event) {
        free(event.thread(), event.actor());
    }

    /** Who gives a claim away is free of what blocks it, and who takes it up has to see to that. */
    @EventListener
    void moved(ClaimMoved event) {
        Optional<Change> lead = event.changes().stream()
                .filter(change -> change.field().equals("lead"))
                .findFirst();
        if (lead.isEmpty()) return;
        String taken = lead.get().after();
        threads.blocking(event.claim()).forEach((thread, last) -> {
            database.sql("delete from review_turn where thread_id = ? and reason = 'BLOCKED'")
                    .param(thread.value())
                    .update();
            if (taken == null) return;
            turn(thread, event.desk(), new PersonId(UUID.fromString(taken)), TurnReason.BLOCKED, last, event.at());
        });
    }

    /** The discussions go on where the claim does. */
    @EventListener
    void merged(ClaimMerged event) {
        threads.handOver(event.claim(), event.into(), event.intoDocument());
    }

    @EventListener
    void removed(MemberRemoved event) {
        database.sql("delete from review_turn where desk_id = ? and person_id = ?")
                .params(event.desk().value(), event.subject().id())
                .update();
    }

    private void blocked(ThreadEvent event, CommentId last) {
        if (!threads.blocking(event.claim()).containsKey(event.thread())) return;
        PersonId lead = claims.get(event.claim()).lead();
        if (lead != null) turn(event, lead, TurnReason.BLOCKED, last);
    }

    private void turn(ThreadEvent event, PersonId person, TurnReason reason, CommentId comment) {
        if (person.equals(event.actor())) return;
        turn(event.thread(), event.desk(), person, reason, comment, event.at());
    }

    /** Somebody in turn already stays so since then; that they are named weighs more than that somebody wrote. */
    private void turn(
            ThreadId thread,
            DeskId desk,
            PersonId person,
            TurnReason reason,
            CommentId comment,
            Instant since) {
        boolean there = database.sql("update review_turn set comment_id = ?, reason = case when reason = 'MENTIONED'"
                                + " or ? = 'REPLIED' then reason else ? end where thread_id = ? and person_id = ?")
                        .params(comment.value(), reason.name(), reason.name(), thread.value(), person.value())
                        .update()
                == 1;
        if (there) return;
        database.sql("insert into review_turn (thread_id, person_id, desk_id, reason, comment_id, since)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(thread.value(), person.value(), desk.value(), reason.name(), comment.value(), ThreadRows.time(since))
                .update();
    }

    private void free(ThreadId thread, PersonId person) {
        database.sql("delete from review_turn where thread_id = ? and person_id = ?")
                .params(thread.value(), person.value())
                .update();
    }

    private CommentId lastOf(ThreadId thread) {
        return new CommentId(database.sql("select id from review_comment where thread_id = ?"
                        + " order by written_at desc, id desc fetch first 1 rows only")
                .param(thread.value())
                .query(UUID.class)
                .single());
    }
}
