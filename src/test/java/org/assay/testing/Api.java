package org.assay.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the REST API, as a script that somebody writes would be one: no class of Assay in it. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();

    // HTTP/1.1: the upgrade to 2 costs each first request a round trip, and Tomcat refuses it.
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String token;

    private Api(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    public static Api signIn(URI server, String username, String password) {
        return new Api(server.resolve("/api/v1/"), token(server, username, password));
    }

    /** For what this client has no method for. */
    public static String token(URI server, String username, String password) {
        Api stranger = new Api(server.resolve("/api/v1/"), "");
        return stranger.post("tokens", Map.of("username", username, "password", password))
                .get("token")
                .asString();
    }

    /** Another connection with the same token. */
    public Api connection() {
        return new Api(base, token);
    }

    /** @throws Unexpected where the answer is no 2xx */
    public JsonNode get(String path) {
        return JSON.readTree(bytes(path));
    }

    public byte[] bytes(String path) {
        return send(request(path).GET()).body();
    }

    /** What is too long to keep; the caller closes it. */
    public InputStream stream(String path) {
        HttpRequest request = request(path).GET().timeout(Duration.ofMinutes(10)).build();
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() / 100 != 2) {
                try (InputStream body = answer.body()) {
                    throw new Unexpected(request, answer.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), failed);
        } catch (InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public JsonNode post(String path, Map<String, ?> body) {
        return write("POST", path, body);
    }

    public JsonNode put(String path, Map<String, ?> body) {
        return write("PUT", path, body);
    }

    public JsonNode patch(String path, Map<String, ?> body) {
        return write("PATCH", path, body);
    }

    /** Imports one file as {@code multipart/form-data}. */
    public JsonNode upload(String path, String fileName, String contentType, byte[] content) {
        String boundary = "assay-boundary-7d2f";
        ByteArrayOutputStream body = new ByteArrayOutputStream(content.length + 300);
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: " + contentType + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return JSON.readTree(send(request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())))
                .body());
    }

    private JsonNode write(String method, String path, Map<String, ?> body) {
        byte[] answer = send(request(path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))))
                .body();
        return JSON.readTree(answer.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : answer);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(2));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new Unexpected(request, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), failed);
        } catch (InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** An answer that is no 2xx. */
    public static final class Unexpected extends RuntimeException {

        private final int status;

        Unexpected(HttpRequest request, int status, String body) {
            super("%s %s answered %d: %s".formatted(request.method(), request.uri(), status, body));
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
