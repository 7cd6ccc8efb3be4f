package org.assay.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.claim.ClaimEvent;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimMerged;
import org.assay.claim.ClaimMoved;
import org.assay.claim.ClaimState;
import org.assay.claim.ClaimUnmarked;
import org.assay.claim.Risk;
import org.assay.document.DocumentId;
import org.assay.document.VersionId;
import org.assay.document.spi.ReleaseSource;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of releases; and which documents count as released. */
@Repository
class ReleaseRows implements ReleaseSource {

    /** Of a claim {@code c}: somebody has something left to do on it. */
    static final String OPEN = "c.removed_at is null and (c.state in ('CANDIDATE', 'OPEN', 'IN_CHECK', 'PROPOSED')"
            + " or c.state in ('APPROVED', 'PUBLISHED') and c.approval_outdated = true)";

    // A release covers the text and the claims that were signed for, and no other.
    private static final String COVERED = """
            select r.document_id from document_release r join document d on d.id = r.document_id
            where r.standing = true and r.version_id = d.current_version_id
                and not exists (select 1 from claim c where c.document_id = r.document_id and\s""" + OPEN + """
                    and not exists (select 1 from document_hole h where h.release_id = r.id and h.claim_id = c.id
                        and h.settled_at is null and h.statement = c.statement and h.risk = c.risk))""";

    private final JdbcClient database;

    ReleaseRows(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String released() {
        return COVERED;
    }

    @Override
    public Set<DocumentId> released(Collection<DocumentId> documents) {
        if (documents.isEmpty()) return Set.of();
        Set<DocumentId> released = new HashSet<>();
        database.sql(COVERED + " and r.document_id in (:documents)")
                .param("documents", documents.stream().map(DocumentId::value).toList())
                .query(row -> {
                    released.add(new DocumentId(row.getObject(1, UUID.class)));
                });
        return released;
    }

    Optional<ReleaseDetail> standing(DocumentId document, DeskId desk) {
        return database.sql("select * from document_release where document_id = ? and desk_id = ? and standing = true")
                .params(document.value(), desk.value())
                .query(this::detail)
                .optional();
    }

    private ReleaseDetail detail(ResultSet row, int ignored) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ReleaseDetail(
                new ReleaseId(id),
                new DocumentId(row.getObject("document_id", UUID.class)),
                new VersionId(row.getObject("version_id", UUID.class)),
                new PersonId(row.getObject("released_by", UUID.class)),
                ThreadRows.instant(row, "released_at"),
                row.getString("note"),
                row.getInt("unseen"),
                row.getInt("waiting"),
                holes(id));
    }

    private List<NamedHole> holes(UUID release) {
        return database.sql("select h.*, c.number from document_hole h"
                        + " join claim c on c.id = h.claim_id where h.release_id = ? order by c.number")
                .param(release)
                .query((row, n) -> new NamedHole(
                        new ClaimId(row.getObject("claim_id", UUID.class)),
                        row.getInt("number"),
                        row.getString("statement"),
                        Risk.valueOf(row.getString("risk")),
                        ClaimState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getObject("settled_at") == null ? null : ThreadRows.instant(row, "settled_at")))
                .list();
    }

    /** The open claims of a document, whatever part of them a list would show. */
    List<ClaimId> open(DocumentId document) {
        return database.sql("select c.id from claim c where c.document_id = ? and " + OPEN + " order by c.number")
                .param(document.value())
                .query((row, n) -> new ClaimId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Puts it in the place of the one that stood. */
    void add(ReleaseDetail release, DeskId desk) {
        end(release.document(), null, null, null);
        database.sql("insert into document_release (id, desk_id, document_id, version_id, released_by, released_at, note,"
                        + " unseen, waiting, standing) values (?, ?, ?, ?, ?, ?, ?, ?, ?, true)")
                .params(
                        release.id().value(), desk.value(), release.document().value(), release.version().value(),
                        release.by().value(), ThreadRows.time(release.at()), release.note(), release.unseen(), release.waiting())
                .update();
        for (NamedHole hole : release.holes()) {
            database.sql("insert into document_hole (release_id, claim_id, statement, risk, state, reason)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            release.id().value(), hole.claim().value(), hole.statement(), hole.risk().name(),
                            hole.state().name(), hole.reason())
                    .update();
        }
    }

    @EventListener
    void moved(ClaimMoved event) {
        if (event.to().settled()) settle(event);
    }

    @EventListener
    void merged(ClaimMerged event) {
        settle(event);
    }

    @EventListener
    void unmarked(ClaimUnmarked event) {
        settle(event);
    }

    private void settle(ClaimEvent event) {
        database.sql("update document_hole set settled_at = ? where claim_id = ? and settled_at is null")
                .params(ThreadRows.time(event.at()), event.claim().value())
                .update();
    }

    /** @param by null where another release takes its place */
    void end(DocumentId document, @Nullable PersonId by, @Nullable Instant at, @Nullable String why) {
        database.sql("update document_release set standing = null, withdrawn_by = ?, withdrawn_at = ?, withdrawn_why = ?"
                        + " where document_id = ? and standing = true")
                .params(by == null ? null : by.value(), at == null ? null : ThreadRows.time(at), why, document.value())
                .update();
    }
}
