package org.assay.verdict;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.claim.ClaimId;
import org.assay.claim.OccurrenceId;
import org.assay.document.DocumentId;
import org.assay.document.VersionId;
import org.assay.kernel.DeskId;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;
import org.assay.verdict.CorrectionDetail.Answer;
import org.assay.verdict.CorrectionDetail.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the proposed corrections. Answers and findings are written once and never changed. */
@Repository
class CorrectionRows {

    private static final String DETAIL = """
            select k.id, k.claim_id, k.document_id, k.version_id, k.version_number, k.start_offset, k.end_offset,
                k.exact, k.prefix, k.suffix, k.replacement, k.reason, k.severity, k.state, k.turn, k.author_id, k.proposed_at,
                a.answer, a.reason as answer_reason, a.answered_by, a.answered_at
            from correction_proposal k left join correction_answer a on a.correction_id = k.id
            """;

    private static final String IN_ORDER = " order by k.proposed_at, k.id";

    private final JdbcClient database;

    CorrectionRows(JdbcClient database) {
        this.database = database;
    }

    Optional<CorrectionDetail> byId(CorrectionId id, DeskId desk) {
        return read("where k.id = :id and k.desk_id = :desk", Map.of("id", id.value(), "desk", desk.value())).stream()
                .findFirst();
    }

    List<CorrectionDetail> ofClaims(List<ClaimId> claims, DeskId desk) {
        if (claims.isEmpty()) return List.of();
        return read(
                "where k.desk_id = :desk and k.claim_id in (:claims)",
                Map.of("desk", desk.value(), "claims", claims.stream().map(ClaimId::value).toList()));
    }

    List<CorrectionDetail> ofDocument(DocumentId document) {
        return read("where k.document_id = :document", Map.of("document", document.value()));
    }

    List<CorrectionDetail> accepted(DocumentId document) {
        return read("where k.document_id = :document and k.state = 'ACCEPTED'", Map.of("document", document.value()));
    }

    /** The claims whose corrections wait for a person, each with the moment from which on. */
    Map<ClaimId, Instant> waitingFor(PersonId writer, DeskId desk, boolean seesAll) {
        Map<ClaimId, Instant> waiting = new HashMap<>();
        database.sql("""
                        select k.claim_id, min(k.proposed_at) from correction_proposal k
                            join document d on d.id = k.document_id join claim c on c.id = k.claim_id
                        where k.desk_id = :desk and k.state = 'OPEN' and c.removed_at is null
                            and (d.writer_id = :me or (d.writer_id is null and :all = true))
                        group by k.claim_id
                        """)
                .param("desk", desk.value())
                .param("me", writer.value())
                .param("all", seesAll)
                .query(row -> {
                    waiting.put(
                            new ClaimId(row.getObject(1, UUID.class)),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return waiting;
    }

    /** The claims with corrections of a person's own that were not taken up, each with the moment from which on. */
    Map<ClaimId, Instant> notTakenUp(PersonId author, DeskId desk) {
        Map<ClaimId, Instant> waiting = new HashMap<>();
        database.sql("""
                        select k.claim_id, min(k.turn_since) from correction_proposal k join claim c on c.id = k.claim_id
                        where k.desk_id = :desk and k.turn = 'LOOK' and k.author_id = :me and c.removed_at is null
                        group by k.claim_id
                        """)
                .param("desk", desk.value())
                .param("me", author.value())
                .query(row -> {
                    waiting.put(
                            new ClaimId(row.getObject(1, UUID.class)),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return waiting;
    }

    void insert(CorrectionDetail correction, OccurrenceId passage, DeskId desk) {
        database.sql("""
                        insert into correction_proposal (id, desk_id, claim_id, document_id, occurrence_id, version_id,
                            version_number, start_offset, end_offset, exact, prefix, suffix, replacement, reason,
                            severity, state, author_id, proposed_at, turn, turn_since)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        correction.id().value(),
                        desk.value(),
                        correction.claim().value(),
                        correction.document().value(),
                        passage.value(),
                        correction.version().value(),
                        correction.versionNumber(),
                        correction.span().start(),
                        correction.span().end(),
                        correction.quote().exact(),
                        correction.quote().prefix(),
                        correction.quote().suffix(),
                        correction.replacement(),
                        correction.reason(),
                        correction.severity().name(),
                        correction.state().name(),
                        correction.author().value(),
                        correction.proposedAt().atOffset(ZoneOffset.UTC),
                        correction.turn().name(),
                        correction.proposedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false where somebody was quicker: it is no longer open */
    boolean close(CorrectionId id, CorrectionState state) {
        return database.sql("update correction_proposal set state = ? where id = ? and state = 'OPEN'")
                        .params(state.name(), id.value())
                        .update()
                == 1;
    }

    void pass(CorrectionId id, CorrectionTurn turn, Instant at) {
        database.sql("update correction_proposal set turn = ?, turn_since = ? where id = ? and turn <> ?")
                .params(turn.name(), at.atOffset(ZoneOffset.UTC), id.value(), turn.name())
                .update();
    }

    void answer(CorrectionId id, Answer answer) {
        database.sql("insert into correction_answer (correction_id, answer, reason, answered_by, answered_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        answer.given().name(),
                        answer.reason(),
                        answer.by().value(),
                        answer.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void found(CorrectionId id, Finding finding) {
        database.sql("""
                        insert into correction_finding (id, correction_id, version_id, version_number, result, confirmed,
                            to_the_letter, reads, found_at)
                        values (:id, :correction, :version, :number, :result, :confirmed, :letter, :reads, :at)
                        """)
                .param("id", Ids.next())
                .param("correction", id.value())
                .param("version", finding.version().value())
                .param("number", finding.versionNumber())
                .param("result", finding.result().name())
                .param("confirmed", finding.confirmed())
                .param("letter", finding.toTheLetter())
                .param("reads", finding.reads())
                .param("at", finding.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    OccurrenceId passage(CorrectionId id) {
        return new OccurrenceId(database.sql("select occurrence_id from correction_proposal where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single());
    }

    void handOver(ClaimId claim, ClaimId into) {
        database.sql("update correction_proposal set claim_id = ? where claim_id = ?")
                .params(into.value(), claim.value())
                .update();
    }

    private List<CorrectionDetail> read(String condition, Map<String, ?> values) {
        List<CorrectionDetail> corrections = database.sql(DETAIL + condition + IN_ORDER)
                .params(values)
                .query(CorrectionRows::detail)
                .list();
        if (corrections.isEmpty()) return corrections;
        Map<UUID, Finding> findings = new HashMap<>();
        database.sql("""
                        select correction_id, result, confirmed, to_the_letter, reads, version_id, version_number, found_at
                        from correction_finding where correction_id in (:ids) order by found_at, id
                        """)
                .param("ids", corrections.stream().map(each -> each.id().value()).toList())
                .query(row -> {
                    findings.put(row.getObject("correction_id", UUID.class), finding(row));
                });
        return corrections.stream()
                .map(each -> each.with(findings.get(each.id().value())))
                .toList();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                CorrectionResult.valueOf(row.getString("result")),
                row.getBoolean("confirmed"),
                row.getBoolean("to_the_letter"),
                row.getString("reads"),
                new VersionId(row.getObject("version_id", UUID.class)),
                row.getInt("version_number"),
                row.getObject("found_at", OffsetDateTime.class).toInstant());
    }

    private static CorrectionDetail detail(ResultSet row, int ignored) throws SQLException {
        String answer = row.getString("answer");
        return new CorrectionDetail(
                new CorrectionId(row.getObject("id", UUID.class)),
                new ClaimId(row.getObject("claim_id", UUID.class)),
                new DocumentId(row.getObject("document_id", UUID.class)),
                new VersionId(row.getObject("version_id", UUID.class)),
                row.getInt("version_number"),
                new TextSpan(row.getInt("start_offset"), row.getInt("end_offset")),
                new TextQuote(row.getString("exact"), row.getString("prefix"), row.getString("suffix")),
                row.getString("replacement"),
                row.getString("reason"),
                Severity.valueOf(row.getString("severity")),
                CorrectionState.valueOf(row.getString("state")),
                CorrectionTurn.valueOf(row.getString("turn")),
                new PersonId(row.getObject("author_id", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                answer == null
                        ? null
                        : new Answer(
                                CorrectionReply.valueOf(answer),
                                row.getString("answer_reason"),
                                new PersonId(row.getObject("answered_by", UUID.class)),
                                row.getObject("answered_at", OffsetDateTime.class).toInstant()),
                null);
    }
}
