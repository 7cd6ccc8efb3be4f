package org.assay.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What {@code ./assay run} prints, and how it ends, where it can't start. */
public record FailedStart(int exitCode, String output) {

    public static FailedStart of(int port, Path data, Map<String, String> environment) {
        Process process = null;
        try {
            process = AssayServer.command("run", environment, port, data).start();
            process.getOutputStream().close();
            // Read to the end first: a full pipe would stop it.
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(10, TimeUnit.SECONDS)) throw new IllegalStateException("Still running:\n" + output);
            return new FailedStart(process.exitValue(), output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException failed) {
            throw new IllegalStateException(failed);
        } finally {
            if (process != null) process.destroyForcibly();
        }
    }

    public static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
