package org.assay.evidence.copies;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * The copies' part of {@code ./assay verify}: checks every one against its hash, beside a running Assay or without one, and
 * changes nothing. It answers 0 where all is well, 1 where something is wrong, 2 where it could not look.
 */
@NamedInterface("verify")
public final class VerifyCopies {

    private VerifyCopies() {}

    public static int run(Path data, Map<String, String> environment, PrintStream out) {
        CopyFolder folder = new CopyFolder(
                Path.of(environment.getOrDefault("ASSAY_COPIES", data.resolve("copies").toString()))
                        .toAbsolutePath());
        try {
            CopyBucket bucket = CopyBucket.of(
                    environment.get("ASSAY_COPIES_BUCKET"),
                    environment.get("ASSAY_COPIES_ENDPOINT"),
                    environment.get("ASSAY_COPIES_REGION"));
            Map<String, String> recorded = new LinkedHashMap<>(Recorded.inJournal(folder.journal()));
            @Nullable Map<String, String> named = inDatabase(data, environment);
            if (named != null) recorded.putAll(named);
            long began = System.nanoTime();
            Verification result =
                    Verification.of(folder, bucket, recorded, (named == null ? recorded : named).keySet());
            double seconds = (System.nanoTime() - began) / 1e9;
            result.problems().forEach(out::println);
            out.println(summary(where(folder, bucket), result, seconds));
            if (named == null) {
                out.println("Assay is running and holds its database: compared with the store’s own list of what was kept.");
            }
            return result.problems().isEmpty() ? 0 : 1;
        } catch (IOException | SQLException | IllegalArgumentException impossible) {
            out.println("The copies could not be checked: " + impossible.getMessage());
            return 2;
        }
    }

    /** Null where a running Assay holds the database. */
    private static @Nullable Map<String, String> inDatabase(Path data, Map<String, String> environment)
            throws SQLException {
        @Nullable String url = environment.get("ASSAY_DATABASE_URL");
        if (url == null) url = "jdbc:h2:file:%s/assay;ACCESS_MODE_DATA=r;IFEXISTS=TRUE;USER=assay".formatted(data);
        try {
            return Recorded.inDatabase(
                    url, environment.get("ASSAY_DATABASE_USER"), environment.get("ASSAY_DATABASE_PASSWORD"));
        } catch (Recorded.InUse running) {
            return null;
        }
    }

    private static String where(CopyFolder folder, CopyBucket bucket) {
        return folder.path() + (bucket.isThere() ? " and " + bucket.address() : "");
    }

    private static String summary(String where, Verification result, double seconds) {
        if (result.files() == 0 && result.problems().isEmpty()) return "There are no copies in " + where + ".";
        String read = String.format(
                Locale.ENGLISH,
                "Read %,d files with %,.1f MB in %.1f s (%,.0f MB/s) in %s",
                result.files(),
                result.bytes() / 1e6,
                seconds,
                result.bytes() / 1e6 / Math.max(seconds, 0.001),
                where);
        String unrecorded = result.unrecorded() == 0
                ? ""
                : " %d of them no source names: what an upload leaves that was cut off at its very end."
                        .formatted(result.unrecorded());
        int wrong = result.problems().size();
        return wrong == 0
                ? read + ": every copy is as it was kept." + unrecorded
                : read + ": " + (wrong == 1 ? "one copy is" : wrong + " copies are") + " not as kept; see above." + unrecorded;
    }
}
