package org.assay.evidence;

import static org.assay.account.Permission.ADD_EVIDENCE;
import static org.assay.account.Permission.EXPORT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.evidence.citation.BibliographyEntry;
import org.assay.evidence.citation.CitationFormat;
import org.assay.kernel.Refusal;
import org.assay.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Libraries that people have elsewhere, in and out. */
@Service
public class Bibliographies {

    public static final int LARGEST_MEGABYTES = 10;
    public static final int MOST_ENTRIES = 5_000;

    private final Sources sources;
    private final JdbcClient database;
    private final CurrentAccount account;

    Bibliographies(Sources sources, JdbcClient database, CurrentAccount account) {
        this.sources = sources;
        this.database = database;
        this.account = account;
    }

    /**
     * Reads a bibliography and says of each entry what would become of it. Nothing is stored.
     *
     * @throws Refusal {@code IMPORT_EMPTY}, {@code IMPORT_UNKNOWN}, {@code IMPORT_TOO_LARGE}, {@code IMPORT_TOO_MANY}
     */
    @Requires(ADD_EVIDENCE)
    @Transactional(readOnly = true)
    public BibliographyPreview preview(String text) {
        if (text.length() > LARGEST_MEGABYTES * 1_000_000) throw new Refusal("IMPORT_TOO_LARGE", LARGEST_MEGABYTES);
        if (text.isBlank()) throw new Refusal("IMPORT_EMPTY");
        CitationFormat format = CitationFormat.of(text).orElseThrow(() -> new Refusal("IMPORT_UNKNOWN"));
        List<BibliographyEntry> entries = format.read(text);
        if (entries.isEmpty()) throw new Refusal("IMPORT_UNKNOWN");
        if (entries.size() > MOST_ENTRIES) throw new Refusal("IMPORT_TOO_MANY", entries.size(), MOST_ENTRIES);
        Set<String> titles = new HashSet<>(database.sql(
                        "select lower(title) from source where desk_id = ? and merged_into is null")
                .param(account.desk().value())
                .query(String.class)
                .list());
        List<BibliographyPreview.Line> lines = new ArrayList<>();
        for (BibliographyEntry entry : entries) lines.add(line(entry, titles));
        return new BibliographyPreview(format, lines);
    }

    private BibliographyPreview.Line line(BibliographyEntry entry, Set<String> titles) {
        SourceEntry source = entry.entry();
        if (source == null) return new BibliographyPreview.Line(entry, null, false);
        try {
            SourceEntry tidy = SourceFacts.tidy(source);
            SourceFacts.key(tidy);
            SourceDetail known = known(tidy).map(sources::get).orElse(null);
            boolean alike = !titles.add(tidy.title().toLowerCase(Locale.ROOT)) && known == null;
            return new BibliographyPreview.Line(entry, known, alike);
        } catch (Refusal refusal) {
            return new BibliographyPreview.Line(
                    new BibliographyEntry(entry.line(), entry.name(), null, refusal), null, false);
        }
    }

    private Optional<SourceId> known(SourceEntry entry) {
        String key = SourceFacts.key(entry);
        return Optional.<SourceId>empty()
                .or(() -> by("url_key", key))
                .or(() -> by("doi", entry.imprint().doi()))
                // A chapter shares its book's number.
                .or(() -> by("isbn", entry.imprint().container() == null ? entry.imprint().isbn() : null));
    }

    private Optional<SourceId> by(String column, @Nullable String value) {
        if (value == null) return Optional.empty();
        return database.sql("select coalesce(merged_into, id) from source where desk_id = ? and " + column
                        + " = ? order by added_at fetch first 1 rows only")
                .params(account.desk().value(), value)
                .query(UUID.class)
                .optional()
                .map(SourceId::new);
    }

    /**
     * Puts entries into the library; one that it has already is found and not changed.
     *
     * @return the source of each entry, in their order
     */
    @Requires(ADD_EVIDENCE)
    @Transactional
    public List<SourceId> take(List<SourceEntry> entries) {
        if (entries.size() > MOST_ENTRIES) throw new Refusal("IMPORT_TOO_MANY", entries.size(), MOST_ENTRIES);
        return entries.stream()
                .map(entry -> known(SourceFacts.tidy(entry)).orElseGet(() -> sources.add(entry)))
                .toList();
    }

    /** The sources that are found by what is typed; all where nothing is. */
    @Requires(EXPORT)
    @Transactional(readOnly = true)
    public String write(CitationFormat format, @Nullable String typed) {
        List<SourceEntry> found = new ArrayList<>();
        int page = 0;
        long total;
        do {
            var listed = sources.find(typed, Slice.page(page++, Slice.MAXIMUM));
            total = listed.total();
            listed.items().forEach(source -> found.add(source.entry()));
        } while ((long) page * Slice.MAXIMUM < total);
        return format.write(found);
    }
}
