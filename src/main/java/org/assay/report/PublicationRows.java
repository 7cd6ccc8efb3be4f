package org.assay.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.assay.claim.ClaimId;
import org.assay.document.DocumentId;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Revisions in their table; rows are only ever added. */
@Component
class PublicationRows {

    private static final int WORDS = 8_000;

    // The claim's state only says whether the desk looks at it again; what readers read is the revision alone.
    private static final String SELECT =
            "select p.id, p.desk_id, p.claim_id, p.document_id, p.number, p.kind, p.note, p.content, p.published_by,"
                    + " p.published_at, c.state from publication p join claim c on c.id = p.claim_id";

    private static final String NEWEST =
            " where p.number = (select max(l.number) from publication l where l.claim_id = p.claim_id)";

    private final JdbcClient database;
    private final JsonMapper json;

    PublicationRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the number is taken */
    void insert(PublicationRevision revision) {
        database.sql("insert into publication (id, desk_id, claim_id, document_id, number, kind, note, content, words,"
                        + " published_by, published_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(java.util.Arrays.asList(
                        revision.id(),
                        revision.desk().value(),
                        revision.claim().value(),
                        revision.document().value(),
                        revision.number(),
                        revision.kind().name(),
                        revision.note(),
                        json.writeValueAsString(revision.content()),
                        words(revision.content()),
                        revision.by().value(),
                        revision.at().atOffset(ZoneOffset.UTC)))
                .update();
    }

    private static String words(PublishedContent content) {
        ReportedClaimant claimant = content.claim().claimant();
        String words = folded(String.join(
                "\n",
                content.claim().statement(),
                content.verdict().label(),
                content.verdict().summary(),
                claimant == null ? "" : claimant.name(),
                content.document().title()));
        if (words.length() <= WORDS) return words;
        int end = Character.isHighSurrogate(words.charAt(WORDS - 1)) ? WORDS - 1 : WORDS;
        return words.substring(0, end);
    }

    static String folded(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    /** Newest first. */
    List<PublicationRevision> of(ClaimId claim) {
        return database.sql(SELECT + " where p.claim_id = ? order by p.number desc")
                .param(claim.value())
                .query(this::revision)
                .list();
    }

    /** The revisions that count for these claims. */
    List<PublicationRevision> newest(Collection<UUID> claims) {
        if (claims.isEmpty()) return List.of();
        return database.sql(SELECT + NEWEST + " and p.claim_id in (:claims)")
                .param("claims", claims)
                .query(this::revision)
                .list();
    }

    /** The revisions that count, of a document's claims; those retracted among them. */
    List<PublicationRevision> newest(DocumentId document) {
        return database.sql(SELECT + NEWEST + " and p.document_id = ? order by p.published_at desc, p.id desc")
                .param(document.value())
                .query(this::revision)
                .list();
    }

    /** The revisions that count, newest first; those retracted among them. */
    List<PublicationRevision> newest(String sought, int skip, int limit) {
        return database.sql(SELECT + NEWEST + " and p.words like ? escape '!'"
                        + " order by p.published_at desc, p.id desc offset ? rows fetch next ? rows only")
                .params(pattern(sought), skip, limit)
                .query(this::revision)
                .list();
    }

    long count(String sought) {
        return database.sql("select count(*) from publication p" + NEWEST + " and p.words like ? escape '!'")
                .param(pattern(sought))
                .query(Long.class)
                .single();
    }

    /** Every change to what readers were told, newest first. */
    List<PublicationRevision> changes(int limit) {
        return database.sql(SELECT + " where p.number > 1 order by p.published_at desc, p.id desc fetch first ? rows only")
                .param(limit)
                .query(this::revision)
                .list();
    }

    /** When each claim was first public. */
    Optional<Instant> first(ClaimId claim) {
        return database.sql("select published_at from publication where claim_id = ? and number = 1")
                .param(claim.value())
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private static String pattern(String sought) {
        return "%" + folded(sought).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private PublicationRevision revision(ResultSet row, int ignored) throws SQLException {
        String state = row.getString("state");
        @Nullable String note = row.getString("note");
        return new PublicationRevision(
                row.getObject("id", UUID.class),
                new DeskId(row.getObject("desk_id", UUID.class)),
                new ClaimId(row.getObject("claim_id", UUID.class)),
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getInt("number"),
                RevisionKind.valueOf(row.getString("kind")),
                note,
                json.readValue(row.getString("content"), PublishedContent.class),
                new PersonId(row.getObject("published_by", UUID.class)),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                !state.equals("PUBLISHED") && !state.equals("RETRACTED"));
    }
}
