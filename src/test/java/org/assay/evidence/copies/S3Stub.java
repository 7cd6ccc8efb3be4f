package org.assay.evidence.copies;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of an S3-compatible store as Assay speaks with, over HTTP; lists two at a time, so that lists have pages. */
final class S3Stub implements AutoCloseable {

    private static final int PAGE = 2;
    private static final Pattern MARKER = Pattern.compile("continuation-token=([^&]+)");

    final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    volatile boolean away;
    private final HttpServer server;

    S3Stub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        System.setProperty("aws.accessKeyId", "a-key");
        System.setProperty("aws.secretAccessKey", "its-secret");
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String signed = exchange.getRequestHeaders().getFirst("Authorization");
            if (away) {
                send(exchange, 503, new byte[0]);
            } else if (signed == null || !signed.startsWith("AWS4-HMAC-SHA256 Credential=a-key/")) {
                send(exchange, 403, new byte[0]);
            } else {
                String path = exchange.getRequestURI().getPath().substring(1);
                switch (exchange.getRequestMethod()) {
                    case "PUT" -> put(exchange, path, body);
                    case "GET" -> get(exchange, path);
                    default -> send(exchange, 405, new byte[0]);
                }
            }
        }
    }

    private void put(HttpExchange exchange, String path, byte[] body) throws IOException {
        String checksum = exchange.getRequestHeaders().getFirst("x-amz-checksum-sha256");
        if (!Base64.getEncoder().encodeToString(CopyStore.sha256().digest(body)).equals(checksum)) {
            send(exchange, 400, new byte[0]);
            return;
        }
        objects.put(path, body);
        send(exchange, 200, new byte[0]);
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        byte[] object = objects.get(path);
        if (object != null) {
            send(exchange, 200, object);
        } else if (path.indexOf('/') < 0 || path.endsWith("/")) {
            send(exchange, 200, list(path.replace("/", ""), exchange.getRequestURI().getQuery()));
        } else {
            send(exchange, 404, new byte[0]);
        }
    }

    private byte[] list(String bucket, String query) {
        Matcher marker = MARKER.matcher(query);
        int from = marker.find() ? Integer.parseInt(marker.group(1)) : 0;
        List<Map.Entry<String, byte[]>> all = List.copyOf(objects.entrySet());
        StringBuilder xml = new StringBuilder("<ListBucketResult>");
        int to = Math.min(all.size(), from + PAGE);
        for (Map.Entry<String, byte[]> object : all.subList(from, to)) {
            xml.append("<Contents><Key>%s</Key><Size>%d</Size></Contents>"
                    .formatted(object.getKey().substring(bucket.length() + 1), object.getValue().length));
        }
        xml.append("<IsTruncated>%s</IsTruncated>".formatted(to < all.size()));
        if (to < all.size()) xml.append("<NextContinuationToken>%d</NextContinuationToken>".formatted(to));
        return xml.append("</ListBucketResult>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }
}
