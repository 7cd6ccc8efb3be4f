package org.assay.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.kernel.DeskId;
import org.assay.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds sources of a library as one types: an identifier in whatever clothes, or words that may be unfinished. The words
 * are looked up one index range each, and put together here: as one query with a join a word, the database compared every
 * source with every find, five times slower.
 */
@Component
class SourceSearch {

    /** So many ids in a query cost less than reading past the others. */
    private static final int FEW = 1_000;

    private final JdbcClient database;

    SourceSearch(JdbcClient database) {
        this.database = database;
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

    private List<UUID> byWords(DeskId desk, String typed) {
        Map<UUID, Integer> scores = null;
        List<String> words = new ArrayList<>(Words.of(typed));
        // The longest mostly finds the fewest, and the others are then looked for among these alone.
        words.sort(Comparator.comparingInt(String::length).reversed());
        for (String word : words) {
            Map<UUID, Integer> found = scores(word, scores);
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
