package org.assay.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A website on the loopback, well or ill behaved: each path answers exactly the bytes that a test gives it. */
public final class Website implements AutoCloseable {

    /** Writes an answer, whatever that is. */
    public interface Answer {
        void to(OutputStream out) throws IOException;
    }

    private final ServerSocket server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, List<String>> heads = new ConcurrentHashMap<>();

    public Website() {
        try {
            server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofPlatform().daemon().name("website").start(this::serve);
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getLocalPort() + path;
    }

    public Website page(String path, String html) {
        return bytes(path, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    public Website bytes(String path, String type, byte[] body) {
        return answer(path, out -> {
            head(out, "200 OK", "Content-Type: " + type, "Content-Length: " + body.length);
            out.write(body);
        });
    }

    public Website redirect(String path, String to) {
        return answer(path, out -> head(out, "302 Found", "Location: " + to, "Content-Length: 0"));
    }

    public Website answer(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** The lines of the last request for a path. */
    public List<String> asked(String path) {
        return heads.getOrDefault(path, List.of());
    }

    public Website gone(String path) {
        answers.remove(path);
        return this;
    }

    public static void head(OutputStream out, String status, String... headers) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofPlatform().daemon().start(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String first = in.readLine();
            List<String> head = new ArrayList<>();
            for (String line = first; line != null && !line.isEmpty(); line = in.readLine()) head.add(line);
            if (first == null) return;
            String path = first.split(" ")[1];
            heads.put(path, head);
            Answer answer = answers.get(path);
            if (answer == null) head(socket.getOutputStream(), "404 Not Found", "Content-Length: 0");
            else answer.to(socket.getOutputStream());
        } catch (IOException gone) {
            // Whoever asked has had enough.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
