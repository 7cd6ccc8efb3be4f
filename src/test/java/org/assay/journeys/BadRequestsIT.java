package org.assay.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assay.testing.AssayServer;
import org.assay.testing.SharedDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that only a real connection can carry: too large, cut off, malformed. */
class BadRequestsIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BOUNDARY = "assay-boundary-7d2f";

    static AssayServer server;
    static HttpClient client;
    static String token;

    @BeforeAll
    static void start() throws Exception {
        server = SharedDemo.server();
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        byte[] who = JSON.writeValueAsBytes(Map.of("username", "checker", "password", AssayServer.PASSWORD));
        token = JSON.readTree(post("/api/v1/tokens", "application/json", BodyPublishers.ofByteArray(who)).body())
                .get("token")
                .asString();
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    private static HttpResponse<String> post(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.url().resolve(path))
                .header("Content-Type", type)
                .POST(body);
        if (token != null) request.header("Authorization", "Bearer " + token);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> upload(String fileName, byte[] content) throws IOException, InterruptedException {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: text/plain\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return post(
                "/api/v1/documents",
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofByteArray(tail)));
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("detail").asString()).endsWith(".").doesNotContain("Exception", "problem.", "refusal.");
        return problem;
    }

    @Test
    void aFileOfSixtyMegabytesIsAnsweredWithASentence() throws Exception {
        JsonNode problem = problem(upload("large.txt", new byte[60 * 1024 * 1024]), 413);
        assertThat(problem.get("detail").asString()).contains("50 MB");
        assertThat(problem.get("field").asString()).isEqualTo("file");
        assertThat(upload("small.txt", "A bridge.".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(201);
    }

    @Test
    void jsonWithoutEndIsNotReadIntoMemory() throws Exception {
        byte[] endless = new byte[1024];
        java.util.Arrays.fill(endless, (byte) 'x');
        BodyPublisher body = BodyPublishers.ofInputStream(() -> new InputStream() {
            private long left = 56L * 1024 * 1024;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (left <= 0) return -1;
                int some = Math.min(length, endless.length);
                System.arraycopy(endless, 0, target, offset, some);
                left -= some;
                return some;
            }
        });
        BodyPublisher text = BodyPublishers.concat(BodyPublishers.ofString("{\"text\": \""), body);
        problem(post("/api/v1/documents", "application/json", text), 413);
        problem(post("/api/v1/tokens", "application/json", BodyPublishers.ofString(" ".repeat(20_000))), 413);
    }

    @Test
    void aTextLongerThanADocumentMayBeIsRefused() throws Exception {
        byte[] body = JSON.writeValueAsBytes(Map.of("title", "Long", "text", "A sentence. ".repeat(1_100_000)));
        assertThat(problem(post("/api/v1/documents", "application/json", BodyPublishers.ofByteArray(body)), 422)
                        .get("code")
                        .asString())
                .isEqualTo("TEXT_TOO_LONG");
    }

    @Test
    void malformedMultipartIsRefused() throws Exception {
        String form = "multipart/form-data; boundary=" + BOUNDARY;
        problem(post("/api/v1/documents", form, BodyPublishers.ofString("no boundary in here")), 400);
        problem(post("/api/v1/documents", form, BodyPublishers.noBody()), 400);
        problem(post("/api/v1/documents", "multipart/form-data", BodyPublishers.ofString("--x\r\n\r\n--x--")), 400);
        String cut = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nA bri";
        problem(post("/api/v1/documents", form, BodyPublishers.ofString(cut)), 400);
        String header = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + "n".repeat(6_000) + "\"\r\n\r\nA bridge.\r\n--" + BOUNDARY + "--\r\n";
        assertThat(post("/api/v1/documents", form, BodyPublishers.ofString(header)).statusCode())
                .isBetween(400, 499);
        String part = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n";
        assertThat(post("/api/v1/documents", form, BodyPublishers.ofString(part.repeat(50) + "--" + BOUNDARY + "--\r\n"))
                        .statusCode())
                .isBetween(400, 499);
    }

    @Test
    void aNameFromAStrangeProgramIsHarmless() throws Exception {
        HttpResponse<String> answer =
                upload("../".repeat(20) + "n".repeat(300) + "\u202Etxt.\u0007exe", "A bridge.".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(JSON.readTree(answer.body()).get("file").get("name").asString())
                .hasSizeLessThanOrEqualTo(150)
                .matches("n+txt\\.exe|n+\\.exe|n+");
    }

    /** The client goes away in the middle of a file: nobody to answer, and nothing stored. */
    @Test
    void anUploadThatBreaksOffStoresNothing() throws Exception {
        int before = server.api("checker").get("documents").get("total").asInt();
        URI url = server.url();
        try (Socket socket = new Socket(url.getHost(), url.getPort());
                OutputStream out = socket.getOutputStream()) {
            out.write(("POST /api/v1/documents HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY
                            + "\r\nContent-Length: 100000\r\n\r\n--" + BOUNDARY
                            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nA bridge.")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        assertThat(server.api("checker").get("documents").get("total").asInt()).isEqualTo(before);
    }
}
