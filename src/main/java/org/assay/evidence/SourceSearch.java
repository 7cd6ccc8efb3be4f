package org.assay.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.evidence.search.CopyIndex;
import org.assay.kernel.DeskId;
import org.assay.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds sources of a library as one types: an identifier in whatever clothes, or words that may be unfinished, each in a
 * field of the source or in the text of one of its copies. The words of fields are looked up one index range each, and put
 * together here: as one query with a join a word, the database compared every source with every find, five times slower.
 */
@Component
class SourceSearch {

    /** So many ids in a query cost less than reading past the others. */
    private static final int FEW = 1_000;

    /** Of a word that stands in a copy: less than of one in any field of the source. */
    private static final int IN_A_COPY = 1;

    private final JdbcClient database;
    private final CopyIndexer copies;

    SourceSearch(JdbcClient database, CopyIndexer copies) {
        this.database = database;
        this.copies = copies;
    }

    /** Whether anything is typed that narrows the library. */
    static boolean narrows(String typed) {
        return !typed.isEmpty();
    }

    /** All that is found, the best first. */
    List<UUID> find(DeskId desk, String typed) {
        Optional<String> doi = Doi.of(typed);
        if (doi.isPresent()) return exactly(desk, "doi", doi.get(), "https://doi.org/" + doi.get());
        Optional<String> isbn = Isbn.of(typed);
        if (isbn.isPresent()) return exactly(desk, "isbn", isbn.get(), "");
        if (typed.contains("://") && UrlKey.of(typed).isPresent()) return exactly(desk, "url_key", UrlKey.of(typed).get(), "");
        return byWords(desk, typed);
    }

    /** A record merged into another answers with that one. A DOI's own address counts as the DOI. */
    private List<UUID> exactly(DeskId desk, String column, String value, String address) {
        return database.sql("select distinct coalesce(merged_into, id) from source where desk_id = ? and (" + column
                        + " = ? or url_key = ?)")
                .params(desk.value(), value, UrlKey.of(address).orElse(value))
                .query(UUID.class)
                .list();
    }

    /** The words that are looked for; none where an identifier is. */
    static Set<String> words(String typed) {
        return identifies(typed) ? Set.of() : Words.of(typed);
    }

    /** Whether that is an address, a DOI or an ISBN. */
    static boolean identifies(String typed) {
        return Doi.of(typed).isPresent()
                || Isbn.of(typed).isPresent()
                || typed.contains("://") && UrlKey.of(typed).isPresent();
    }

    private List<UUID> byWords(DeskId desk, String typed) {
        Map<UUID, Integer> scores = null;
        Map<UUID, UUID> merged = null;
        List<String> words = new ArrayList<>(Words.of(typed));
        // The longest mostly finds the fewest, and the others are then looked for among these alone.
        words.sort(Comparator.comparingInt(String::length).reversed());
        for (String word : words) {
            Map<UUID, Integer> found = scores(word, scores);
            List<CopyIndex.Entry> inCopies = copies.find(desk, word);
            if (merged == null && !inCopies.isEmpty()) merged = merged(desk);
            for (CopyIndex.Entry each : inCopies) {
                found.merge(merged.getOrDefault(each.source(), each.source()), IN_A_COPY, Math::max);
            }
            if (scores != null) {
                Map<UUID, Integer> before = scores;
                found.keySet().retainAll(before.keySet());
                found.replaceAll((id, score) -> score + before.get(id));
            }
            scores = found;
            if (scores.isEmpty()) return List.of();
        }
        if (scores == null) return List.of();
        record Found(UUID id, String title, int score) {}
        List<Found> all = new ArrayList<>();
        Map<UUID, Integer> last = scores;
        String begins = typed.toLowerCase(Locale.ROOT);
        boolean few = last.size() <= FEW;
        database.sql("select id, title from source where desk_id = :desk and merged_into is null"
                        + (few ? " and id in (:few)" : ""))
                .param("desk", desk.value())
                .param("few", few ? last.keySet() : List.of())
                .query(row -> {
                    UUID id = row.getObject(1, UUID.class);
                    Integer score = last.get(id);
                    if (score == null) return;
                    String title = row.getString(2).toLowerCase(Locale.ROOT);
                    all.add(new Found(id, title, title.startsWith(begins) ? score + 1_000 : score));
                });
        all.sort(Comparator.comparingInt(Found::score).reversed().thenComparing(Found::title).thenComparing(Found::id));
        return all.stream().map(Found::id).toList();
    }

    /** Of the records merged into others, those that go on for them. */
    private Map<UUID, UUID> merged(DeskId desk) {
        Map<UUID, UUID> merged = new HashMap<>();
        database.sql("select id, merged_into from source where merged_into is not null and desk_id = ?")
                .param(desk.value())
                .query(row -> {
                    merged.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return merged;
    }

    /** A word that is written out weighs more than one that only begins so. */
    private Map<UUID, Integer> scores(String word, @Nullable Map<UUID, Integer> among) {
        Map<UUID, Integer> scores = new HashMap<>();
        boolean few = among != null && among.size() <= FEW;
        database.sql("select source_id, word, weight from source_word where word like :word"
                        + (few ? " and source_id in (:few)" : ""))
                .param("word", word + "%")
                .param("few", few ? among.keySet() : List.of())
                .query(row -> {
                    int score = row.getInt(3) * 2 + (word.equals(row.getString(2)) ? 1 : 0);
                    scores.merge(row.getObject(1, UUID.class), score, Math::max);
                });
        return scores;
    }
}
