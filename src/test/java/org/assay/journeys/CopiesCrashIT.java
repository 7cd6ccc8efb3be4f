package org.assay.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Kills the program in the middle of 50 uploads, and looks at what it has kept. */
class CopiesCrashIT {

    private static final int UPLOADS = 50;
    private static final int CLIENTS = 8;
    private static final int BYTES = 1024 * 1024;

    /** What the server has answered 201 for: copy to SHA-256. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    private final Queue<Throwable> surprises = new ConcurrentLinkedQueue<>();

    @Test
    void everyAcknowledgedCopyOutlivesTheServerAndNoneIsHalf() throws Exception {
        try (AssayServer server = AssayServer.start()) {
            Api api = server.api("checker");
            String source = api.post("sources", Map.of("title", "Crash", "kind", "DOCUMENT")).get("id").asString();
            Semaphore done = new Semaphore(0);
            try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
                for (int i = 0; i < UPLOADS; i++) {
                    int number = i;
                    clients.submit(() -> upload(api.connection(), source, number, done));
                }
                assertThat(done.tryAcquire(UPLOADS / 3, 2, TimeUnit.MINUTES)).isTrue();
                server.kill();
            }
            assertThat(surprises).isEmpty();
            assertThat(verify(server.data(), 0)).contains("every copy is as it was kept");
            server.startAgain();
            try (Stream<Path> parts = Files.list(server.data().resolve("copies/incoming"))) {
                assertThat(parts).as("unfinished uploads").isEmpty();
            }
            Api after = server.api("checker");
            JsonNode copies = after.get("sources/" + source + "/copies").get("items");
            assertThat(copies).hasSizeGreaterThanOrEqualTo(acknowledged.size());
            for (JsonNode copy : copies) {
                assertThat(after.bytes("copies/" + copy.get("id").asString() + "/bytes")).hasSize(BYTES);
                acknowledged.remove(copy.get("id").asString(), copy.get("sha256").asString());
            }
            assertThat(acknowledged).as("acknowledged and lost").isEmpty();
            // The copies are well, and the trail of a program that runs cannot be looked at from outside.
            assertThat(verify(server.data(), 2))
                    .contains("every copy is as it was kept")
                    .contains("The trail was not checked: Assay is running");
        }
    }

    private void upload(Api api, String source, int number, Semaphore done) {
        byte[] bytes = new byte[BYTES];
        new Random(number).nextBytes(bytes);
        try {
            JsonNode copy = api.upload("sources/" + source + "/copies", number + ".bin", "application/octet-stream", bytes);
            acknowledged.put(copy.get("id").asString(), copy.get("sha256").asString());
            done.release();
        } catch (UncheckedIOException killed) {
            // That is how it ends for most.
        } catch (RuntimeException | Error surprise) {
            surprises.add(surprise);
        }
    }

    private static String verify(Path data, int exit) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder("./assay", "verify", "--data", data.toString());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("ASSAY_NO_BUILD", "1");
        Process verify = command.redirectErrorStream(true).start();
        String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verify.waitFor()).as(said).isEqualTo(exit);
        return said;
    }
}
