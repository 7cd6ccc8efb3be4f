package org.assay.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.kernel.DeskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of looks at links, one for each source. */
@Repository
class LinkRows {

    /** What a look needs to know. */
    record Looked(DeskId desk, SourceId source, String url) {}

    private final JdbcClient database;

    LinkRows(JdbcClient database) {
        this.database = database;
    }

    Optional<Looked> target(SourceId source) {
        return database.sql("select desk_id, id, url from source where id = ? and url is not null")
                .param(source.value())
                .query(LinkRows::looked)
                .optional();
    }

    /** Sources that evidence rests on, not looked at since then; the longest ago first. */
    List<Looked> due(Instant since, int most) {
        return database.sql("""
                        select s.desk_id, s.id, s.url from source s left join link_check l on l.source_id = s.id
                        where s.url is not null and (l.checked_at is null or l.checked_at < ?)
                            and exists (select 1 from evidence e where e.source_id = s.id and e.removed_at is null)
                        order by l.checked_at nulls first, s.id fetch first ? rows only
                        """)
                .params(since.atOffset(ZoneOffset.UTC), most)
                .query(LinkRows::looked)
                .list();
    }

    private static Looked looked(ResultSet row, int ignored) throws SQLException {
        return new Looked(
                new DeskId(row.getObject("desk_id", UUID.class)),
                new SourceId(row.getObject("id", UUID.class)),
                row.getString("url"));
    }

    /** The newest copy whose text can be compared with a page's. */
    Optional<SnapshotId> comparable(SourceId source) {
        return database.sql("""
                        select id from snapshot where source_id = ? and text_state = 'READ'
                            and (origin = 'CAPTURE' or shown_type = 'text/html')
                        order by kept_at desc, id desc fetch first 1 rows only
                        """)
                .param(source.value())
                .query(UUID.class)
                .optional()
                .map(SnapshotId::new);
    }

    /** What somebody has seen stays seen as long as the next look finds the same. */
    void put(Looked looked, Instant at, LinkState state, @Nullable String address, @Nullable SnapshotId copy, @Nullable String text) {
        boolean same = find(looked.desk(), looked.source())
                .filter(before -> before.state() == state)
                .map(before -> text(looked.source()).equals(Optional.ofNullable(text)))
                .orElse(false);
        Object[] values = {
            at.atOffset(ZoneOffset.UTC), state.name(), address, copy == null ? null : copy.value(), text, looked.source().value()
        };
        int known = database.sql("update link_check set checked_at = ?, state = ?, address = ?, snapshot_id = ?, text = ?"
                        + (same ? "" : ", seen_by = null, seen_at = null") + " where source_id = ?")
                .params(java.util.Arrays.asList(values))
                .update();
        if (known > 0) return;
        database.sql("insert into link_check (checked_at, state, address, snapshot_id, text, source_id, desk_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(java.util.Arrays.asList(values))
                .param(looked.desk().value())
                .update();
    }

    Optional<LinkCheck> find(DeskId desk, SourceId source) {
        return database.sql("select * from link_check where source_id = ? and desk_id = ?")
                .params(source.value(), desk.value())
                .query(LinkRows::check)
                .optional();
    }

    List<LinkCheck> open(DeskId desk) {
        return database.sql("select * from link_check where desk_id = ? and seen_at is null"
                        + " and state in ('MOVED', 'CHANGED', 'GONE') order by checked_at desc, source_id")
                .param(desk.value())
                .query(LinkRows::check)
                .list();
    }

    List<LinkCheck> open(DeskId desk, Collection<UUID> sources) {
        if (sources.isEmpty()) return List.of();
        return database.sql("select * from link_check where desk_id = :desk and source_id in (:sources)"
                        + " and seen_at is null and state in ('MOVED', 'CHANGED', 'GONE')")
                .param("desk", desk.value())
                .param("sources", sources)
                .query(LinkRows::check)
                .list();
    }

    Optional<String> text(SourceId source) {
        return database.sql("select text from link_check where source_id = ? and text is not null")
                .param(source.value())
                .query((row, number) -> row.getString(1))
                .optional();
    }

    int seen(SourceId source, UUID by, Instant at) {
        return database.sql("update link_check set seen_by = ?, seen_at = ? where source_id = ? and seen_at is null")
                .params(by, at.atOffset(ZoneOffset.UTC), source.value())
                .update();
    }

    private static LinkCheck check(ResultSet row, int ignored) throws SQLException {
        UUID copy = row.getObject("snapshot_id", UUID.class);
        return new LinkCheck(
                new SourceId(row.getObject("source_id", UUID.class)),
                row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                LinkState.valueOf(row.getString("state")),
                row.getString("address"),
                copy == null ? null : new SnapshotId(copy),
                row.getObject("seen_at") != null);
    }
}
