package org.assay.evidence;

import static org.assay.account.Permission.ADD_EVIDENCE;
import static org.assay.account.Permission.READ;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.assay.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk's library: each source once, used by many claims. */
@Service
public class Sources {

    static final String COLUMNS = """
            s.id as source_id, s.title, s.url, s.publisher, s.author, s.published_on, s.kind, s.primary_source,
            s.derived_from, s.version as source_version,
            (select count(*) from evidence u where u.source_id = s.id and u.removed_at is null) as uses
            """;

    private static final Map<String, String> SORTS = Map.of(
            "title", "lower(s.title)",
            "publisher", "lower(s.publisher)",
            "published", "s.published_on",
            "kind", "s.kind",
            "uses", "uses",
            "added", "s.added_at");

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sources(
            JdbcClient database,
            JdbcTemplate batches,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.batches = batches;
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
        SourceEntry tidy = tidy(entry);
        String key = key(tidy);
        if (key != null) knownBy(key).ifPresent(known -> {
            throw new SourceKnown(known);
        });
        SourceId id = new SourceId(Ids.next());
        try {
            insert(id, tidy, key);
        } catch (DuplicateKeyException quicker) {
            throw new Conflict("SOURCE_KNOWN");
        }
        index(id, tidy);
        recorded(id, changes(null, tidy));
        return id;
    }

    private void insert(SourceId id, SourceEntry tidy, @Nullable String key) {
        database.sql("""
                        insert into source (id, desk_id, title, url, url_key, publisher, author, published_on, kind,
                            primary_source, derived_from, added_by, added_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                        """)
                .param(id.value())
                .param(account.desk().value())
                .param(tidy.title())
                .param(tidy.url())
                .param(key)
                .param(tidy.publisher())
                .param(tidy.author())
                .param(tidy.publishedOn())
                .param(tidy.kind().name())
                .param(tidy.primary())
                .param(root(tidy, id))
                .param(account.person().value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The source of that address if the library has it, however it is written; else a new one. */
    @Requires(ADD_EVIDENCE)
    @Transactional
    public SourceId addOrFind(SourceEntry entry) {
        String key = key(tidy(entry));
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
        SourceEntry tidy = tidy(entry);
        String key = key(tidy);
        if (key != null) knownBy(key).filter(known -> !known.equals(id)).ifPresent(known -> {
            throw new SourceKnown(known);
        });
        List<Change> changes = changes(before.entry(), tidy);
        if (changes.isEmpty()) return before.version();
        int changed = database.sql("""
                        update source set title = ?, url = ?, url_key = ?, publisher = ?, author = ?, published_on = ?,
                            kind = ?, primary_source = ?, derived_from = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                .param(tidy.title())
                .param(tidy.url())
                .param(key)
                .param(tidy.publisher())
                .param(tidy.author())
                .param(tidy.publishedOn())
                .param(tidy.kind().name())
                .param(tidy.primary())
                .param(root(tidy, id))
                .param(id.value())
                .param(seen)
                .update();
        if (changed == 0) throw new StaleVersion(id.subject(), seen, get(id).version());
        index(id, tidy);
        recorded(id, changes);
        return seen + 1;
    }

    @Requires(READ)
    @Transactional(readOnly = true)
    public SourceDetail get(SourceId id) {
        return database.sql("select " + COLUMNS + " from source s where s.id = ? and s.desk_id = ?")
                .params(id.value(), account.desk().value())
                .query(Sources::detail)
                .optional()
                .orElseThrow(() -> new NotFound(id.subject()));
    }

    /** The source of that address, however it is written. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public Optional<SourceDetail> byUrl(String url) {
        return UrlKey.of(url).flatMap(this::knownBy).map(this::get);
    }

    /**
     * Sources by words of title, publisher, author or address, each perhaps unfinished; all where nothing is typed. An
     * address finds its source however it is written.
     */
    @Requires(READ)
    @Transactional(readOnly = true)
    public Listing<SourceDetail> find(@Nullable String typed, Slice slice) {
        StringBuilder where = new StringBuilder(" where s.desk_id = ?");
        List<Object> parameters = new ArrayList<>();
        parameters.add(account.desk().value());
        if (typed != null && !typed.isBlank()) {
            Optional<String> key = typed.contains("://") ? UrlKey.of(typed) : Optional.empty();
            if (key.isPresent()) {
                where.append(" and s.url_key = ?");
                parameters.add(key.get());
            } else {
                for (String word : Words.of(typed)) {
                    where.append(" and s.id in (select w.source_id from source_word w where w.word like ?)");
                    parameters.add(word + "%");
                }
            }
        }
        long total = database.sql("select count(*) from source s" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        String order = SORTS.getOrDefault(slice.sort() == null ? "title" : slice.sort(), "lower(s.title)");
        parameters.add(slice.offset());
        parameters.add(slice.limit());
        List<SourceDetail> items = database.sql("select " + COLUMNS + " from source s" + where + " order by " + order
                        + (slice.descending() ? " desc" : "") + ", s.id offset ? rows fetch next ? rows only")
                .params(parameters)
                .query(Sources::detail)
                .list();
        return new Listing<>(items, slice.page(), slice.limit(), total);
    }

    static SourceDetail detail(ResultSet row, int ignored) throws SQLException {
        UUID derived = row.getObject("derived_from", UUID.class);
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
                        derived == null ? null : new SourceId(derived)),
                row.getInt("uses"),
                row.getLong("source_version"));
    }

    private Optional<SourceId> knownBy(String key) {
        return database.sql("select id from source where desk_id = ? and url_key = ?")
                .params(account.desk().value(), key)
                .query(UUID.class)
                .optional()
                .map(SourceId::new);
    }

    private void index(SourceId id, SourceEntry entry) {
        String text = String.join(
                " ",
                entry.title(),
                Optional.ofNullable(entry.publisher()).orElse(""),
                Optional.ofNullable(entry.author()).orElse(""),
                Optional.ofNullable(entry.url()).orElse(""));
        batches.update("delete from source_word where source_id = ?", id.value());
        batches.batchUpdate(
                "insert into source_word (word, source_id) values (?, ?)", Words.of(text), 200, (row, word) -> {
                    row.setString(1, word);
                    row.setObject(2, id.value());
                });
    }

    private void recorded(SourceId id, List<Change> changes) {
        events.publishEvent(new SourceRecorded(account.desk(), account.person(), clock.instant(), id, changes));
    }

    /** The first hand that a chain of rewrites leads to; chains are stored flat, so that no circle can arise. */
    private @Nullable UUID root(SourceEntry entry, SourceId self) {
        if (entry.derivedFrom() == null) return null;
        SourceDetail origin = get(entry.derivedFrom());
        SourceId root = Optional.ofNullable(origin.entry().derivedFrom()).orElse(origin.id());
        if (root.equals(self)) throw new Conflict("SOURCE_FROM_ITSELF");
        return root.value();
    }

    private static @Nullable String key(SourceEntry entry) {
        if (entry.url() == null) return null;
        return UrlKey.of(entry.url()).orElseThrow(() -> Refusal.of("url", "URL_MALFORMED"));
    }

    private static SourceEntry tidy(SourceEntry entry) {
        String title = Texts.tidy("title", entry.title(), 500);
        if (title == null) throw Refusal.of("title", "SOURCE_TITLE_EMPTY");
        return new SourceEntry(
                title,
                Texts.tidy("url", entry.url(), 2000),
                Texts.tidy("publisher", entry.publisher(), 300),
                Texts.tidy("author", entry.author(), 300),
                entry.publishedOn(),
                entry.kind(),
                entry.primary(),
                entry.derivedFrom());
    }

    private static List<Change> changes(@Nullable SourceEntry before, SourceEntry after) {
        List<Change> changes = new ArrayList<>();
        Texts.note(changes, "title", before == null ? null : before.title(), after.title());
        Texts.note(changes, "url", before == null ? null : before.url(), after.url());
        Texts.note(changes, "publisher", before == null ? null : before.publisher(), after.publisher());
        Texts.note(changes, "author", before == null ? null : before.author(), after.author());
        Texts.note(changes, "publishedOn", before == null ? null : before.publishedOn(), after.publishedOn());
        Texts.note(changes, "kind", before == null ? null : before.kind(), after.kind());
        Texts.note(changes, "primary", before == null ? null : before.primary(), after.primary());
        Texts.note(changes, "derivedFrom", before == null ? null : before.derivedFrom(), after.derivedFrom());
        return changes;
    }
}
