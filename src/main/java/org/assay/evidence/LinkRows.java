package org.assay.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("at", at.atOffset(ZoneOffset.UTC));
        values.put("state", state.name());
        values.put("address", address);
        values.put("copy", copy == null ? null : copy.value());
        values.put("text", text);
        values.put("source", looked.source().value());
        values.put("desk", looked.desk().value());
        int known = database.sql("update link_check set checked_at = :at, state = :state, address = :address,"
                        + " snapshot_id = :copy, text = :text"
                        + (same ? "" : ", found_at = :at, seen_by = null, seen_at = null") + " where source_id = :source")
                .params(values)
                .update();
        if (known > 0) return;
        database.sql("insert into link_check (checked_at, found_at, state, address, snapshot_id, text, source_id, desk_id)"
                        + " values (:at, :at, :state, :address, :copy, :text, :source, :desk)")
                .params(values)
                .update();
    }

    /** Notes that a look could not be had, which takes nothing back that an earlier one found. */
    void missed(Looked looked, Instant at) {
        database.sql("update link_check set checked_at = ? where source_id = ?")
                .params(at.atOffset(ZoneOffset.UTC), looked.source().value())
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

    /** A SELECT without parameters: the claims with evidence whose link waits for somebody to look, and since when. */
    static final String ROTTEN = """
            select e.claim_id as claim_id, l.found_at as found_at
            from link_check l join evidence e on e.source_id = l.source_id
            where l.seen_at is null and l.state in ('MOVED', 'CHANGED', 'GONE') and e.removed_at is null
            """;

    /** Since when each of these claims, which the caller has found on the desk, is to be looked at again. */
    Map<UUID, Instant> rotten(Collection<UUID> claims) {
        if (claims.isEmpty()) return Map.of();
        Map<UUID, Instant> rotten = new HashMap<>();
        database.sql("select r.claim_id, min(r.found_at) from (" + ROTTEN + ") r where r.claim_id in (:claims) group by r.claim_id")
                .param("claims", claims)
                .query(row -> {
                    rotten.put(row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return rotten;
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
