package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.audit.Checkpoint;
import org.assay.audit.TrailProofs;
import org.assay.audit.proof.CheckpointFile;
import org.assay.audit.proof.SigningKey;
import org.assay.report.ReportFile;
import org.assay.report.ReportFiles;
import org.assay.report.ReportFormat;
import org.assay.report.Reports;
import org.assay.report.VerdictReport;
import org.assay.report.export.ExportBook;
import org.assay.report.pack.BackupPacks;
import org.assay.review.Decision;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.assay.verdict.ProposalId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code ./assay verify FILE} says of files that were exported, and of others. */
@DatabaseTest
class VerifyFileTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Reports reports;

    @Autowired
    ReportFiles files;

    @Autowired
    ExportBook exports;

    @Autowired
    BackupPacks packs;

    @Autowired
    TrailProofs trail;

    @Autowired
    JdbcClient database;

    @Value("${spring.datasource.url}")
    String url;

    @TempDir
    Path folder;

    TestDesk desk;
    Case open;
    ProposalId proposal;
    String said = "";

    @BeforeEach
    void aProposedClaim() {
        desk = desks.open();
        open = cases.aClaim(desk);
        proposal = open.proposed();
    }

    @Test
    void aReportInAnyFormIsKnownAndStands() {
        for (ReportFormat format : ReportFormat.values()) {
            if (format.isText()) continue;
            assertThat(verify(exported(format))).as(format.name() + "\n" + said).isZero();
            assertThat(said).contains("It is unchanged").contains("as " + format + " of “A text”").contains("still stands");
        }
    }

    @Test
    void itIsSaidWhichVerdictChangedSince() {
        Path before = exported(ReportFormat.PDF);
        open.decide(proposal, Decision.APPROVE, null);

        assertThat(verify(before)).isOne();
        assertThat(said)
                .contains("It is unchanged")
                .contains("is no longer the newest")
                .contains("Claim 1: the file tells “True”, waiting for review; now it is “True”, approved.");
    }

    @Test
    void exportingByItselfChangesNothing() {
        Path first = exported(ReportFormat.HTML);
        Path again = exported(ReportFormat.HTML);

        assertThat(again).hasSameBinaryContentAs(first);
        assertThat(verify(first)).isZero();
        assertThat(database.sql("select count(*) from report_export where desk_id = ?")
                        .param(desk.id().value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void anEditedReportIsNotWhatWasExported() throws IOException {
        Path report = exported(ReportFormat.HTML);
        Files.writeString(report, Files.readString(report).replace("It did.", "It did not."));

        assertThat(verify(report)).isOne();
        assertThat(said).contains("It was changed after it was exported").contains("A text");
    }

    @Test
    void aFileFromElsewhereIsNotKnown() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear desk");

        assertThat(verify(letter)).isEqualTo(2);
        assertThat(said).contains("It is not known here");
    }

    @Test
    void aRecordThatTheTrailDoesNotHoldIsNoProof() throws IOException {
        Path report = exported(ReportFormat.JSON);
        Files.writeString(report, Files.readString(report).replace("It did.", "It did not."));
        database.sql("insert into report_export select ?, desk_id, document_id, form, redacted, state, entry, checkpoint, ?,"
                        + " told, exported_by, exported_at from report_export where desk_id = ?")
                .params(org.assay.kernel.Ids.next(), ExportBook.sha256(Files.readAllBytes(report)), desk.id().value())
                .update();

        assertThat(verify(report)).isOne();
        assertThat(said).contains("no entry of the trail holds its SHA-256");
    }

    @Test
    void aPackIsCheckedWithoutAnyDataFolder() throws IOException {
        Path pack = pack();
        String key = desk.as(Role.ADMIN, () -> trail.standing().publicKey());

        assertThat(alone(pack, "--key", key)).isZero();
        assertThat(said).contains("The pack is whole").doesNotContain("own word");
        assertThat(alone(pack)).isZero();
        assertThat(said).contains("own word");
        assertThat(alone(pack, "--key", SigningKey.random().verifier().toString())).isOne();
        assertThat(said).contains("is not signed with the key");
        assertThat(verify(pack)).isZero();
        assertThat(said).contains("as backup pack (redacted)");
    }

    @Test
    void whateverIsChangedInAPackShows() throws IOException {
        Path pack = pack();

        assertThat(alone(edited(pack, "report.json", text -> text.replace("It did.", "It did not.")))).isOne();
        assertThat(said).contains("report.json was changed");
        assertThat(alone(edited(pack, "report.json", text -> null))).isOne();
        assertThat(said).contains("report.json is missing");
        assertThat(alone(edited(pack, "audit/checkpoint.txt", text -> text.replaceFirst("\n[0-9]+\n", "\n1\n")))).isOne();
        assertThat(said).contains("is not signed");
    }

    private Path exported(ReportFormat format) {
        return desk.as(Role.EDITOR, () -> {
            VerdictReport report = reports.of(open.text().document());
            ReportFile file = files.make(report, format);
            exports.record(report, file);
            try {
                return Files.write(folder.resolve(System.nanoTime() + file.name()), file.bytes());
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }

    private Path pack() {
        return desk.as(Role.EDITOR, () -> {
            Path file = folder.resolve("pack.zip");
            try (OutputStream out = Files.newOutputStream(file)) {
                packs.write(packs.take(open.text().document(), true, "https://assay.example.org"), out);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
            return file;
        });
    }

    /** A copy of the pack with one part changed, or without it. */
    private Path edited(Path pack, String name, UnaryOperator<String> change) throws IOException {
        Path to = folder.resolve("edited.zip");
        try (ZipFile from = new ZipFile(pack.toFile());
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : from.stream().toList()) {
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(name)) {
                    String changed = change.apply(new String(bytes, StandardCharsets.UTF_8));
                    if (changed == null) continue;
                    bytes = changed.getBytes(StandardCharsets.UTF_8);
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(bytes);
            }
        }
        return to;
    }

    private int alone(Path file, String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = file.toString();
        arguments[1] = "--data";
        arguments[2] = folder.resolve("nowhere").toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return run(Map.of(), arguments);
    }

    private int verify(Path file) {
        Map<String, String> environment = new HashMap<>();
        environment.put("ASSAY_DATABASE_URL", url);
        // Spring gives an H2 in memory this name where none is set.
        if (url.startsWith("jdbc:h2:")) environment.put("ASSAY_DATABASE_USER", "sa");
        if (url.startsWith("jdbc:h2:")) environment.put("ASSAY_DATABASE_PASSWORD", "");
        environment.put("ASSAY_CHECKPOINT_FILE", checkpoints().toString());
        return run(environment, file.toString(), "--data", "target/test-data");
    }

    /** The test application's own file has a random name, which nobody learns a second time. */
    private Path checkpoints() {
        Path file = folder.resolve("checkpoints-" + System.nanoTime() + ".txt");
        database.sql("select note from audit_checkpoint order by entries").query(String.class).list().forEach(note -> {
            try {
                new CheckpointFile(file).append(Checkpoint.parse(note));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
        return file;
    }

    private int run(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int ended = Verify.run(arguments, environment, new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return ended;
    }
}
