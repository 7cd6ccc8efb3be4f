package org.assay.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.assay.testing.AssayServer;
import org.assay.testing.FailedStart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where Assay can't start, it says why and what to do, in one line, and leaves everything as it was. */
class StartFailuresIT {

    private static final String FUTURE = "insert into \"flyway_schema_history_claim\" select max(\"installed_rank\") + 1,"
            + " '999', 'of the future', 'SQL', 'V999__of_the_future.sql', 1, 'assay', now(), 1, true"
            + " from \"flyway_schema_history_claim\"";

    static AssayServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        server = AssayServer.empty();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void says(FailedStart start, String reason, String remedy) {
        assertThat(start.exitCode()).as(start.output()).isNotZero();
        assertThat(start.output())
                .contains("Assay cannot start. ", reason, remedy)
                .doesNotContain("\tat ", "Exception")
                .as("one line")
                .hasLineCount(1);
    }

    private static void theOtherStillAnswers() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI setup = server.url().resolve("/setup");
            assertThat(client.send(HttpRequest.newBuilder(setup).build(), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void thePortIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            says(
                    FailedStart.of(other.getLocalPort(), folder, Map.of()),
                    "Port " + other.getLocalPort() + " is taken by another program.",
                    "--port");
        }
    }

    @Test
    void anotherAssayUsesTheDataFolder() throws IOException, InterruptedException {
        says(
                FailedStart.of(FailedStart.freePort(), server.data(), Map.of()),
                "Another running Assay uses this data folder.",
                "Stop it first");
        theOtherStillAnswers();
    }

    /** Below a file no folder can be made, not even by root, whom no permission stops. */
    @Test
    void theDataFolderCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("notes"), "mine");
        says(
                FailedStart.of(FailedStart.freePort(), file.resolve("data"), Map.of()),
                "cannot be made or written to",
                "Give another folder with --data");
        assertThat(file).hasContent("mine");
    }

    @Test
    void theDatabaseIsDamaged() throws IOException {
        Path database = Files.writeString(folder.resolve("assay.mv.db"), "No database has ever begun like this.\n".repeat(300));
        String before = Files.readString(database);
        says(
                FailedStart.of(FailedStart.freePort(), folder, Map.of()),
                "The database in the data folder is damaged",
                "your last backup");
        assertThat(database).hasContent(before);
    }

    @Test
    void theDataAreOfANewerVersion() throws IOException, InterruptedException, SQLException {
        server.stop();
        change(FUTURE);
        says(
                FailedStart.of(FailedStart.freePort(), server.data(), Map.of()),
                "written by another, probably newer, version",
                "Start that version again");
        change("delete from \"flyway_schema_history_claim\" where \"version\" = '999'");
        server.startAgain();
        theOtherStillAnswers();
    }

    private static void change(String sql) throws SQLException {
        String url = "jdbc:h2:" + server.data().toAbsolutePath() + "/assay;USER=assay";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }

    @Test
    void theDatabaseServerDoesNotAnswer() {
        String url = "jdbc:postgresql://127.0.0.1:%d/assay?user=assay&password=geheim".formatted(FailedStart.freePort());
        FailedStart start = FailedStart.of(FailedStart.freePort(), folder, Map.of("ASSAY_DATABASE_URL", url));
        says(start, "The database server that ASSAY_DATABASE_URL names does not answer.", "host and port");
        assertThat(start.output()).doesNotContain("geheim");
    }

    @Test
    void theDatabaseUrlIsOfAnotherKind() {
        FailedStart start = FailedStart.of(
                FailedStart.freePort(), folder, Map.of("ASSAY_DATABASE_URL", "postgres://assay:geheim@db.example.org/assay"));
        says(start, "ASSAY_DATABASE_URL is not the URL of a PostgreSQL database.", "jdbc:postgresql://HOST/DATABASE");
        assertThat(start.output()).doesNotContain("geheim");
    }
}
