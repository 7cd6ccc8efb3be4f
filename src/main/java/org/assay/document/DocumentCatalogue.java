package org.assay.document;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.assay.document.spi.ProgressSource;
import org.assay.document.spi.ReleaseSource;
import org.assay.document.spi.WaitingSource;
import org.assay.kernel.Listing;
import org.assay.kernel.Refusal;
import org.assay.kernel.Slice;
import org.assay.kernel.Storable;
import org.assay.text.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of documents, with their progress. */
@Repository
class DocumentCatalogue {

    private static final Map<String, String> COLUMNS = Map.of(
            "title", "d.title_key",
            "imported", "d.imported_at",
            "deadline", "d.deadline",
            "publication", "d.publication",
            "published", "d.published_on");

    private final JdbcClient database;
    private final ObjectProvider<ProgressSource> sources;
    private final ObjectProvider<WaitingSource> waitingSources;
    private final ObjectProvider<ReleaseSource> releaseSources;

    DocumentCatalogue(
            JdbcClient database,
            ObjectProvider<ProgressSource> sources,
            ObjectProvider<WaitingSource> waitingSources,
            ObjectProvider<ReleaseSource> releaseSources) {
        this.database = database;
        this.sources = sources;
        this.waitingSources = waitingSources;
        this.releaseSources = releaseSources;
    }

    Listing<DocumentSummary> list(Sight sight, DocumentFilter filter, Slice slice) {
        Map<String, Object> values = new HashMap<>();
        String condition = condition(filter, values);
        List<DocumentSummary> found = database.sql(
                        """
                        select d.id, d.kind, d.title, d.language, d.byline, d.publication, d.published_on, d.deadline,
                            d.writer_id, d.current_version_id, d.imported_at, v.characters, v.sentences
                        from document d join document_version v on v.id = d.current_version_id
                        where %s and %s
                        order by %s
                        offset :offset rows fetch next :limit rows only"""
                                .formatted(Sight.CONDITION, condition, order(slice)))
                .params(sight.values())
                .params(values)
                .param("offset", slice.offset())
                .param("limit", slice.limit())
                .query((row, number) -> new DocumentSummary(
                        new DocumentId(DocumentStore.uuid(row, "id")),
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("language"),
                        row.getString("byline"),
                        row.getString("publication"),
                        DocumentStore.date(row, "published_on"),
                        DocumentStore.instant(row, "deadline"),
                        DocumentStore.person(row, "writer_id"),
                        new VersionId(DocumentStore.uuid(row, "current_version_id")),
                        row.getInt("characters"),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                        new Progress(row.getInt("sentences"), 0, Map.of())))
                .list();
        long total = slice.offset() == 0 && found.size() < slice.limit() ? found.size() : count(sight, filter);
        return new Listing<>(withProgress(found), slice.page(), slice.limit(), total);
    }

    long count(Sight sight, DocumentFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String condition = condition(filter, values);
        return database.sql("select count(*) from document d where " + Sight.CONDITION + " and " + condition)
                .params(sight.values())
                .params(values)
                .query(Long.class)
                .single();
    }

    Map<DocumentId, String> titles(Sight sight, Collection<DocumentId> documents) {
        if (documents.isEmpty()) return Map.of();
        Map<DocumentId, String> titles = new HashMap<>();
        database.sql("select d.id, d.title from document d where d.id in (:ids) and " + Sight.CONDITION)
                .param("ids", documents.stream().map(DocumentId::value).toList())
                .params(sight.values())
                .query(row -> {
                    titles.put(new DocumentId(DocumentStore.uuid(row, "id")), row.getString("title"));
                });
        return titles;
    }

    Progress progress(DocumentId document, VersionId version, int sentences) {
        return new Progress(
                sentences,
                lookedAt(List.of(version)).getOrDefault(version, 0),
                waiting(List.of(document)).getOrDefault(document, 0),
                claims(List.of(document)).getOrDefault(document, Map.of()),
                !released(List.of(document)).isEmpty());
    }

    private List<DocumentSummary> withProgress(List<DocumentSummary> documents) {
        if (documents.isEmpty()) return documents;
        Map<VersionId, Integer> lookedAt =
                lookedAt(documents.stream().map(DocumentSummary::currentVersion).toList());
        Map<DocumentId, Map<String, Integer>> claims =
                claims(documents.stream().map(DocumentSummary::id).toList());
        Map<DocumentId, Integer> waiting =
                waiting(documents.stream().map(DocumentSummary::id).toList());
        Set<DocumentId> released = released(documents.stream().map(DocumentSummary::id).toList());
        return documents.stream()
                .map(document -> document.with(new Progress(
                        document.progress().sentences(),
                        lookedAt.getOrDefault(document.currentVersion(), 0),
                        waiting.getOrDefault(document.id(), 0),
                        claims.getOrDefault(document.id(), Map.of()),
                        released.contains(document.id()))))
                .toList();
    }

    private Map<DocumentId, Map<String, Integer>> claims(Collection<DocumentId> documents) {
        ProgressSource source = sources.getIfAvailable();
        return source == null ? Map.of() : source.claimsByState(documents);
    }

    private Set<DocumentId> released(Collection<DocumentId> documents) {
        Set<DocumentId> released = new HashSet<>();
        releaseSources.forEach(source -> released.addAll(source.released(documents)));
        return released;
    }

    private Map<DocumentId, Integer> waiting(Collection<DocumentId> documents) {
        Map<DocumentId, Integer> all = new HashMap<>();
        waitingSources.forEach(source -> source.waiting(documents).forEach((id, count) -> all.merge(id, count, Integer::sum)));
        return all;
    }

    private Map<VersionId, Integer> lookedAt(Collection<VersionId> versions) {
        Map<VersionId, Integer> lookedAt = new HashMap<>();
        database.sql("select version_id, count(*) as looked_at from text_unit"
                        + " where version_id in (:ids) and disposition <> 'UNSEEN' group by version_id")
                .param("ids", versions.stream().map(VersionId::value).toList())
                .query(row -> {
                    lookedAt.put(new VersionId(DocumentStore.uuid(row, "version_id")), row.getInt("looked_at"));
                });
        return lookedAt;
    }

    private static String order(Slice slice) {
        if (slice.sort() == null) return "d.imported_at desc, d.id desc";
        String column = COLUMNS.get(slice.sort());
        if (column == null) throw Refusal.of("sort", "SORT_UNKNOWN", slice.sort(), String.join(", ", COLUMNS.keySet().stream().sorted().toList()));
        return column + (slice.descending() ? " desc nulls last, d.id desc" : " asc nulls last, d.id");
    }

    private String condition(DocumentFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        conditions.add("1 = 1");
        if (filter.kind() != null) {
            conditions.add("d.kind = :kind");
            values.put("kind", filter.kind().name());
        }
        if (filter.language() != null && !filter.language().isBlank()) {
            conditions.add("(d.language = :language or d.language like :languages)");
            values.put("language", Storable.of(filter.language()));
            values.put("languages", Storable.of(filter.language()) + "-%");
        }
        if (filter.status() != null) {
            conditions.add(new DocumentStatusCondition(
                    sources.getObject(), waitingSources.stream(), releaseSources.stream()).of(filter.status()));
        }
        addWords(filter.words(), conditions, values);
        return String.join(" and ", conditions);
    }

    /** All words must be there, and the one being typed may be the beginning of one. */
    private static void addWords(String typed, List<String> conditions, Map<String, Object> values) {
        if (typed.isBlank()) return;
        SortedSet<String> words = Words.of(typed);
        boolean unfinished = Character.isLetterOrDigit(typed.codePointBefore(typed.length()));
        String[] parts = typed.strip().split("\\s+");
        SortedSet<String> last = Words.of(parts[parts.length - 1]);
        int number = 0;
        if (words.isEmpty()) conditions.add("1 = 0");
        for (String word : words) {
            // No word holds % or _: words are letters and digits.
            boolean prefix = unfinished && last.contains(word);
            String name = "word" + number++;
            conditions.add("d.id in (select w.document_id from document_word w where w.word %s :%s)"
                    .formatted(prefix ? "like" : "=", name));
            values.put(name, prefix ? word + "%" : word);
        }
    }
}
