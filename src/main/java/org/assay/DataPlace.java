package org.assay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Makes sure, before anything else starts, that the data can be kept where they are to be kept. */
class DataPlace implements ApplicationListener<ApplicationPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        String url = environment.getRequiredProperty("spring.datasource.url");
        if (url.startsWith("jdbc:h2:async:")) {
            makeUsable(Path.of(environment.getRequiredProperty("assay.data")));
        } else if (!url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
            // Not repeated here: it may hold a password.
            throw new Unusable(
                    "ASSAY_DATABASE_URL is not the URL of a PostgreSQL database.",
                    "Write it as jdbc:postgresql://HOST/DATABASE, or leave it out to keep the data in a folder.",
                    null);
        }
        makeCopiesUsable(Path.of(environment.getRequiredProperty("assay.copies")));
    }

    private static void makeCopiesUsable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", null));
        } catch (IOException impossible) {
            throw new Unusable(
                    "The folder %s cannot keep copies: it cannot be made or written to.".formatted(folder),
                    "Give another folder in ASSAY_COPIES, or make this one writable.",
                    impossible);
        }
    }

    private static void makeUsable(Path folder) {
        if (folder.toString().contains(";")) {
            throw Unusable.folder(folder, "its path contains a semicolon, which ends a database URL", null);
        }
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", null));
        } catch (IOException impossible) {
            throw Unusable.folder(folder, "it cannot be made or written to", impossible);
        }
        Path database = folder.resolve("assay.mv.db");
        // H2 would open it all the same, and refuse the first thing that somebody stores.
        if (Files.exists(database) && !Files.isWritable(database)) {
            throw Unusable.folder(folder, "its file assay.mv.db cannot be written to", null);
        }
    }

    static class Unusable extends RuntimeException {

        private final String reason;
        private final String remedy;

        Unusable(String reason, String remedy, @Nullable Throwable cause) {
            super(reason, cause);
            this.reason = reason;
            this.remedy = remedy;
        }

        static Unusable folder(Path folder, String reason, @Nullable Throwable cause) {
            return new Unusable(
                    "The data folder %s cannot be used: %s.".formatted(folder, reason),
                    "Give another folder with --data, or make this one writable.",
                    cause);
        }

        String reason() {
            return reason;
        }

        String remedy() {
            return remedy;
        }
    }
}
