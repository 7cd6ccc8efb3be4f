package org.assay.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.evidence.search.CopyIndex;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of copies. They are written once. */
@Repository
class SnapshotRows {

    private final JdbcClient database;

    SnapshotRows(JdbcClient database) {
        this.database = database;
    }

    void insert(DeskId desk, SnapshotDetail copy, String text) {
        database.sql("""
                        insert into snapshot (id, desk_id, source_id, origin, sha256, byte_count, media_type, shown_type,
                            file_name, url, title, text_state, characters, left_out, kept_by, kept_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(copy.id().value())
                .param(desk.value())
                .param(copy.source().value())
                .param(copy.origin().name())
                .param(copy.sha256())
                .param(copy.size())
                .param(copy.mediaType())
                .param(copy.shownType())
                .param(copy.fileName())
                .param(copy.url())
                .param(copy.title())
                .param(copy.text().name())
                .param(copy.characters())
                .param(copy.leftOut())
                .param(copy.keptBy().value())
                .param(copy.keptAt().atOffset(ZoneOffset.UTC))
                .update();
        if (text.isEmpty()) return;
        database.sql("insert into snapshot_text (snapshot_id, text) values (?, ?)")
                .params(copy.id().value(), text)
                .update();
    }

    Optional<SnapshotDetail> find(DeskId desk, SnapshotId id) {
        return database.sql("select * from snapshot where id = ? and desk_id = ?")
                .params(id.value(), desk.value())
                .query(SnapshotRows::detail)
                .optional();
    }

    /** The newest first, with those of records that were merged into this one. */
    List<SnapshotDetail> of(DeskId desk, SourceId source) {
        return database.sql("select * from snapshot where desk_id = ? and source_id in "
                        + "(select id from source where id = ? or merged_into = ?) order by kept_at desc, id desc")
                .params(desk.value(), source.value(), source.value())
                .query(SnapshotRows::detail)
                .list();
    }

    Optional<SnapshotDetail> same(DeskId desk, SourceId source, String sha256) {
        return database.sql("select * from snapshot where source_id = ? and sha256 = ? and desk_id = ?"
                        + " order by kept_at fetch first 1 rows only")
                .params(source.value(), sha256, desk.value())
                .query(SnapshotRows::detail)
                .optional();
    }

    Map<SnapshotId, String> hashes(DeskId desk, Collection<SnapshotId> ids) {
        Map<SnapshotId, String> hashes = new HashMap<>();
        database.sql("select id, sha256 from snapshot where desk_id = :desk and id in (:ids)")
                .param("desk", desk.value())
                .param("ids", ids.stream().map(SnapshotId::value).toList())
                .query((row, number) ->
                        hashes.put(new SnapshotId(row.getObject("id", UUID.class)), row.getString("sha256")))
                .list();
        return hashes;
    }

    List<SnapshotDetail> find(DeskId desk, Collection<UUID> copies) {
        if (copies.isEmpty()) return List.of();
        return database.sql("select * from snapshot where desk_id = :desk and id in (:copies)")
                .param("desk", desk.value())
                .param("copies", copies)
                .query(SnapshotRows::detail)
                .list();
    }

    /** All copies with a text, of every desk. */
    List<UUID> readable() {
        return database.sql("select snapshot_id from snapshot_text").query(UUID.class).list();
    }

    /** What the index takes of a copy. */
    record Readable(CopyIndex.Entry entry, String text) {}

    Optional<Readable> readable(UUID copy) {
        return database.sql("select s.desk_id, s.source_id, t.text from snapshot s join snapshot_text t on t.snapshot_id = s.id"
                        + " where s.id = ?")
                .param(copy)
                .query((row, number) -> new Readable(
                        new CopyIndex.Entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class), copy),
                        row.getString(3)))
                .optional();
    }

    Map<SnapshotId, String> texts(Collection<SnapshotId> ids) {
        if (ids.isEmpty()) return Map.of();
        Map<SnapshotId, String> texts = new HashMap<>();
        database.sql("select snapshot_id, text from snapshot_text where snapshot_id in (:ids)")
                .param("ids", ids.stream().map(SnapshotId::value).toList())
                .query(row -> {
                    texts.put(new SnapshotId(row.getObject(1, UUID.class)), row.getString(2));
                });
        return texts;
    }

    Optional<String> text(SnapshotId id) {
        return database.sql("select text from snapshot_text where snapshot_id = ?")
                .param(id.value())
                .query((row, number) -> row.getString(1))
                .optional();
    }

    /** Keeps a source from being merged into another, or removed, before the transaction ends. */
    boolean hold(DeskId desk, SourceId source) {
        return database.sql("select id from source where id = ? and desk_id = ? for update")
                .params(source.value(), desk.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    private static SnapshotDetail detail(ResultSet row, int ignored) throws SQLException {
        return new SnapshotDetail(
                new SnapshotId(row.getObject("id", UUID.class)),
                new SourceId(row.getObject("source_id", UUID.class)),
                SnapshotOrigin.valueOf(row.getString("origin")),
                row.getString("sha256"),
                row.getLong("byte_count"),
                row.getString("media_type"),
                row.getString("shown_type"),
                row.getString("file_name"),
                row.getString("url"),
                row.getString("title"),
                SnapshotText.valueOf(row.getString("text_state")),
                row.getInt("characters"),
                row.getInt("left_out"),
                new PersonId(row.getObject("kept_by", UUID.class)),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }
}
