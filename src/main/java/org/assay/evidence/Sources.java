package org.assay.evidence;

import static org.assay.account.Permission.ADD_EVIDENCE;
import static org.assay.account.Permission.READ;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.Ids;
import org.assay.kernel.Listing;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.kernel.Slice;
import org.assay.kernel.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk's library: each source once, used by many claims. */
@Service
public class Sources {

    private static final String USES =
            "(select count(*) from evidence u where u.source_id = s.id and u.removed_at is null)";

    private static final Map<String, String> SORTS = Map.of(
            "title", "lower(s.title)",
            "publisher", "lower(s.publisher)",
            "published", "s.published_on",
            "kind", "s.kind",
            "uses", USES,
            "added", "s.added_at");

    private final JdbcClient database;
    private final SourceRows rows;
    private final SourceSearch search;
    private final CopyHits copyHits;
    private final CopyIndexer copies;
    private final Lineage lineage;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sources(
            JdbcClient database,
            SourceRows rows,
            SourceSearch search,
            CopyHits copyHits,
            CopyIndexer copies,
            Lineage lineage,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.search = search;
        this.copyHits = copyHits;
        this.copies = copies;
        this.lineage = lineage;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts a source into the library.
     *
     * @throws Refusal {@code SOURCE_TITLE_EMPTY}, {@code URL_MALFORMED}, {@code FIELD_LONG}
     * @throws SourceKnown where the library has the same address already, perhaps written differently
     */
    @Requires(ADD_EVIDENCE)
    @Transactional
    public SourceId add(SourceEntry entry) {
        SourceEntry tidy = derived(SourceFacts.tidy(entry));
        String key = SourceFacts.key(tidy);
        if (key != null) knownBy(key).ifPresent(known -> {
            throw new SourceKnown(known);
        });
        SourceId id = new SourceId(Ids.next());
        try {
            rows.insert(id, tidy, key, account.desk(), account.person(), clock.instant());
        } catch (DuplicateKeyException quicker) {
            throw new Conflict("SOURCE_KNOWN");
        }
        recorded(id, SourceFacts.changes(null, tidy));
        return id;
    }

    /** The source of that address if the library has it, however it is written; else a new one. */
    @Requires(ADD_EVIDENCE)
    @Transactional
    public SourceId addOrFind(SourceEntry entry) {
        String key = SourceFacts.key(SourceFacts.tidy(entry));
        Optional<SourceId> known = key == null ? Optional.empty() : knownBy(key);
        return known.orElseGet(() -> add(entry));
    }

    /**
     * Changes what is known of a source, for every claim that uses it.
     *
     * @param seen the version its author saw
     * @return the version from now on
     */
    @Requires(ADD_EVIDENCE)
    @Transactional
    public long edit(SourceId id, long seen, SourceEntry entry) {
        SourceDetail before = get(id);
        if (before.mergedInto() != null) throw new Conflict("SOURCE_MERGED", standing(id).entry().title());
        SourceEntry tidy = SourceFacts.tidy(entry);
        boolean otherHand = tidy.derivedFrom() != null && !tidy.derivedFrom().equals(before.entry().derivedFrom());
        if (otherHand) tidy = derived(tidy);
        String key = SourceFacts.key(tidy);
        if (key != null) knownBy(key).filter(known -> !known.equals(id)).ifPresent(known -> {
            throw new SourceKnown(known);
        });
        List<Change> changes = SourceFacts.changes(before.entry(), tidy);
        if (changes.isEmpty()) return before.version();
        if (otherHand) lineage.allow(account.desk(), id, Objects.requireNonNull(tidy.derivedFrom()));
        if (!rows.update(id, seen, tidy, key, SourceFacts.bear(changes))) {
            throw new StaleVersion(id.subject(), seen, get(id).version());
        }
        recorded(id, changes);
        return seen + 1;
    }

    /** The first hand named may have been merged into another record since it was looked up. */
    private SourceEntry derived(SourceEntry tidy) {
        return tidy.derivedFrom() == null ? tidy : tidy.from(standing(tidy.derivedFrom()).id());
    }

    @Requires(READ)
    @Transactional(readOnly = true)
    public SourceDetail get(SourceId id) {
        return database.sql("select " + SourceRows.COLUMNS + " from source s where s.id = ? and s.desk_id = ?")
                .params(id.value(), account.desk().value())
                .query(SourceRows::detail)
                .optional()
                .orElseThrow(() -> new NotFound(id.subject()));
    }

    /** The source itself, or the record that goes on for it. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public SourceDetail standing(SourceId id) {
        SourceDetail source = get(id);
        return source.mergedInto() == null ? source : get(source.mergedInto());
    }

    /** The source of that address, however it is written. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public Optional<SourceDetail> byUrl(String url) {
        return UrlKey.of(url).flatMap(this::knownBy).map(this::get);
    }

    /** The source of that address, DOI or ISBN, however it is written. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public Optional<SourceDetail> identified(String typed) {
        String plain = typed.strip();
        if (!SourceSearch.identifies(plain)) return byUrl(plain);
        return search.find(account.desk(), plain).stream().findFirst().map(id -> get(new SourceId(id)));
    }

    /**
     * Sources by words of title, publisher, author, address or the text of a copy, each perhaps unfinished; all where
     * nothing is typed. An address, a DOI or an ISBN finds its source however it is written. Unless another order is
     * asked for, what begins as typed comes first, then what has the words in its title, then the rest.
     */
    @Requires(READ)
    @Transactional(readOnly = true)
    public Listing<SourceDetail> find(@Nullable String typed, Slice slice) {
        String words = typed == null ? "" : typed.strip();
        String sorted = slice.sort() == null ? null : SORTS.get(slice.sort());
        if (!SourceSearch.narrows(words)) return listed("", List.of(), sorted, slice);
        List<UUID> found = search.find(account.desk(), words);
        if (sorted != null && !found.isEmpty()) return listed(" and s.id in (:found)", found, sorted, slice);
        int from = Math.min(slice.offset(), found.size());
        List<UUID> page = found.subList(from, Math.min(found.size(), from + slice.limit()));
        return new Listing<>(inOrder(page), slice.page(), slice.limit(), found.size());
    }

    /** For those of the sources that {@link #find} has found by the text of a copy: that copy, and where. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public Map<SourceId, CopyHit> hits(@Nullable String typed, Collection<SourceDetail> found) {
        return typed == null ? Map.of() : copyHits.of(account.desk(), typed.strip(), found);
    }

    /** Whether all copies can be found by now; after their index was lost, they are read for it first. */
    @Requires(READ)
    public boolean copiesSearched() {
        return copies.isComplete();
    }

    private Listing<SourceDetail> listed(String narrowed, List<UUID> found, @Nullable String sorted, Slice slice) {
        String from = " from source s where s.desk_id = :desk and s.merged_into is null" + narrowed;
        long total = database.sql("select count(*)" + from)
                .param("desk", account.desk().value())
                .param("found", found)
                .query(Long.class)
                .single();
        String order = sorted == null ? "lower(s.title)" : sorted + (slice.descending() ? " desc" : "");
        List<UUID> ids = database.sql("select s.id" + from + " order by " + order
                        + ", s.id offset :offset rows fetch next :limit rows only")
                .param("desk", account.desk().value())
                .param("found", found)
                .param("offset", slice.offset())
                .param("limit", slice.limit())
                .query(UUID.class)
                .list();
        return new Listing<>(inOrder(ids), slice.page(), slice.limit(), total);
    }

    private List<SourceDetail> inOrder(List<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        Map<UUID, SourceDetail> found = database
                .sql("select " + SourceRows.COLUMNS + " from source s where s.id in (:ids)")
                .param("ids", ids)
                .query(SourceRows::detail)
                .list()
                .stream()
                .collect(Collectors.toMap(source -> source.id().value(), source -> source));
        return ids.stream().map(found::get).toList();
    }

    /** Of a record merged into another, the one that goes on. */
    private Optional<SourceId> knownBy(String key) {
        return database.sql("select coalesce(merged_into, id) from source where desk_id = ? and url_key = ?")
                .params(account.desk().value(), key)
                .query(UUID.class)
                .optional()
                .map(SourceId::new);
    }

    private void recorded(SourceId id, List<Change> changes) {
        events.publishEvent(new SourceRecorded(account.desk(), account.person(), clock.instant(), id, changes));
    }
}
