package org.assay.evidence.copies;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What the database, and the store's own list, say that there is. */
final class Recorded {

    /** A running Assay holds its database; its store can be read beside it. */
    static final class InUse extends Exception {}

    private static final String QUERY = """
            select c.sha256, c.file_name, c.kept_at, s.title from snapshot c join source s on s.id = c.source_id
            order by c.kept_at""";

    // Tables that are not there yet, on H2 and by SQLSTATE on PostgreSQL.
    private static final String NO_SUCH_TABLE = "42P01";

    private Recorded() {}

    /**
     * By hash, in words for a person; the first copy of several of the same bytes names them.
     *
     * @throws InUse where a running Assay holds the database
     */
    static Map<String, String> inDatabase(String url, @Nullable String user, @Nullable String password)
            throws SQLException, InUse {
        Map<String, String> copies = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                copies.putIfAbsent(
                        rows.getString(1),
                        "“%s” of the source “%s”, kept %s"
                                .formatted(rows.getString(2), rows.getString(4), rows.getString(3)));
            }
        } catch (SQLException refused) {
            if (refused.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) throw new InUse();
            if (refused.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1
                    || refused.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1
                    || refused.getErrorCode() == ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1
                    || NO_SUCH_TABLE.equals(refused.getSQLState())) {
                return copies;
            }
            throw refused;
        }
        return copies;
    }

    /** The store's list, by hash. A line that a crash cut off stands for nothing that was recorded. */
    static Map<String, String> inJournal(Path journal) throws IOException {
        Map<String, String> copies = new LinkedHashMap<>();
        if (!Files.exists(journal)) return copies;
        for (String line : Files.readAllLines(journal, StandardCharsets.ISO_8859_1)) {
            String[] words = line.split(" ");
            if (words.length == 2 && CopyFolder.isHash(words[0])) {
                copies.putIfAbsent(words[0], "a copy of %s bytes".formatted(words[1]));
            }
        }
        return copies;
    }
}
