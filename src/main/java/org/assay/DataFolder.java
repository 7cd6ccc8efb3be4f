package org.assay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes {@code assay.data} an absolute path, which H2 insists on, and the folder usable before anything else starts.
 * Leaves it alone where the database is elsewhere.
 */
class DataFolder implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        // H2 would otherwise load any class that a stored object or an alias names. Read once, when H2 first loads.
        System.setProperty("h2.allowedClasses", "org.h2.api.None");

        Path folder =
                Path.of(environment.getRequiredProperty("assay.data")).toAbsolutePath().normalize();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("dataFolder", Map.of("assay.data", folder.toString())));
        if (environment.getRequiredProperty("spring.datasource.url").startsWith("jdbc:h2:async:")) {
            makeUsable(folder);
        }
    }

    private static void makeUsable(Path folder) {
        if (folder.toString().contains(";")) {
            throw new Unusable(folder, "its path contains a semicolon, which ends a database URL", null);
        }
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", null));
        } catch (IOException impossible) {
            throw new Unusable(folder, "it cannot be written to", impossible);
        }
    }

    static class Unusable extends RuntimeException {

        Unusable(Path folder, String reason, @Nullable Throwable cause) {
            super("The data folder %s cannot be used: %s.".formatted(folder, reason), cause);
        }
    }
}
