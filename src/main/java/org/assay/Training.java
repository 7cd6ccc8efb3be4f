package org.assay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * With {@code assay.training}, Assay works for some seconds, asked by itself over HTTP, and ends. What the JVM learns of
 * its classes and methods meanwhile goes into a cache for later starts (docs/decisions/0004-starting-quickly.md).
 */
@Component
@ConditionalOnProperty("assay.training")
class Training {

    private static final Logger LOG = LoggerFactory.getLogger(Training.class);
    private static final int ARTICLES = 200;
    private static final int CLAIMS = 40;
    private static final String SENTENCE =
            "Dr. Anna Berg told the council on Jan. 12 that %d of 9,400 houses “stand empty”, twice as many as in 2019. ";

    private final String address;
    private final String password;
    private final JsonMapper json;
    private String token = "";

    Training(
            @Value("${server.address}") String address,
            @Value("${ASSAY_DEMO_PASSWORD:}") String password,
            JsonMapper json) {
        this.address = address;
        this.password = password;
        this.json = json;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        ConfigurableApplicationContext application = event.getApplicationContext();
        if (!(application instanceof WebServerApplicationContext web) || web.getWebServer() == null) return;
        URI base = URI.create("http://%s:%d".formatted(address, web.getWebServer().getPort()));
        Thread.ofPlatform().name("training").start(() -> {
            try (HttpClient client =
                    HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
                work(client, base);
            } catch (IOException | InterruptedException | RuntimeException unimportant) {
                LOG.info("Training ended early", unimportant);
            }
            System.exit(SpringApplication.exit(application));
        });
    }

    private void work(HttpClient client, URI base) throws IOException, InterruptedException {
        for (String page : List.of("/", "/login", "/login?v-r=init&location=login&query=", "/api/v1/documents", "/")) {
            client.send(HttpRequest.newBuilder(base.resolve(page)).build(), BodyHandlers.discarding());
        }
        if (password.isEmpty()) return;
        token = post(client, base, "tokens", Map.of("username", "checker", "password", password))
                .get("token")
                .asString();
        String document = "";
        for (int i = 0; i < ARTICLES; i++) {
            Map<String, String> article =
                    Map.of("title", "Training " + i, "text", article(i), "language", "en", "kind", "ARTICLE");
            document = post(client, base, "documents", article).get("id").asString();
        }
        JsonNode sentences = get(client, base, "documents/" + document + "/units");
        for (int i = 0; i < CLAIMS; i++) {
            JsonNode sentence = sentences.get(i);
            Map<String, Integer> passage = Map.of(
                    "start", sentence.get("start").asInt(), "end", sentence.get("end").asInt());
            post(client, base, "documents/" + document + "/claims", passage);
            get(client, base, "documents/" + document);
        }
        get(client, base, "documents?q=training");
        get(client, base, "documents/" + document + "/claims");
    }

    private static String article(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; text.length() < 9_000; i++) {
            text.append(SENTENCE.formatted(number * 31 + i * 7)).append(i % 4 == 0 ? "\n\n" : "");
        }
        return text.toString();
    }

    private JsonNode get(HttpClient client, URI base, String path) throws IOException, InterruptedException {
        return send(client, request(base, path).GET());
    }

    private JsonNode post(HttpClient client, URI base, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        return send(
                client,
                request(base, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
    }

    private HttpRequest.Builder request(URI base, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/api/v1/" + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpClient client, HttpRequest.Builder request) throws IOException, InterruptedException {
        return json.readTree(client.send(request.build(), BodyHandlers.ofByteArray()).body());
    }
}
