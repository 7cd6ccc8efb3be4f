package org.assay.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import org.assay.testing.FailedStart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program on a PostgreSQL server that wants to know who connects. */
class PostgresIT {

    private static final String TEXT = "The harbour bridge was opened in 1932. Ça ira — да, 好的 😀.";

    @TempDir
    static Path folder;

    static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException, SQLException {
        // Its own superuser comes in as it is, everybody else with a password.
        Path access = Files.writeString(
                folder.resolve("pg_hba.conf"),
                "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("hba_file", access.toString())
                .start();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role assay login password 'p&ss w%rd'");
            statement.execute("create role guest login password 'p&ss w%rd'");
            statement.execute("create database assay owner assay");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    private static Map<String, String> access(String database, String user, String password) {
        Map<String, String> environment = new HashMap<>();
        environment.put("ASSAY_DATABASE_URL", "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), database));
        environment.put("ASSAY_DATABASE_USER", user);
        environment.put("ASSAY_DATABASE_PASSWORD", password);
        return environment;
    }

    @Test
    void theDemonstrationFillsTheServerAndFindsEverythingAgain() {
        try (AssayServer server = AssayServer.demoWith(access("assay", "assay", "p&ss w%rd"))) {
            Api checker = server.api("checker");
            int claims = checker.get("claims").get("total").asInt();
            assertThat(claims).isGreaterThanOrEqualTo(25);
            String document = checker.post("documents", Map.of("title", "Bridge", "text", TEXT, "language", "en"))
                    .get("id")
                    .asString();

            server.stop();
            server.startAgain();

            Api again = server.api("checker");
            assertThat(again.get("claims").get("total").asInt()).isEqualTo(claims);
            assertThat(new String(again.bytes("documents/" + document + "/text"), StandardCharsets.UTF_8))
                    .isEqualTo(TEXT);
            assertThat(again.get("documents?q=harbour").get("items").get(0).get("id").asString())
                    .isEqualTo(document);
            assertThat(server.data().resolve("assay.mv.db")).doesNotExist();
        }
    }

    @Test
    void whatIsWrongWithTheAccessIsSaid() {
        says(access("assay", "assay", "wrong"), "does not accept the user or the password");
        says(access("assay", "guest", "p&ss w%rd"), "may not create Assay’s tables");
        // The same in the URL, percent-encoded.
        String inside = "jdbc:postgresql://127.0.0.1:%d/nothing?user=assay&password=p%%26ss%%20w%%25rd";
        says(Map.of("ASSAY_DATABASE_URL", inside.formatted(postgres.getPort())), "has no database of the name");
    }

    private static void says(Map<String, String> environment, String reason) {
        FailedStart start = FailedStart.of(FailedStart.freePort(), folder.resolve("data"), environment);
        assertThat(start.exitCode()).isNotZero();
        assertThat(start.output())
                .contains("Assay cannot start. ", reason)
                .doesNotContain("\tat ", "ss w")
                .hasLineCount(1);
    }
}
