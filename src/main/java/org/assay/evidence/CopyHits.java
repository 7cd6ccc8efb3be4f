package org.assay.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.evidence.search.CopyIndex;
import org.assay.kernel.DeskId;
import org.assay.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of sources that a search has found by the text of a copy, in which copy and where. */
@Component
class CopyHits {

    /** Of texts looked through for one answer: more would be felt while typing. */
    private static final int MOST_CHARACTERS = 8_000_000;

    private final JdbcClient database;
    private final CopyIndexer index;
    private final SnapshotRows copies;

    CopyHits(JdbcClient database, CopyIndexer index, SnapshotRows copies) {
        this.database = database;
        this.index = index;
        this.copies = copies;
    }

    /** For those of the sources whose own fields lack a word of the search: the copy that has it. */
    Map<SourceId, CopyHit> of(DeskId desk, String typed, Collection<SourceDetail> found) {
        List<String> words = List.copyOf(SourceSearch.words(typed));
        Map<UUID, List<String>> lacking = new HashMap<>();
        for (SourceDetail source : found) {
            List<String> lacks = lacking(source.entry(), words);
            if (!lacks.isEmpty()) lacking.put(source.id().value(), lacks);
        }
        if (lacking.isEmpty()) return Map.of();
        Map<UUID, Map<UUID, Integer>> holding = holding(desk, lacking);
        Set<UUID> candidates = new HashSet<>();
        holding.values().forEach(each -> candidates.addAll(each.keySet()));
        Map<UUID, SnapshotDetail> details = new HashMap<>();
        copies.find(desk, candidates).forEach(copy -> details.put(copy.id().value(), copy));
        Map<SourceId, SnapshotDetail> chosen = new LinkedHashMap<>();
        for (SourceDetail source : found) {
            SnapshotDetail copy = best(holding.getOrDefault(source.id().value(), Map.of()), details);
            if (copy != null) chosen.put(source.id(), copy);
        }
        Map<SnapshotId, String> texts = texts(chosen.values());
        Map<SourceId, CopyHit> hits = new HashMap<>();
        chosen.forEach((source, copy) -> {
            String text = texts.get(copy.id());
            hits.put(source, text == null
                    ? new CopyHit(copy, "", List.of(), null)
                    : hit(copy, text, lacking.get(source.value()), words));
        });
        return hits;
    }

    private static CopyHit hit(SnapshotDetail copy, String text, List<String> sought, List<String> words) {
        FoundLine line = FoundLine.in(text, sought, words);
        return new CopyHit(copy, line.line(), line.marks(), line.place());
    }

    /** Of as many as can be looked through; a long one costs none of the shorter ones after it. */
    private Map<SnapshotId, String> texts(Collection<SnapshotDetail> chosen) {
        List<SnapshotId> read = new ArrayList<>();
        int characters = 0;
        for (SnapshotDetail copy : chosen) {
            if (characters + copy.characters() > MOST_CHARACTERS) continue;
            characters += copy.characters();
            read.add(copy.id());
        }
        return copies.texts(read);
    }

    /** The words that none of its own fields has. */
    private static List<String> lacking(SourceEntry entry, List<String> words) {
        if (words.isEmpty()) return List.of();
        Set<String> own = new HashSet<>();
        Stream.of(entry.title(), entry.publisher(), entry.author(), entry.url(), entry.imprint().container())
                .filter(Objects::nonNull)
                .forEach(field -> own.addAll(Words.of(field)));
        return words.stream()
                .filter(word -> own.stream().noneMatch(each -> each.startsWith(word)))
                .toList();
    }

    /** Of each source its copies, with how many of the words that it lacks each of them has. */
    private Map<UUID, Map<UUID, Integer>> holding(DeskId desk, Map<UUID, List<String>> lacking) {
        Map<UUID, UUID> records = records(lacking.keySet());
        Map<UUID, Map<UUID, Integer>> holding = new HashMap<>();
        Set<String> sought = new LinkedHashSet<>();
        lacking.values().forEach(sought::addAll);
        for (String word : sought) {
            for (CopyIndex.Entry each : index.find(desk, word)) {
                UUID source = records.get(each.source());
                if (source == null || !lacking.get(source).contains(word)) continue;
                holding.computeIfAbsent(source, first -> new HashMap<>()).merge(each.copy(), 1, Integer::sum);
            }
        }
        return holding;
    }

    /** The sources themselves, and what was merged into them, each with the one that goes on. */
    private Map<UUID, UUID> records(Collection<UUID> sources) {
        Map<UUID, UUID> records = new HashMap<>();
        sources.forEach(source -> records.put(source, source));
        database.sql("select id, merged_into from source where merged_into in (:sources)")
                .param("sources", sources)
                .query(row -> {
                    records.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return records;
    }

    /** The one with the most of the words, of equals the newest; null where the database knows none of them. */
    private static @Nullable SnapshotDetail best(Map<UUID, Integer> holding, Map<UUID, SnapshotDetail> details) {
        List<UUID> known = new ArrayList<>(holding.keySet());
        known.retainAll(details.keySet());
        return known.stream()
                .max(Comparator.<UUID>comparingInt(holding::get).thenComparing(id -> details.get(id).keptAt()))
                .map(details::get)
                .orElse(null);
    }
}
