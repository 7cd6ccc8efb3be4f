package org.assay.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assay.bench.Measurements.Measured;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;

/** A published claim's page, asked for over two connections that stay open, each after the answer to the last. */
final class PublicPage {

    private static final int CONNECTIONS = 2;
    private static final int WARM = 3_000;
    private static final int REQUESTS = 10_000;

    private final AssayServer server;
    private final byte[] request;
    private double[] milliseconds = {};

    private PublicPage(AssayServer server, String path) {
        this.server = server;
        request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    static PublicPage published(AssayServer server) {
        Api checker = server.api("checker");
        String words = "The bridge opened in 1932.";
        String document = checker.post("documents", Map.of("title", "The bridge", "text", words, "language", "en"))
                .get("id")
                .asString();
        String claim = checker.post("documents/" + document + "/claims", Map.of("exact", words)).get("id").asString();
        String source = checker.post("sources", Map.of("title", "Record of the opening", "primary", true)).get("id").asString();
        checker.post("claims/" + claim + "/evidence", Map.of("sourceId", source, "stance", "SUPPORTS", "locator", "p. 2"));
        checker.post("claims/" + claim + "/take", Map.of());
        String verdict = checker.post(
                        "claims/" + claim + "/verdicts",
                        Map.of("rating", "true", "summary", "It did.", "rationale", "The record says so."))
                .get("id")
                .asString();
        Api editor = server.api("editor");
        editor.post("verdicts/" + verdict + "/decisions", Map.of("decision", "APPROVE"));
        editor.post("claims/" + claim + "/publications", Map.of());
        return new PublicPage(server, "/public/claims/" + claim);
    }

    Measured perSecond() throws Exception {
        ask(WARM);
        long began = System.nanoTime();
        milliseconds = ask(REQUESTS);
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Measured(milliseconds.length / seconds, milliseconds.length, "the load runs on the same cores");
    }

    /** Of the requests that {@link #perSecond} has made. */
    Measured slowest() {
        return new Measured(milliseconds[milliseconds.length * 95 / 100], milliseconds.length, "");
    }

    private double[] ask(int times) throws Exception {
        List<Future<double[]>> asked = new ArrayList<>();
        try (ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) asked.add(connections.submit(() -> askOne(times / CONNECTIONS)));
            double[] all = new double[0];
            for (Future<double[]> each : asked) {
                double[] more = each.get();
                all = Arrays.copyOf(all, all.length + more.length);
                System.arraycopy(more, 0, all, all.length - more.length, more.length);
            }
            Arrays.sort(all);
            return all;
        }
    }

    private double[] askOne(int times) throws IOException {
        double[] taken = new double[times];
        for (int at = 0; at < times; ) {
            try (Socket socket = new Socket("127.0.0.1", server.port())) {
                socket.setTcpNoDelay(true);
                InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                // Tomcat closes a connection after a hundred requests.
                for (int i = 0; i < 99 && at < times; i++) {
                    long began = System.nanoTime();
                    socket.getOutputStream().write(request);
                    answer(in);
                    taken[at++] = (System.nanoTime() - began) / 1e6;
                }
            }
        }
        return taken;
    }

    private static void answer(InputStream in) throws IOException {
        int length = -1;
        boolean chunked = false;
        String status = line(in);
        if (!status.contains(" 200")) throw new IOException(status);
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String small = header.toLowerCase();
            if (small.startsWith("content-length:")) length = Integer.parseInt(small.substring(15).strip());
            chunked |= small.startsWith("transfer-encoding: chunked");
        }
        if (chunked) {
            for (int size = Integer.parseInt(line(in), 16); ; size = Integer.parseInt(line(in), 16)) {
                in.skipNBytes(size);
                line(in);
                if (size == 0) return;
            }
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new IOException("the connection was closed");
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }
}
