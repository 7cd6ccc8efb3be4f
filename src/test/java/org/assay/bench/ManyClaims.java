package org.assay.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A document's claims with their evidence and verdicts, copied in the database of a program that stands still. */
final class ManyClaims {

    // Each table after those that it points to; which of its columns get a new value, o being the row and k the copy.
    private static final Map<String, Map<String, String>> COPIED = tables();

    private final Path data;
    private String document = "";

    private ManyClaims(Path data) {
        this.data = data;
    }

    static ManyClaims in(Path data) {
        return new ManyClaims(data);
    }

    ManyClaims of(String id) {
        document = id;
        return this;
    }

    /** @param claims how many the desk has then, about */
    void upTo(int claims) throws SQLException {
        try (Connection database = DriverManager.getConnection(
                        "jdbc:h2:file:" + data.resolve("assay").toAbsolutePath() + ";IFEXISTS=TRUE", "assay", "");
                Statement sql = database.createStatement()) {
            int first = one(sql, "select count(*) from claim where document_id = '" + document + "'");
            int highest = one(sql, "select max(number) from claim where desk_id = (select desk_id from document where id = '"
                    + document + "')");
            int copies = (claims - highest) / first + 1;
            for (String table : COPIED.keySet()) copy(sql, table, copies, highest);
            sql.execute("shutdown compact");
        }
    }

    private void copy(Statement sql, String table, int copies, int highest) throws SQLException {
        Map<String, String> anew = COPIED.get(table);
        Map<String, String> columns = new LinkedHashMap<>();
        try (ResultSet named = sql.executeQuery("select lower(column_name) from information_schema.columns where lower(table_name) = '"
                + table + "' order by ordinal_position")) {
            while (named.next()) columns.put(named.getString(1), "o." + named.getString(1));
        }
        anew.forEach((column, value) -> columns.replace(column, value.replace("HIGHEST", String.valueOf(highest))));
        String theirs = table.equals("claim")
                ? "o.document_id = ?"
                : table.equals("proposal_party")
                        ? "o.proposal_id in (select p.id from verdict_proposal p join claim c on c.id = p.claim_id where c.document_id = ? and c.number <= " + highest + ")"
                        : "o.claim_id in (select id from claim where document_id = ? and number <= " + highest + ")";
        String copied = columns.values().stream().collect(Collectors.joining(", "));
        try (PreparedStatement copy = sql.getConnection()
                .prepareStatement("insert into " + table + " (" + String.join(", ", columns.keySet()) + ") select " + copied
                        + " from " + table + " o, system_range(1, " + copies + ") r where " + theirs
                        // Rows lie in the order in which they came, as those do that people make.
                        + " order by r.x")) {
            copy.setObject(1, java.util.UUID.fromString(document));
            copy.executeUpdate();
        }
    }

    private static int one(Statement sql, String question) throws SQLException {
        try (ResultSet answer = sql.executeQuery(question)) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private static Map<String, Map<String, String>> tables() {
        String claim = copied("claim_id");
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        tables.put("claim", Map.of("id", copied("id"), "number", "HIGHEST + (r.x - 1) * 1000 + o.number"));
        tables.put("claim_occurrence", Map.of(
                "id", copied("id"), "claim_id", claim,
                "start_offset", "o.start_offset + r.x * 1000000", "end_offset", "o.end_offset + r.x * 1000000"));
        tables.put("claim_word", Map.of("claim_id", claim));
        tables.put("evidence", Map.of("id", copied("id"), "claim_id", claim));
        tables.put("proposal_party", Map.of("proposal_id", copied("proposal_id")));
        tables.put("verdict_proposal", Map.of("id", copied("id"), "claim_id", claim));
        return tables;
    }

    /** In the order of the copies and, within one, of the first: as ids are that begin with the time. */
    private static String copied(String id) {
        return "cast(lpad(trim(to_char(r.x, 'XXXXXX')), 6, '0') || substring(replace(cast(o." + id
                + " as varchar), '-', '') from 7) as uuid)";
    }
}
