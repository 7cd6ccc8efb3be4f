package org.assay.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The production program in a process of its own, started by the launcher with sample content, on a free port. Needs
 * {@code target/assay.jar}.
 *
 * <p>Its data folder is a temporary one and goes with {@link #close}; its log is {@code target/servers/PORT.log}.
 */
public final class AssayServer implements AutoCloseable {

    /** Of all demo accounts: {@code checker}, {@code editor} and so on. */
    public static final String PASSWORD = "sample content only";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path data;
    private final int port;
    private Process process;

    private AssayServer(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    /** Answers once the first page has been served and the sample desk is filled. */
    public static AssayServer start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            AssayServer server = new AssayServer(Files.createTempDirectory("assay-server"), free.getLocalPort());
            free.close();
            server.startAgain();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Starts it on the same port and data, after {@link #stop} or {@link #kill}.
     *
     * @return the time from the command to the first answered page
     */
    public Duration startAgain() {
        Path log = Path.of("target/servers/" + port + ".log");
        long before = log.toFile().length();
        long began = System.nanoTime();
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder command = new ProcessBuilder(
                    "./assay", "demo", "--port", String.valueOf(port), "--data", data.toString());
            command.environment().put("JAVA_HOME", System.getProperty("java.home"));
            command.environment().put("ASSAY_DEMO_PASSWORD", PASSWORD);
            command.environment().put("ASSAY_NO_BUILD", "1");
            command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            process = command.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        // A run that is interrupted leaves no server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitFirstPage(log, began);
        Duration firstPage = Duration.ofNanos(System.nanoTime() - began);
        awaitReady(log, before, began);
        return firstPage;
    }

    // The entrance answers while the demonstration's accounts and content are still being made.
    private void awaitReady(Path log, long before, long began) {
        try {
            while (!Files.readString(log, StandardCharsets.ISO_8859_1)
                    .substring((int) before)
                    .contains("Assay is ready")) {
                if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new IllegalStateException("Assay did not get ready:\n" + Files.readString(log));
                }
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void awaitFirstPage(Path log, long began) {
        HttpRequest login = HttpRequest.newBuilder(url().resolve("/login"))
                .timeout(Duration.ofSeconds(30))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() - began < PATIENCE.toNanos()) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("Assay did not start:\n" + Files.readString(log));
                }
                try {
                    if (client.send(login, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // Nothing listens before Tomcat does.
                }
                Thread.sleep(20);
            }
            throw new IllegalStateException("No page within " + PATIENCE + ":\n" + Files.readString(log));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The API, as one of the demo accounts. */
    public Api api(String username) {
        return Api.signIn(url(), username, PASSWORD);
    }

    /** Resident memory in bytes; Linux only. */
    public long residentMemory() {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    * 1024;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** As Ctrl-C. */
    public void stop() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Assay did not end within a minute");
            }
        } catch (InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        kill();
        try {
            Files.walkFileTree(data, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
