package org.assay.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.assay.testing.Api;
import org.assay.testing.Articles;
import org.assay.testing.AssayServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Kills the program in the middle of its work, again and again, and looks at what it has kept. */
class CrashIT {

    private static final int KILLS = 10;
    private static final int CLIENTS = 4;
    private static final int SENTENCES = 12;

    /** What the server has answered 2xx for. */
    private final Map<String, String> documents = new ConcurrentHashMap<>();

    private final Map<String, String> claims = new ConcurrentHashMap<>();
    private final Queue<Throwable> surprises = new ConcurrentLinkedQueue<>();

    /** What the server had printed when it was killed. */
    private String log = "";

    @Test
    void everyAcknowledgedWriteOutlivesTheServerAndNoneIsHalf() throws InterruptedException {
        try (AssayServer server = AssayServer.start()) {
            for (int round = 0; round < KILLS; round++) {
                saveUntilKilled(server, round);
                server.startAgain();
                Api api = server.api("checker");
                assertThat(surprises).as("with this in the server's log:%n%s", log).isEmpty();
                everyAcknowledgedWriteIsThere(api);
                noDocumentIsHalf(api);
            }
        }
    }

    private void saveUntilKilled(AssayServer server, int round) throws InterruptedException {
        Semaphore acknowledged = new Semaphore(0);
        Api api = server.api("checker");
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                Articles articles = new Articles(round * CLIENTS + client);
                clients.submit(() -> save(api.connection(), articles, acknowledged));
            }
            // A different moment in each round, with requests of all kinds on their way.
            assertThat(acknowledged.tryAcquire(30 + 7 * round, 2, TimeUnit.MINUTES)).isTrue();
            server.kill();
            log = server.log();
        }
    }

    private void save(Api api, Articles articles, Semaphore acknowledged) {
        try {
            while (true) {
                String text = text(articles);
                String document = api.post("documents", Map.of("title", "Crash", "text", text, "language", "en"))
                        .get("id")
                        .asString();
                documents.put(document, text);
                acknowledged.release();
                JsonNode unit = units(api, document).get(0);
                String statement = articles.sentence();
                String claim = api.post(
                                "documents/" + document + "/claims",
                                Map.of(
                                        "start", unit.get("start").asInt(),
                                        "end", unit.get("end").asInt(),
                                        "statement", statement))
                        .get("id")
                        .asString();
                claims.put(claim, statement);
                acknowledged.release();
            }
        } catch (UncheckedIOException killed) {
            // That is how each round ends.
        } catch (RuntimeException | Error surprise) {
            surprises.add(surprise);
        }
    }

    private static String text(Articles articles) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            text.append(articles.sentence()).append("\n\n");
        }
        return text.toString();
    }

    private void everyAcknowledgedWriteIsThere(Api api) {
        assertThat(documents.keySet()).allSatisfy(id -> assertThat(
                        new String(api.bytes("documents/" + id + "/text"), StandardCharsets.UTF_8))
                .isEqualTo(documents.get(id)));
        assertThat(claims.keySet())
                .allSatisfy(id -> assertThat(
                                api.get("claims/" + id).get("statement").asString())
                        .isEqualTo(claims.get(id)));
    }

    /** Also of those whose answer the kill has swallowed. */
    private void noDocumentIsHalf(Api api) {
        int size = 100;
        int total = Integer.MAX_VALUE;
        for (int page = 0; page * size < total; page++) {
            JsonNode list = api.get("documents?page=%d&size=%d".formatted(page, size));
            total = list.get("total").asInt();
            for (JsonNode document : list.get("items")) {
                if (document.get("title").asString().equals("Crash")) {
                    String id = document.get("id").asString();
                    assertThat(api.bytes("documents/" + id + "/text")).isNotEmpty();
                    assertThat(units(api, id)).as("sentences of %s", id).hasSize(SENTENCES);
                    assertThat(api.get("documents/" + id + "/claims").get("total").asInt()).isBetween(0, 1);
                }
            }
        }
    }

    private static JsonNode units(Api api, String document) {
        JsonNode list = api.get("documents/" + document + "/units");
        return list.isArray() ? list : list.get("items");
    }
}
