package org.assay.review.told;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of SMTP as a mail needs; keeps what it took. */
final class SmallMailServer implements AutoCloseable {

    final List<String> taken = new CopyOnWriteArrayList<>();
    volatile boolean nonsense;
    private final ServerSocket socket;

    SmallMailServer(int port) {
        try {
            socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                // The client left, or the server was closed.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, nonsense ? "<html>no mail here</html>" : "220 small");
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("DATA")) {
                say(client, "354 go on");
                for (line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                    mail.append(line).append('\n');
                }
                taken.add(mail.toString());
                mail.setLength(0);
                say(client, "250 taken");
            } else if (line.startsWith("QUIT")) {
                say(client, "221 bye");
                return;
            } else {
                if (line.startsWith("RCPT")) mail.append(line).append('\n');
                say(client, "250 well");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
