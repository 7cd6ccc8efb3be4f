package org.assay.document;

import static org.assay.document.DocumentStore.uuid;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.List;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notes of versions. Whether the caller may see the version is not asked here. */
@Repository
class NoteStore {

    private static final int BATCH = 500;

    private final JdbcTemplate rows;
    private final JdbcClient database;

    NoteStore(JdbcTemplate rows, JdbcClient database) {
        this.rows = rows;
        this.database = database;
    }

    void insert(VersionId version, List<NoteDetail> notes) {
        rows.batchUpdate(
                """
                insert into document_note (version_id, ordinal, kind, number, start_offset, end_offset, exact, deleted,
                    resolved, reply_to, author, initials, written_at, words, links)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                notes,
                BATCH,
                (PreparedStatement row, NoteDetail note) -> {
                    TextSpan span = note.span();
                    row.setObject(1, version.value());
                    row.setInt(2, note.ordinal());
                    row.setString(3, note.kind().name());
                    row.setInt(4, note.number());
                    row.setObject(5, span == null ? null : span.start(), Types.INTEGER);
                    row.setObject(6, span == null ? null : span.end(), Types.INTEGER);
                    row.setBoolean(7, note.exact());
                    row.setBoolean(8, note.deleted());
                    row.setBoolean(9, note.resolved());
                    row.setObject(10, note.replyTo(), Types.INTEGER);
                    row.setString(11, note.author());
                    row.setString(12, note.initials());
                    row.setObject(13, note.writtenAt(), Types.TIMESTAMP);
                    row.setString(14, note.text());
                    row.setString(15, String.join("\n", note.links()));
                });
    }

    VersionNotes of(VersionId version) {
        List<NoteDetail> notes = notes(version, "", List.of());
        return database.sql("select id, tracked_changes, notes_left_out from document_version where id = ?")
                .param(version.value())
                .query((row, number) -> new VersionNotes(
                        new VersionId(uuid(row, "id")),
                        row.getInt("tracked_changes"),
                        row.getInt("notes_left_out"),
                        notes))
                .single();
    }

    /** Those on any of the sentences under a span. */
    List<NoteDetail> on(VersionId version, TextSpan span) {
        return notes(
                version,
                """
                and start_offset < (select coalesce(max(u.end_offset), cast(? as integer)) from text_unit u
                    where u.version_id = n.version_id and u.start_offset < ? and u.end_offset > ?)
                and end_offset > (select coalesce(min(u.start_offset), cast(? as integer)) from text_unit u
                    where u.version_id = n.version_id and u.start_offset < ? and u.end_offset > ?)""",
                List.of(span.end(), span.end(), span.start(), span.start(), span.end(), span.start()));
    }

    private List<NoteDetail> notes(VersionId version, String where, List<Integer> parameters) {
        return database.sql("select n.* from document_note n where n.version_id = ? " + where + " order by n.ordinal")
                .param(version.value())
                .params(parameters)
                .query((row, number) -> note(row))
                .list();
    }

    private static NoteDetail note(ResultSet row) throws SQLException {
        Integer start = row.getObject("start_offset", Integer.class);
        String links = row.getString("links");
        return new NoteDetail(
                row.getInt("ordinal"),
                NoteKind.valueOf(row.getString("kind")),
                row.getInt("number"),
                start == null ? null : new TextSpan(start, row.getInt("end_offset")),
                row.getBoolean("exact"),
                row.getBoolean("deleted"),
                row.getBoolean("resolved"),
                row.getObject("reply_to", Integer.class),
                row.getString("author"),
                row.getString("initials"),
                writtenAt(row),
                row.getString("words"),
                links.isEmpty() ? List.of() : List.of(links.split("\n")));
    }

    private static @Nullable LocalDateTime writtenAt(ResultSet row) throws SQLException {
        return row.getObject("written_at", LocalDateTime.class);
    }
}
