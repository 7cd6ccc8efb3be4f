package org.assay.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;
import org.assay.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sources in their table, and the words that find them. */
@Component
class SourceRows {

    /** Without the count of uses, which takes the longer the more a source is used; then it reads as 0. */
    static final String UNCOUNTED = """
            s.id as source_id, s.title, s.url, s.publisher, s.author, s.published_on, s.kind, s.primary_source,
            s.derived_from, s.language, s.reliability, s.reliability_reason, s.container, s.volume, s.issue, s.pages,
            s.edition, s.place, s.doi, s.isbn, s.issued, s.version as source_version, s.bearing, s.merged_into, 0 as uses
            """;

    static final String COLUMNS = UNCOUNTED.replace("0 as uses", """
            (select count(*) from evidence u where u.source_id = s.id and u.removed_at is null)
                + (select count(*) from source m join evidence u on u.source_id = m.id
                    where m.merged_into = s.id and u.removed_at is null) as uses
            """);

    private static final List<String> WRITTEN = List.of(
            "title", "url", "url_key", "publisher", "author", "published_on", "kind", "primary_source", "derived_from",
            "language", "reliability", "reliability_reason", "container", "volume", "issue", "pages", "edition", "place",
            "doi", "isbn", "issued");

    private static final String INSERT = "insert into source (" + String.join(", ", WRITTEN)
            + ", id, desk_id, added_by, added_at, version, bearing) values ("
            + String.join(", ", Collections.nCopies(WRITTEN.size() + 4, "?")) + ", 0, 0)";

    private static final String UPDATE = "update source set " + String.join(" = ?, ", WRITTEN)
            + " = ?, version = version + 1, bearing = bearing + ? where id = ? and version = ?";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    SourceRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void insert(SourceId id, SourceEntry entry, @Nullable String key, DeskId desk, PersonId by, Instant at) {
        List<@Nullable Object> values = written(entry, key);
        values.add(id.value());
        values.add(desk.value());
        values.add(by.value());
        values.add(at.atOffset(ZoneOffset.UTC));
        database.sql(INSERT).params(values).update();
        index(id, entry);
    }

    /** @return whether the row still had the version that its author saw */
    boolean update(SourceId id, long seen, SourceEntry entry, @Nullable String key, boolean bears) {
        List<@Nullable Object> values = written(entry, key);
        values.add(bears ? 1 : 0);
        values.add(id.value());
        values.add(seen);
        boolean changed = database.sql(UPDATE).params(values).update() > 0;
        if (changed) index(id, entry);
        return changed;
    }

    private static List<@Nullable Object> written(SourceEntry entry, @Nullable String key) {
        Imprint imprint = entry.imprint();
        Judgement judgement = entry.judgement();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(entry.title());
        values.add(entry.url());
        values.add(key);
        values.add(entry.publisher());
        values.add(entry.author());
        values.add(entry.publishedOn());
        values.add(entry.kind().name());
        values.add(entry.primary());
        values.add(entry.derivedFrom() == null ? null : entry.derivedFrom().value());
        values.add(entry.language());
        values.add(judgement == null ? null : judgement.reliability().name());
        values.add(judgement == null ? null : judgement.reason());
        values.add(imprint.container());
        values.add(imprint.volume());
        values.add(imprint.issue());
        values.add(imprint.pages());
        values.add(imprint.edition());
        values.add(imprint.place());
        values.add(imprint.doi());
        values.add(imprint.isbn());
        values.add(imprint.issued());
        return values;
    }

    static SourceDetail detail(ResultSet row, int ignored) throws SQLException {
        String reliability = row.getString("reliability");
        return new SourceDetail(
                new SourceId(row.getObject("source_id", UUID.class)),
                new SourceEntry(
                        row.getString("title"),
                        row.getString("url"),
                        row.getString("publisher"),
                        row.getString("author"),
                        row.getObject("published_on", LocalDate.class),
                        SourceKind.valueOf(row.getString("kind")),
                        row.getBoolean("primary_source"),
                        source(row, "derived_from"),
                        row.getString("language"),
                        reliability == null
                                ? null
                                : new Judgement(
                                        Reliability.valueOf(reliability),
                                        Objects.requireNonNullElse(row.getString("reliability_reason"), "")),
                        new Imprint(
                                row.getString("container"),
                                row.getString("volume"),
                                row.getString("issue"),
                                row.getString("pages"),
                                row.getString("edition"),
                                row.getString("place"),
                                row.getString("doi"),
                                row.getString("isbn"),
                                row.getString("issued"))),
                row.getInt("uses"),
                row.getLong("source_version"),
                row.getLong("bearing"),
                source(row, "merged_into"));
    }

    private static @Nullable SourceId source(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new SourceId(id);
    }

    /** Its words, each with the weight of the best field it stands in. */
    private void index(SourceId id, SourceEntry entry) {
        Map<String, Integer> weights = new TreeMap<>();
        weigh(weights, entry.url(), 1);
        weigh(weights, entry.publisher(), 2);
        weigh(weights, entry.author(), 2);
        weigh(weights, entry.imprint().container(), 2);
        weigh(weights, entry.title(), 3);
        batches.update("delete from source_word where source_id = ?", id.value());
        batches.batchUpdate(
                "insert into source_word (word, source_id, weight) values (?, ?, ?)",
                weights.entrySet(),
                200,
                (row, word) -> {
                    row.setString(1, word.getKey());
                    row.setObject(2, id.value());
                    row.setInt(3, word.getValue());
                });
    }

    private static void weigh(Map<String, Integer> weights, @Nullable String text, int weight) {
        Words.of(Optional.ofNullable(text).orElse("")).forEach(word -> weights.put(word, weight));
    }
}
