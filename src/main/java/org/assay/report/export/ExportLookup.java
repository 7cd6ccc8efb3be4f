package org.assay.report.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.json.JsonMapper;

/** Finds what was exported, and holds it against what the tables say now. */
@NamedInterface("verify")
public final class ExportLookup {

    private static final int AT_ONCE = 500;

    private final Connection connection;
    private final JsonMapper json = JsonMapper.builder().build();

    public ExportLookup(Connection connection) {
        this.connection = connection;
    }

    /** @param desk null for all */
    public List<KnownExport> byBytes(String sha256, @Nullable UUID desk) throws SQLException {
        return find("x.sha256 = ?", sha256, desk);
    }

    /** Exports of a report that tells this state. */
    public List<KnownExport> byState(String state, @Nullable UUID desk) throws SQLException {
        return find("x.state = ?", state, desk);
    }

    private record Row(
            UUID id, UUID desk, @Nullable UUID document, String form, boolean redacted, String state, long entry,
            @Nullable Long checkpoint, String sha256, String told, UUID by, Instant at) {}

    private List<KnownExport> find(String where, String value, @Nullable UUID desk) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select x.id, x.desk_id, x.document_id, x.form, x.redacted,"
                + " x.state, x.entry, x.checkpoint, x.sha256, x.told, x.exported_by, x.exported_at from report_export x where "
                + where + (desk == null ? "" : " and x.desk_id = ?") + " order by x.exported_at, x.id")) {
            query.setString(1, value);
            if (desk != null) query.setObject(2, desk);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) rows.add(row(row));
            }
        }
        List<KnownExport> found = new ArrayList<>();
        for (Row row : rows) found.add(known(row));
        return found;
    }

    private static Row row(ResultSet row) throws SQLException {
        long size = row.getLong(8);
        Long checkpoint = row.wasNull() ? null : size;
        return new Row(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getBoolean(5),
                row.getString(6),
                row.getLong(7),
                checkpoint,
                row.getString(9),
                row.getString(10),
                row.getObject(11, UUID.class),
                row.getObject(12, OffsetDateTime.class).toInstant());
    }

    private KnownExport known(Row row) throws SQLException {
        List<ToldClaim> told = Arrays.asList(json.readValue(row.told(), ToldClaim[].class));
        Set<UUID> claims = new LinkedHashSet<>();
        told.forEach(claim -> claims.add(claim.id()));
        Map<UUID, ToldClaim> now = new LinkedHashMap<>();
        if (row.document() != null) read("document_id", Set.of(row.document()), row.desk(), now);
        read("id", claims, row.desk(), now);
        now.values().stream().filter(ChangedVerdicts::isTold).forEach(claim -> claims.add(claim.id()));
        long later = later(row, claims);
        return new KnownExport(
                row.id(),
                row.form(),
                row.redacted(),
                row.document() == null
                        ? "a selection of " + told.size() + " claims"
                        : "“" + text("select title from document where id = ?", row.document()) + "”",
                text("select display_name from person where id = ?", row.by()),
                row.at(),
                row.state(),
                row.entry(),
                row.checkpoint(),
                row.sha256(),
                recordedIn(row),
                later,
                later == 0 ? List.of() : ChangedVerdicts.between(told, now));
    }

    private void read(String by, Set<UUID> ids, UUID desk, Map<UUID, ToldClaim> into) throws SQLException {
        inParts(ids, part -> {
            try (PreparedStatement query = connection.prepareStatement("select id, number, state, rating_label from claim"
                    + " where desk_id = ? and removed_at is null and " + by + " in (" + marks(part) + ") order by number")) {
                fill(query, desk, part);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        UUID id = row.getObject(1, UUID.class);
                        into.put(id, new ToldClaim(id, row.getInt(2), row.getString(3), row.getString(4)));
                    }
                }
            }
        });
    }

    /** As the report itself says how new it is: by its document, its claims and the sources of these. */
    private long later(Row row, Set<UUID> claims) throws SQLException {
        Set<UUID> subjects = new LinkedHashSet<>(claims);
        if (row.document() != null) subjects.add(row.document());
        inParts(claims, part -> {
            try (PreparedStatement query = connection.prepareStatement("select distinct source_id from evidence where"
                    + " desk_id = ? and removed_at is null and claim_id in (" + marks(part) + ")")) {
                fill(query, row.desk(), part);
                try (ResultSet source = query.executeQuery()) {
                    while (source.next()) subjects.add(source.getObject(1, UUID.class));
                }
            }
        });
        long[] later = {0};
        inParts(subjects, part -> {
            try (PreparedStatement query = connection.prepareStatement("select count(*) from audit_event where desk_id = ?"
                    + " and subject_id in (" + marks(part) + ") and sequence > ?")) {
                query.setLong(fill(query, row.desk(), part), row.entry());
                try (ResultSet count = query.executeQuery()) {
                    count.next();
                    later[0] += count.getLong(1);
                }
            }
        });
        return later[0];
    }

    private @Nullable Long recordedIn(Row row) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select sequence from audit_event where subject_id = ?"
                + " and action = 'report-exported' and changes like ?")) {
            query.setObject(1, row.id());
            query.setString(2, "%\"" + row.sha256() + "\"%");
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getLong(1) : null;
            }
        }
    }

    private String text(String sql, UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "–";
            }
        }
    }

    private interface Part {
        void of(List<UUID> ids) throws SQLException;
    }

    private static void inParts(Set<UUID> ids, Part work) throws SQLException {
        List<UUID> all = List.copyOf(ids);
        for (int at = 0; at < all.size(); at += AT_ONCE) work.of(all.subList(at, Math.min(all.size(), at + AT_ONCE)));
    }

    private static String marks(List<UUID> ids) {
        return "?,".repeat(ids.size() - 1) + "?";
    }

    /** @return the number of the next parameter */
    private static int fill(PreparedStatement query, UUID desk, List<UUID> ids) throws SQLException {
        int at = 1;
        query.setObject(at++, desk);
        for (UUID id : ids) query.setObject(at++, id);
        return at;
    }
}
