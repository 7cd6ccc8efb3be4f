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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The production program in a process of its own, started by the launcher on a free port. Needs
 * {@code target/assay.jar}.
 *
 * <p>Its data folder is a temporary one and goes with {@link #close}; its log is {@code target/servers/PORT.log}.
 */
public final class AssayServer implements AutoCloseable {

    /** Of all demo accounts: {@code checker}, {@code editor} and so on. */
    public static final String PASSWORD = "sample content only";

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final String kind;
    private final Map<String, String> environment;
    private final Path data;
    private final int port;
    private Process process;
    private long logBefore;

    private AssayServer(String kind, Map<String, String> environment, Path data, int port) {
        this.kind = kind;
        this.environment = environment;
        this.data = data;
        this.port = port;
    }

    /** {@code ./assay demo}. Answers once the first page has been served and the sample desk is filled. */
    public static AssayServer start() {
        return start("demo", Map.of());
    }

    /** {@code ./assay run}, on nothing: no account, no desk. */
    public static AssayServer empty() {
        return start("run", Map.of());
    }

    /** {@code ./assay demo} with its data elsewhere. */
    public static AssayServer demoWith(Map<String, String> environment) {
        return start("demo", environment);
    }

    private static AssayServer start(String kind, Map<String, String> environment) {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            AssayServer server =
                    new AssayServer(kind, environment, Files.createTempDirectory("assay-server"), free.getLocalPort());
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
        Path log = logFile();
        logBefore = log.toFile().length();
        long began = System.nanoTime();
        try {
            Files.createDirectories(log.getParent());
            process = command(kind, environment, port, data)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        // A run that is interrupted leaves no server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitFirstPage(log, began);
        Duration firstPage = Duration.ofNanos(System.nanoTime() - began);
        awaitReady(log, began);
        return firstPage;
    }

    /** The launcher's command, its error output joined to the other. */
    public static ProcessBuilder command(String kind, Map<String, String> environment, int port, Path data) {
        ProcessBuilder command =
                new ProcessBuilder("./assay", kind, "--port", String.valueOf(port), "--data", data.toString());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("ASSAY_DEMO_PASSWORD", PASSWORD);
        command.environment().put("ASSAY_NO_BUILD", "1");
        command.environment().putAll(environment);
        return command.redirectErrorStream(true);
    }

    private Path logFile() {
        return Path.of("target/servers/" + port + ".log");
    }

    /** What it has printed since it was last started. */
    public String log() {
        try {
            byte[] all = Files.readAllBytes(logFile());
            return new String(all, (int) logBefore, all.length - (int) logBefore, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Path data() {
        return data;
    }

    public int port() {
        return port;
    }

    // The entrance answers while the demonstration's accounts and content are still being made.
    private void awaitReady(Path log, long began) {
        try {
            while (!log().contains("Assay is ready")) {
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
                    // An Assay without an account answers with the way to the setup.
                    int status = client.send(login, BodyHandlers.discarding()).statusCode();
                    if (status == 200 || status == 303) {
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

    /** Bytes of the objects in use, after a full collection. */
    public long liveHeap() {
        String total = histogram().filter(line -> line.startsWith("Total")).findFirst().orElseThrow();
        return Long.parseLong(total.strip().split("\\s+")[2]);
    }

    /** How many objects of a class, by its simple name, are in use. */
    public long liveObjects(String simpleName) {
        return histogram()
                .filter(line -> line.matches(".*[.]" + simpleName + "( \\(.*)?\\s*"))
                .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[1]))
                .sum();
    }

    private Stream<String> histogram() {
        try {
            Process asked = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                            String.valueOf(process.pid()),
                            "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines();
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
