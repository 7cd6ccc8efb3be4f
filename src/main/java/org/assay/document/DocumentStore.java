package org.assay.document;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.kernel.PersonId;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of one document at a time. Lists are {@link DocumentCatalogue}'s. */
@Repository
class DocumentStore {

    private static final int BATCH = 1_000;

    private final JdbcTemplate rows;
    private final JdbcClient database;
    private final NoteStore notes;
    private final RecentTexts recent = new RecentTexts();

    DocumentStore(JdbcTemplate rows, JdbcClient database, NoteStore notes) {
        this.rows = rows;
        this.database = database;
        this.notes = notes;
    }

    void insert(NewDocument document) {
        OffsetDateTime at = document.at().atOffset(ZoneOffset.UTC);
        rows.update(
                """
                insert into document (id, desk_id, kind, title, title_key, language, byline, publication, url,
                    published_on, current_version_id, imported_by, imported_at, indexed, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, 0)""",
                document.id().value(),
                document.desk().value(),
                document.kind().name(),
                document.title(),
                TitleKey.of(document.title()),
                document.language(),
                document.byline(),
                document.publication(),
                document.url(),
                document.publishedOn(),
                document.version().value(),
                document.importer().value(),
                at);
        NewVersion first = new NewVersion(
                document.version(), document.id(), 1, document.importer(), document.at(), document.prepared());
        insert(first, new Disposition[document.prepared().sentences().size()]);
    }

    /** @param dispositions one a sentence; null for unseen */
    void insert(NewVersion version, @Nullable Disposition[] dispositions) {
        PreparedText prepared = version.prepared();
        rows.update(
                """
                insert into document_version (id, document_id, number, text, structure, characters, sentences,
                    text_sha256, file_sha256, file_name, media_type, file_size, imported_by, imported_at, tracked_changes,
                    notes_left_out)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                version.id().value(),
                version.document().value(),
                version.number(),
                prepared.text(),
                prepared.structure(),
                prepared.text().length(),
                prepared.sentences().size(),
                prepared.textSha256(),
                prepared.fileSha256(),
                prepared.fileName(),
                prepared.mediaType(),
                prepared.file().length,
                version.importer().value(),
                version.at().atOffset(ZoneOffset.UTC),
                prepared.trackedChanges(),
                prepared.notesLeftOut());
        rows.update(
                "insert into document_original (version_id, bytes) values (?, ?)",
                version.id().value(),
                prepared.file());
        insertSentences(version.id(), prepared.sentences(), dispositions);
        notes.insert(version.id(), prepared.notes());
    }

    private void insertSentences(VersionId version, List<TextSpan> sentences, @Nullable Disposition[] dispositions) {
        int[] next = {0};
        rows.batchUpdate(
                "insert into text_unit (version_id, ordinal, start_offset, end_offset, disposition)"
                        + " values (?, ?, ?, ?, ?)",
                sentences,
                BATCH,
                (PreparedStatement statement, TextSpan span) -> {
                    int ordinal = next[0]++;
                    Disposition disposition = dispositions[ordinal];
                    statement.setObject(1, version.value());
                    statement.setInt(2, ordinal);
                    statement.setInt(3, span.start());
                    statement.setInt(4, span.end());
                    statement.setString(5, (disposition == null ? Disposition.UNSEEN : disposition).name());
                });
    }

    /**
     * Makes a version that is about to be stored the current one, and holds the document.
     *
     * @return whether the older one still was the current one
     */
    boolean replaceCurrent(VersionText older, NewVersion version) {
        return database.sql("update document set current_version_id = ?, indexed = false, version = version + 1"
                                + " where id = ? and current_version_id = ?")
                        .params(
                                version.id().value(),
                                older.document().value(),
                                older.version().value())
                        .update()
                == 1;
    }

    /** Keeps everybody else from adding a version until the transaction ends. The caller may see the document. */
    VersionId hold(DocumentId document) {
        // An update that changes nothing, because PostgreSQL lets what refers to the row pass by it, other than FOR UPDATE.
        database.sql("update document set indexed = indexed where id = ?")
                .param(document.value())
                .update();
        return new VersionId(database.sql("select current_version_id from document where id = ?")
                .param(document.value())
                .query(UUID.class)
                .single());
    }

    /** The versions of a document that the caller has been found to see, newest first. */
    List<VersionSummary> versions(DocumentId document) {
        return database.sql(
                        """
                        select v.id, v.number, v.characters, v.sentences, v.file_name, v.imported_by, v.imported_at,
                            v.tracked_changes, (select count(*) from document_note n where n.version_id = v.id) as notes
                        from document_version v where v.document_id = ? order by v.number desc""")
                .param(document.value())
                .query((row, number) -> new VersionSummary(
                        new VersionId(uuid(row, "id")),
                        row.getInt("number"),
                        row.getInt("characters"),
                        row.getInt("sentences"),
                        row.getString("file_name"),
                        new PersonId(uuid(row, "imported_by")),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                        row.getInt("tracked_changes"),
                        row.getInt("notes")))
                .list();
    }

    /** The detail without its progress. */
    Optional<DocumentDetail> find(Sight sight, DocumentId document) {
        return database.sql(
                        """
                        select d.*, v.number, v.characters, v.sentences, v.file_name, v.media_type, v.file_size,
                            v.file_sha256
                        from document d join document_version v on v.id = d.current_version_id
                        where d.id = :id and """
                                + Sight.CONDITION)
                .param("id", document.value())
                .params(sight.values())
                .query((row, number) -> detail(row))
                .optional();
    }

    Optional<VersionText> text(Sight sight, VersionId version) {
        return texts(sight, "v.id = :id", version.value());
    }

    Optional<VersionText> currentText(Sight sight, DocumentId document) {
        return texts(sight, "v.id = d.current_version_id and d.id = :id", document.value());
    }

    private Optional<VersionText> texts(Sight sight, String which, UUID id) {
        return database.sql(
                        """
                        select v.id, v.document_id, v.number, d.language
                        from document_version v join document d on d.id = v.document_id
                        where %s and %s"""
                                .formatted(which, Sight.CONDITION))
                .param("id", id)
                .params(sight.values())
                .query((row, number) -> {
                    VersionId version = new VersionId(uuid(row, "id"));
                    return new VersionText(
                            version,
                            new DocumentId(uuid(row, "document_id")),
                            row.getInt("number"),
                            row.getString("language"),
                            recent.of(version, () -> storedText(version)));
                })
                .optional();
    }

    private String storedText(VersionId version) {
        return database.sql("select text from document_version where id = ?")
                .param(version.value())
                .query(String.class)
                .single();
    }

    /** The blocks and inlines of a version that the caller has been found to see, as JSON. */
    String structure(VersionId version) {
        return database.sql("select structure from document_version where id = :id")
                .param("id", version.value())
                .query(String.class)
                .single();
    }

    /** The document of a version in sight. */
    Optional<DocumentId> documentOf(Sight sight, VersionId version) {
        return database.sql("select d.id from document d join document_version v on v.document_id = d.id"
                        + " where v.id = :id and " + Sight.CONDITION)
                .param("id", version.value())
                .params(sight.values())
                .query(UUID.class)
                .optional()
                .map(DocumentId::new);
    }

    List<TextUnit> units(VersionId version) {
        return database.sql("select ordinal, start_offset, end_offset, disposition from text_unit"
                        + " where version_id = :id order by ordinal")
                .param("id", version.value())
                .query((row, number) -> unit(row))
                .list();
    }

    /** The sentences under a span, locked until the transaction ends. */
    List<TextUnit> unitsToChange(VersionId version, TextSpan span) {
        return database.sql("select ordinal, start_offset, end_offset, disposition from text_unit"
                        + " where version_id = :id and start_offset < :end and end_offset > :start"
                        + " order by ordinal for update")
                .param("id", version.value())
                .param("start", span.start())
                .param("end", span.end())
                .query((row, number) -> unit(row))
                .list();
    }

    void dispose(VersionId version, List<TextUnit> units, Disposition disposition) {
        rows.batchUpdate(
                "update text_unit set disposition = ? where version_id = ? and ordinal = ?",
                units,
                BATCH,
                (PreparedStatement statement, TextUnit unit) -> {
                    statement.setString(1, disposition.name());
                    statement.setObject(2, version.value());
                    statement.setInt(3, unit.ordinal());
                });
    }

    Optional<OriginalFile> original(Sight sight, DocumentId document) {
        return database.sql(
                        """
                        select v.file_name, v.media_type, o.bytes
                        from document d
                            join document_version v on v.id = d.current_version_id
                            join document_original o on o.version_id = v.id
                        where d.id = :id and """
                                + Sight.CONDITION)
                .param("id", document.value())
                .params(sight.values())
                .query((row, number) -> new OriginalFile(
                        row.getString("file_name"), row.getString("media_type"), row.getBytes("bytes")))
                .optional();
    }

    /** @return whether the version seen was still the stored one */
    boolean correct(CorrectDocument command) {
        return database.sql(
                                """
                        update document
                        set kind = :kind, title = :title, title_key = :titleKey, language = :language,
                            byline = :byline, publication = :publication, url = :url, published_on = :publishedOn,
                            deadline = :deadline, writer_id = :writer, indexed = false, version = version + 1
                        where id = :id and version = :seen""")
                        .param("id", command.document().value())
                        .param("seen", command.seen())
                        .param("kind", command.kind().name())
                        .param("title", command.title())
                        .param("titleKey", TitleKey.of(command.title()))
                        .param("language", command.language())
                        .param("byline", command.byline())
                        .param("publication", command.publication())
                        .param("url", command.url())
                        .param("publishedOn", command.publishedOn(), java.sql.Types.DATE)
                        .param(
                                "deadline",
                                command.deadline() == null ? null : command.deadline().atOffset(ZoneOffset.UTC),
                                java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param(
                                "writer",
                                command.writer() == null ? null : command.writer().value(),
                                java.sql.Types.OTHER)
                        .update()
                == 1;
    }

    private static DocumentDetail detail(ResultSet row) throws SQLException {
        return new DocumentDetail(
                new DocumentId(uuid(row, "id")),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("language"),
                row.getString("byline"),
                row.getString("publication"),
                row.getString("url"),
                date(row, "published_on"),
                instant(row, "deadline"),
                person(row, "writer_id"),
                new VersionId(uuid(row, "current_version_id")),
                row.getInt("number"),
                row.getInt("characters"),
                new DocumentDetail.Original(
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getLong("file_size"),
                        row.getString("file_sha256")),
                new PersonId(uuid(row, "imported_by")),
                row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                new Progress(row.getInt("sentences"), 0, java.util.Map.of()),
                row.getLong("version"));
    }

    private static TextUnit unit(ResultSet row) throws SQLException {
        return new TextUnit(
                row.getInt("ordinal"),
                new TextSpan(row.getInt("start_offset"), row.getInt("end_offset")),
                Disposition.valueOf(row.getString("disposition")));
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
