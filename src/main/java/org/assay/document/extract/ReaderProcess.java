package org.assay.document.extract;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.NamedInterface;

/**
 * Reads a file in a Java process of its own, which has bounded memory and time and is thrown away afterwards: a file
 * that drives a parser into an endless loop, into all of the memory or into something worse harms that process alone.
 */
@NamedInterface("process")
public final class ReaderProcess {

    /** Writes what the process is to do to its standard input. */
    @FunctionalInterface
    public interface Question {
        void write(DataOutputStream out) throws IOException;
    }

    /** Reads what the process says, as one reads a stranger’s letter. */
    @FunctionalInterface
    public interface Answer<T> {
        T read(DataInputStream in) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(ReaderProcess.class);
    private static final int MOST_AT_ONCE = 2;
    private static final int MEMORY_MEGABYTES = 384;
    private static final String BOOT_LAUNCHER = "org/springframework/boot/loader/launch/PropertiesLauncher.class";

    private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);
    private final List<String> command;
    private final long seconds;

    /**
     * @param main whose {@code main} runs in the process
     * @param seconds after which a process is killed
     */
    public ReaderProcess(Class<?> main, long seconds) {
        this.seconds = seconds;
        this.command = command(main.getName());
    }

    /**
     * @param name of what the file is said to be, for a refusal
     * @throws Unreadable what the process refused with, or {@code FILE_DAMAGED}, {@code FILE_TOO_COMPLEX} or
     *     {@code FILE_TAKES_TOO_LONG} where it came to no answer
     */
    public <T> T ask(String name, Question question, Answer<T> answer) {
        places.acquireUninterruptibly();
        try {
            return run(name, question, answer);
        } finally {
            places.release();
        }
    }

    private <T> T run(String name, Question question, Answer<T> answer) {
        Path folder = null;
        Process process = null;
        try {
            folder = Files.createTempDirectory("assay-parser");
            List<String> line = new ArrayList<>(command);
            line.add(1, "-Djava.io.tmpdir=" + folder);
            ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
            // Passwords and tokens come by the environment.
            builder.environment().clear();
            process = builder.start();
            return talk(process, name, question, answer);
        } catch (IOException failed) {
            throw new UncheckedIOException("The parser’s process could not be started", failed);
        } finally {
            if (process != null) process.destroyForcibly();
            if (folder != null) remove(folder);
        }
    }

    private <T> T talk(Process process, String name, Question question, Answer<T> answer) {
        AtomicBoolean late = new AtomicBoolean();
        CompletableFuture<Void> clock = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    process.destroyForcibly();
                },
                CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS));
        StringBuilder complaints = new StringBuilder();
        Thread listener = Thread.ofVirtual().start(() -> listen(process, complaints));
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            try (DataOutputStream out = new DataOutputStream(process.getOutputStream())) {
                question.write(out);
            }
            return answer.read(in);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Unreadable refused) throw refused;
            if (late.get()) throw new Unreadable("FILE_TAKES_TOO_LONG", seconds);
            join(listener);
            LOG.info("A parser’s process ended early: {}", complaints);
            // The process ends itself where the memory is used up.
            boolean memory = complaints.indexOf("OutOfMemory") >= 0;
            throw memory ? new Unreadable("FILE_TOO_COMPLEX") : new Unreadable("FILE_DAMAGED", name);
        } finally {
            clock.cancel(false);
        }
    }

    private static void join(Thread listener) {
        try {
            listener.join(1_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void listen(Process process, StringBuilder complaints) {
        byte[] buffer = new byte[4096];
        try (var errors = process.getErrorStream()) {
            for (int read; (read = errors.read(buffer)) >= 0; ) {
                if (complaints.length() < 4_000) complaints.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        } catch (IOException ended) {
            // It was killed.
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException left) {
            LOG.warn("The folder {} could not be removed", folder, left);
        }
    }

    private static List<String> command(String main) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + MEMORY_MEGABYTES + "m",
                "-Xss4m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                // Nobody reads what the libraries would log, and Logback takes a quarter of a second to start.
                "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "--enable-native-access=ALL-UNNAMED"));
        String classpath = absolute(System.getProperty("java.class.path"));
        command.add("-cp");
        command.add(classpath);
        if (isBootJar(classpath)) {
            command.add("-Dloader.main=" + main);
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(main);
        }
        return List.copyOf(command);
    }

    /** The process starts in a folder of its own, where a relative path would lead nowhere. */
    private static String absolute(String classpath) {
        return Arrays.stream(classpath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The packaged program keeps its libraries inside one JAR, which Spring Boot's launcher knows how to open. */
    private static boolean isBootJar(String classpath) {
        if (classpath.contains(File.pathSeparator) || !classpath.endsWith(".jar")) return false;
        try (JarFile jar = new JarFile(classpath)) {
            return jar.getEntry(BOOT_LAUNCHER) != null;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
