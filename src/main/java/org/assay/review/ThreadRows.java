package org.assay.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.claim.ClaimId;
import org.assay.document.DocumentId;
import org.assay.evidence.EvidenceId;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of threads, their comments and the places of their words. */
@Repository
class ThreadRows {

    private static final String THREAD = """
            select t.id, t.claim_id, t.document_id, t.about, t.evidence_id, t.blocks, t.state, t.started_by,
                t.started_at, t.settled_by, t.settled_at
            from review_thread t
            """;

    private final JdbcClient database;

    ThreadRows(JdbcClient database) {
        this.database = database;
    }

    /** Who starts a thread that blocks and who approves its claim come one after the other. */
    void hold(ClaimId claim) {
        database.sql("select id from claim where id = ? for update")
                .param(claim.value())
                .query(UUID.class)
                .optional();
    }

    void insert(ThreadDetail thread, DeskId desk) {
        database.sql("""
                        insert into review_thread (id, desk_id, claim_id, document_id, about, evidence_id, blocks,
                            state, started_by, started_at) values (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)
                        """)
                .params(
                        thread.id().value(),
                        desk.value(),
                        thread.claim().value(),
                        thread.document().value(),
                        thread.about().name(),
                        thread.evidence() == null ? null : thread.evidence().value(),
                        thread.blocks(),
                        thread.startedBy().value(),
                        time(thread.startedAt()))
                .update();
    }

    void insert(CommentDetail comment) {
        database.sql("insert into review_comment (id, thread_id, body, author_id, written_at, version)"
                        + " values (?, ?, ?, ?, ?, 0)")
                .params(
                        comment.id().value(),
                        comment.thread().value(),
                        comment.body(),
                        comment.author().value(),
                        time(comment.writtenAt()))
                .update();
    }

    /** @return whether nobody had edited it since */
    boolean edit(EditComment edit, String body, Instant now) {
        return database.sql("update review_comment set body = ?, edited_at = ?, version = version + 1"
                                + " where id = ? and version = ?")
                        .params(body, time(now), edit.comment().value(), edit.seen())
                        .update()
                == 1;
    }

    /** @return whether it was not so before */
    boolean settle(ThreadId id, boolean open, PersonId by, Instant now) {
        return database.sql("update review_thread set state = ?, settled_by = ?, settled_at = ?"
                                + " where id = ? and state = ?")
                        .params(open ? "OPEN" : "RESOLVED", by.value(), time(now), id.value(), open ? "RESOLVED" : "OPEN")
                        .update()
                == 1;
    }

    boolean unblock(ThreadId id) {
        return database.sql("update review_thread set blocks = false where id = ? and blocks = true")
                        .param(id.value())
                        .update()
                == 1;
    }

    /** What hung on a claim that turned out to be another one. */
    void handOver(ClaimId from, ClaimId to, DocumentId document) {
        database.sql("update review_thread set claim_id = ?, document_id = ? where claim_id = ?")
                .params(to.value(), document.value(), from.value())
                .update();
    }

    /** Waits for whoever is changing the thread just now. */
    Optional<ThreadDetail> lock(ThreadId id, DeskId desk) {
        return database.sql(THREAD + "where t.id = ? and t.desk_id = ? for update")
                .params(id.value(), desk.value())
                .query(ThreadRows::thread)
                .optional();
    }

    Optional<ThreadDetail> byId(ThreadId id, DeskId desk) {
        return whole(database.sql(THREAD + "where t.id = ? and t.desk_id = ?")
                        .params(id.value(), desk.value())
                        .query(ThreadRows::thread)
                        .list())
                .stream()
                .findFirst();
    }

    List<ThreadDetail> of(ClaimId claim) {
        return whole(database.sql(THREAD + "where t.claim_id = ? order by t.started_at, t.id")
                .param(claim.value())
                .query(ThreadRows::thread)
                .list());
    }

    Optional<CommentDetail> comment(CommentId id) {
        return database.sql("select * from review_comment where id = ?")
                .param(id.value())
                .query(ThreadRows::comment)
                .optional();
    }

    int open(ClaimId claim) {
        return database.sql("select count(*) from review_thread where claim_id = ? and state = 'OPEN'")
                .param(claim.value())
                .query(Integer.class)
                .single();
    }

    /** Whoever started the thread or wrote in it. */
    Set<PersonId> people(ThreadId id) {
        return database.sql("select distinct author_id from review_comment where thread_id = ?")
                .param(id.value())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .set();
    }

    /** The threads that shut a claim's gate, each with its last comment. */
    Map<ThreadId, CommentId> blocking(ClaimId claim) {
        Map<ThreadId, CommentId> blocking = new LinkedHashMap<>();
        database.sql("""
                        select t.id, k.id from review_thread t join review_comment k on k.thread_id = t.id
                        where t.claim_id = ? and t.blocks = true and t.state = 'OPEN' order by k.written_at, k.id
                        """)
                .param(claim.value())
                .query(row -> {
                    blocking.put(
                            new ThreadId(row.getObject(1, UUID.class)), new CommentId(row.getObject(2, UUID.class)));
                });
        return blocking;
    }

    boolean everBlocked(ClaimId claim) {
        return database.sql("select count(*) from review_thread where claim_id = ? and blocks = true")
                        .param(claim.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<ThreadDetail> whole(List<ThreadDetail> threads) {
        if (threads.isEmpty()) return threads;
        List<UUID> ids = threads.stream().map(each -> each.id().value()).toList();
        Map<ThreadId, List<CommentDetail>> comments =
                database.sql("select * from review_comment where thread_id in (:ids) order by written_at, id")
                        .param("ids", ids)
                        .query(ThreadRows::comment)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(CommentDetail::thread));
        Map<ThreadId, Map<PersonId, TurnReason>> turns = new HashMap<>();
        database.sql("select thread_id, person_id, reason from review_turn where thread_id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    turns.computeIfAbsent(new ThreadId(row.getObject(1, UUID.class)), first -> new HashMap<>())
                            .put(
                                    new PersonId(row.getObject(2, UUID.class)),
                                    TurnReason.valueOf(row.getString(3)));
                });
        Map<UUID, ThreadDetail.Passage> places = ThreadPlaces.of(database, ids);
        return threads.stream()
                .map(each -> each.with(
                        places.get(each.id().value()),
                        Objects.requireNonNull(comments.get(each.id()), "a thread without a comment"),
                        turns.getOrDefault(each.id(), new HashMap<>())))
                .toList();
    }

    private static ThreadDetail thread(ResultSet row, int ignored) throws SQLException {
        UUID evidence = row.getObject("evidence_id", UUID.class);
        UUID settledBy = row.getObject("settled_by", UUID.class);
        return new ThreadDetail(
                new ThreadId(row.getObject("id", UUID.class)),
                new ClaimId(row.getObject("claim_id", UUID.class)),
                new DocumentId(row.getObject("document_id", UUID.class)),
                ThreadAbout.valueOf(row.getString("about")),
                evidence == null ? null : new EvidenceId(evidence),
                null,
                row.getBoolean("blocks"),
                row.getString("state").equals("OPEN"),
                new PersonId(row.getObject("started_by", UUID.class)),
                instant(row, "started_at"),
                settledBy == null ? null : new PersonId(settledBy),
                settledBy == null ? null : instant(row, "settled_at"),
                List.of(),
                Map.of());
    }

    private static CommentDetail comment(ResultSet row, int ignored) throws SQLException {
        OffsetDateTime edited = row.getObject("edited_at", OffsetDateTime.class);
        return new CommentDetail(
                new CommentId(row.getObject("id", UUID.class)),
                new ThreadId(row.getObject("thread_id", UUID.class)),
                row.getString("body"),
                new PersonId(row.getObject("author_id", UUID.class)),
                instant(row, "written_at"),
                edited == null ? null : edited.toInstant(),
                row.getLong("version"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
