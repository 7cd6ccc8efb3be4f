package org.assay;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.audit.Checkpoint;
import org.assay.audit.proof.VerifyTrail;
import org.assay.report.export.ExportLookup;
import org.assay.report.export.KnownExport;

/** {@code ./assay verify FILE}: whether a report or a backup pack still stands as it was exported. */
final class VerifyFile {

    private static final Pattern STATE = Pattern.compile("(?:\\bState |\\bthat state: |\"state\"\\s*:\\s*\")([0-9a-f]{16})\\b");

    private final VerifyTrail trail;
    private final PrintStream out;
    private final Path data;
    private final Map<String, String> environment;

    VerifyFile(VerifyTrail trail, PrintStream out, Path data, Map<String, String> environment) {
        this.trail = trail;
        this.out = out;
        this.data = data;
        this.environment = environment;
    }

    int check(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            out.println("There is no file %s.".formatted(file));
            return 2;
        }
        String sha256 = FileSum.of(Files.newInputStream(file));
        out.println("%s has the SHA-256 %s.".formatted(file.getFileName(), sha256));
        boolean pack = VerifyPack.isPack(file);
        int alone = pack ? new VerifyPack(out, trail.keys()).check(file) : 0;
        boolean database = environment.containsKey("ASSAY_DATABASE_URL") || Files.exists(data.resolve("assay.mv.db"));
        if (!database) {
            out.println("There is no database in %s to ask whether it was exported from there, and what has changed since."
                    .formatted(data));
            return pack ? alone : 2;
        }
        String words = pack ? VerifyPack.words(file) : FileWords.of(file);
        int known = trail.connected(connection -> exported(connection, sha256, words));
        int checkpoint = known == 2 && Checkpoint.in(words).isEmpty() ? 0 : checkpoint(words);
        return alone == 1 || known == 1 || checkpoint == 1 ? 1 : Math.max(known, checkpoint);
    }

    private int exported(Connection connection, String sha256, String words) throws SQLException {
        ExportLookup lookup = new ExportLookup(connection);
        List<KnownExport> same = lookup.byBytes(sha256, null);
        if (!same.isEmpty()) return same(same);
        Matcher stated = STATE.matcher(words);
        List<KnownExport> alike = stated.find() ? lookup.byState(stated.group(1), null) : List.of();
        if (alike.isEmpty()) {
            out.println("It is not known here: no report with these bytes was exported from this data folder"
                    + " since exports are recorded.");
            return 2;
        }
        KnownExport first = alike.getFirst();
        out.println("It was changed after it was exported, or never exported like this: it names the state %s of %s, of which %d %s"
                .formatted(
                        first.state(),
                        first.of(),
                        alike.size(),
                        alike.size() == 1 ? "export is known, with other bytes." : "exports are known, all with other bytes."));
        standing(first);
        return 1;
    }

    private int same(List<KnownExport> same) {
        KnownExport first = same.getFirst();
        out.println("It is unchanged: byte for byte what %s exported, as %s%s of %s, on %s."
                .formatted(
                        first.by(),
                        first.form().equals("BACKUP_PACK") ? "backup pack" : first.form(),
                        first.redacted() ? " (redacted)" : "",
                        first.of(),
                        first.at().truncatedTo(ChronoUnit.SECONDS)));
        if (same.size() > 1) out.println("%d more people have exported the same bytes.".formatted(same.size() - 1));
        if (first.recordedIn() == null) {
            out.println("But no entry of the trail holds its SHA-256: somebody wrote that record past Assay.");
            return 1;
        }
        out.println("Entry %d of the trail holds its SHA-256.".formatted(first.recordedIn()));
        return standing(first) ? 0 : 1;
    }

    private boolean standing(KnownExport export) {
        if (export.stands()) {
            out.println("What it tells, the state %s, still stands: nothing about it was recorded since entry %d of the trail."
                    .formatted(export.state(), export.entry()));
            return true;
        }
        out.println("What it tells, the state %s, is no longer the newest: %d %s about it came after entry %d of the trail."
                .formatted(
                        export.state(),
                        export.later(),
                        export.later() == 1 ? "entry" : "entries",
                        export.entry()));
        export.changes().forEach(change -> out.println("  " + change));
        if (export.changes().isEmpty()) out.println("  No claim’s state or rating is another one.");
        return false;
    }

    private int checkpoint(String words) {
        if (Checkpoint.in(words).isEmpty()) {
            out.println("No signed checkpoint stands in it, so it can not be held against the trail.");
            return 0;
        }
        return trail.check(words);
    }
}
