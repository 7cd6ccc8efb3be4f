package org.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.assay.TrailDatabase;
import org.assay.audit.proof.MerkleEdge;
import org.assay.audit.proof.SigningKey;
import org.assay.audit.proof.TrailRow;
import org.assay.audit.proof.VerifyTrail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** What somebody can do to the trail who owns the database, and how it shows. */
@Tag("database")
class TrailForgeriesTest {

    @TempDir
    Path folder;

    TestTrail trail;

    @BeforeEach
    void aTrailOfFortyEntriesWithFourCheckpoints() {
        trail = TestTrail.open(folder).with(44);
    }

    private void forge() {
        assertThat(trail.problems()).isEmpty();
        trail.takeTheTriggersAway();
    }

    @Test
    void nobodyWhoKeepsToTheDatabaseChangesOrRemovesAnything() {
        for (String forbidden : new String[] {
            "update audit_event set action = 'nothing' where sequence = 3",
            "delete from audit_event where sequence = 44",
            "update audit_checkpoint set root = 'x' where entries = 10",
            "delete from audit_checkpoint",
            "update audit_key set public_key = 'x'",
            "delete from audit_key"
        }) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(forbidden)
                    .isThrownBy(() -> trail.sql(forbidden))
                    .havingRootCause()
                    .withMessageContaining("is only ever added to");
        }
        assertThat(trail.problems()).isEmpty();
    }

    @Test
    void anAlteredField() {
        forge();
        trail.sql("update audit_event set changes = replace(changes, '12 metres', '13 metres') where sequence = 12");
        trail.sql("update audit_event set actor_id = ? where sequence = 31", new UUID(2, 3));
        assertThat(trail.problems())
                .contains("Entry 12 was altered: what stands there is not what was written.")
                .contains("Entry 31 was altered: what stands there is not what was written.")
                .anyMatch(each -> each.contains("over 20 entries") && each.contains("between entry 11 and entry 20"));
    }

    @Test
    void aDeletedRow() {
        forge();
        trail.sql("delete from audit_event where sequence = 12");
        trail.sql("delete from audit_event where sequence between 20 and 22");
        assertThat(trail.problems())
                .contains("Entry 12 is missing: it was taken out.", "Entries 20 to 22 are missing: they were taken out.");
    }

    @Test
    void aCutTail() {
        forge();
        trail.sql("delete from audit_event where sequence > 35");
        assertThat(trail.problems())
                .contains("The end was cut off: 44 entries were written, and the last one that is there is number 35.");
    }

    @Test
    void aTailCutWithTheHeadSetBackToIt() {
        forge();
        trail.sql("delete from audit_event where sequence > 35");
        computeAnew();
        assertThat(trail.problems()).singleElement().asString()
                .contains("over 40 entries", "says more than is there: the last 5 are missing");
    }

    @Test
    void aTailCutWithItsCheckpointsInTheDatabase() {
        forge();
        trail.sql("delete from audit_event where sequence > 35");
        trail.sql("delete from audit_checkpoint where entries > 35");
        computeAnew();
        assertThat(trail.problems()).singleElement().asString()
                .contains("in the file of checkpoints over 40 entries", "the last 5 are missing");
    }

    @Test
    void twoEntriesThatChangedPlaces() {
        forge();
        number(12, 1012);
        number(19, 12);
        number(1012, 19);
        assertThat(trail.problems())
                .contains("Entry 12 stands in another’s place: it was written as number 19.")
                .contains("Entry 19 stands in another’s place: it was written as number 12.");
    }

    @Test
    void anEntryPutIn() {
        forge();
        for (long sequence = 44; sequence >= 13; sequence--) number(sequence, sequence + 1);
        copyOf(12, 13);
        trail.sql("update audit_head set sequence = 45 where id = 1");
        assertThat(trail.problems())
                .contains("Entries 14 to 45 carry other numbers than they were written with, 13 to 44: one was put in before them.");
    }

    @Test
    void anEntryTakenOutAndTheOthersMovedUp() {
        forge();
        trail.sql("delete from audit_event where sequence = 13");
        for (long sequence = 14; sequence <= 44; sequence++) number(sequence, sequence - 1);
        trail.sql("update audit_head set sequence = 43 where id = 1");
        assertThat(trail.problems())
                .contains("Entries 13 to 43 carry other numbers than they were written with, 14 to 44: one was taken out before them.");
    }

    @Test
    void anEntryPutInPastTheEnd() {
        forge();
        copyOf(44, 45);
        trail.sql("update audit_event set previous_hash = (select hash from audit_head) where sequence = 45");
        computeHash(45);
        assertThat(trail.problems()).contains("Entry 45 was put in past the end of the trail.");
    }

    @Test
    void anEntryAlteredTogetherWithItsHash() {
        forge();
        trail.sql("update audit_event set action = 'nothing' where sequence = 12");
        computeHash(12);
        assertThat(trail.problems())
                .anyMatch(each -> each.startsWith("Entry 13 was written after another entry than the one that stands before it"));
    }

    @Test
    void anEntryAlteredAndEveryHashComputedAnew() {
        forge();
        trail.sql("update audit_event set action = 'nothing' where sequence = 12");
        computeAnew();
        assertThat(trail.problems()).singleElement().asString()
                .contains("contradicts the trail", "between entry 11 and entry 20", "So do 2 more.");
    }

    @Test
    void whatCameAfterTheLastCheckpointAlteredAndTheChainComputedAnewButNotTheTree() {
        forge();
        trail.sql("update audit_event set action = 'nothing' where sequence = 42");
        String edge = trail.database.sql("select edge from audit_head").query(String.class).single();
        computeAnew();
        trail.sql("update audit_head set edge = ?", edge);
        assertThat(trail.problems()).singleElement().asString().startsWith("The tree over the entries is not the one");
    }

    @Test
    void anEditedCheckpoint() throws IOException {
        forge();
        trail.sql("update audit_checkpoint set entries = 21 where entries = 20");
        assertThat(trail.problems()).contains("What the database says of the checkpoint over 21 entries is not what was signed.");
        trail.sql("update audit_checkpoint set entries = 20 where entries = 21");

        trail.sql("update audit_checkpoint set note = replace(note, 'made 20', 'made 19') where entries = 20");
        assertThat(trail.problems()).anyMatch(each ->
                each.startsWith("The checkpoint in the database over 20 entries") && each.endsWith("was edited: its signature does not fit."));

        Path file = trail.book.file().path();
        Files.writeString(file, Files.readString(file).replaceFirst("\n30\n", "\n31\n"));
        assertThat(trail.problems()).anyMatch(each ->
                each.startsWith("The checkpoint in the file of checkpoints over 31 entries") && each.endsWith("its signature does not fit."));
    }

    @Test
    void aCheckpointTakenAway() throws IOException {
        forge();
        trail.sql("delete from audit_checkpoint where entries = 20");
        assertThat(trail.problems()).singleElement().asString().matches("The checkpoint over 20 entries of .* was taken out of the database\\.");
    }

    @Test
    void aFileOfCheckpointsCutAway() throws IOException {
        forge();
        Files.delete(trail.book.file().path());
        assertThat(trail.problems()).hasSize(4).allMatch(each -> each.endsWith("the file was cut or exchanged."));
    }

    @Test
    void allSignedAnewWithAnotherKey() throws IOException {
        forge();
        trail.sql("update audit_event set action = 'nothing' where sequence = 12");
        computeAnew();
        SigningKey other = SigningKey.random();
        trail.sql("delete from audit_checkpoint");
        Files.delete(trail.book.file().path());
        MerkleEdge edge = MerkleEdge.parse(44, trail.database.sql("select edge from audit_head").query(String.class).single());
        Checkpoint forged = other.checkpoint(44, edge.root(), Instant.parse("2026-11-23T09:00:00Z"));
        trail.book.file().append(forged);
        assertThat(trail.problems()).singleElement().asString()
                .contains("is signed with another key than this trail’s", other.verifier().name());
    }

    @Test
    void whoKeptAReportNoticesWhatTheWholeDataFolderDoesNotTell() {
        Checkpoint kept = trail.book.newest().orElseThrow();
        String key = trail.keys.verifiers().getFirst().toString();
        TestTrail another = new TestTrail(TrailDatabase.empty(), folder.resolve("another")).with(44);
        assertThat(another.problems()).isEmpty();

        assertThat(verify(trail, key, kept)).contains("nothing was altered", "begins with the 40 entries");
        assertThat(verify(another, key, kept)).contains("The checkpoint in the database", "is signed with another key");
    }

    @Test
    void oneEntryIsProvedWithoutTheOthers() {
        String key = trail.keys.verifiers().getFirst().toString();
        String proof = on(trail, key, verify -> verify.entry(12));
        assertThat(proof).contains("It is 12 metres").doesNotContain("It is 13 metres");

        assertThat(on(trail, key, verify -> verify.proof(proof))).startsWith("Entry 12 stands in the trail");
        assertThat(on(trail, key, verify -> verify.proof(proof.replace("12 metres", "13 metres"))))
                .startsWith("This is not entry 12 of the trail");
        assertThat(on(trail, SigningKey.random().verifier().toString(), verify -> verify.proof(proof)))
                .contains("is not signed with the trail’s key");
        assertThat(on(trail, key, verify -> verify.entry(43))).startsWith("There is no proof of entry 43");
        Checkpoint first = trail.database.sql("select note from audit_checkpoint where entries = 10")
                .query((row, n) -> Checkpoint.parse(row.getString(1)))
                .single();
        assertThat(on(trail, key, verify -> verify.since(first.note()))).contains("from 10", "\n40\n");
    }

    @Test
    void aTrailFromBeforeTheTreeGetsOne() {
        trail.sql("update audit_head set edge = null");
        trail.with(51);

        assertThat(trail.problems()).isEmpty();
        assertThat(trail.database.sql("select edge from audit_head").query(String.class).single())
                .hasSize(64 * Long.bitCount(51));
    }

    @Test
    void manyWhoWriteAtOnceMakeOneOrder() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(8);
        for (int writer = 0; writer < 8; writer++) {
            Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 25; i++) {
                    trail.transaction.executeWithoutResult(status -> trail.recorder.record(TestTrail.event(500)));
                    if (i % 9 == 0) trail.book.now();
                }
                done.countDown();
            });
        }
        done.await();

        assertThat(trail.head.read().sequence()).isEqualTo(244);
        assertThat(trail.problems()).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNotInTheTrail() {
        trail.transaction.executeWithoutResult(status -> {
            trail.recorder.record(TestTrail.event(45));
            status.setRollbackOnly();
        });
        trail.with(45);
        assertThat(trail.head.read().sequence()).isEqualTo(45);
        assertThat(trail.problems()).isEmpty();
    }

    @Test
    void aKillBetweenTheFileAndTheTableIsPutRight() {
        trail.book.now();
        trail.takeTheTriggersAway();
        trail.sql("delete from audit_checkpoint where entries = 44");
        assertThat(trail.problems()).isEmpty();

        TestTrail restarted = new TestTrail(trail.source, folder);
        restarted.book.now();

        assertThat(restarted.book.newest().orElseThrow().size()).isEqualTo(44);
        assertThat(restarted.book.file().exists()).isTrue();
        assertThat(restarted.problems()).isEmpty();
    }

    @Test
    void aMissingKeyIsNotReplacedByAnother() throws IOException {
        Path key = folder.resolve("keys/trail.key");
        Path safe = Files.move(key, folder.resolve("copy"));
        TestTrail restarted = new TestTrail(trail.source, folder);

        assertThat(restarted.book.now()).isEmpty();
        assertThat(key).doesNotExist();
        assertThat(restarted.problems()).isEmpty();

        Files.move(safe, key);
        assertThat(restarted.book.now()).isPresent();
    }

    @Test
    void aReportIsMadeUnderTheFirstCheckpointThatHoldsWhatItTells() {
        Checkpoint made = trail.book.covering(17).orElseThrow();
        assertThat(made.size()).isEqualTo(20);
        assertThat(trail.book.covering(43).orElseThrow().size()).isEqualTo(44);
        trail.with(55);
        assertThat(trail.book.covering(17)).contains(made);
        assertThat(trail.book.covering(43).orElseThrow().size()).isEqualTo(44);
    }

    private interface Use {
        int of(VerifyTrail verify);
    }

    private static String verify(TestTrail of, String key, Checkpoint kept) {
        return on(of, key, verify -> verify.check(kept.note()));
    }

    private static String on(TestTrail of, String key, Use use) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String url = ((org.springframework.jdbc.datasource.DriverManagerDataSource) of.source).getUrl();
        use.of(new VerifyTrail(
                of.folder,
                Map.of("ASSAY_DATABASE_URL", url),
                new PrintStream(said, true, StandardCharsets.UTF_8),
                key));
        return said.toString(StandardCharsets.UTF_8);
    }

    private void number(long sequence, long other) {
        trail.sql("update audit_event set sequence = ? where sequence = ?", other, sequence);
    }

    private void copyOf(long sequence, long other) {
        trail.sql("insert into audit_event select " + other + ", desk_id, actor_id, happened_at, action, subject_kind, subject_id,"
                + " changes, previous_hash, 'of another' from audit_event where sequence = " + sequence);
    }

    /** As somebody who knows how. */
    private void computeAnew() {
        long last = trail.database.sql("select max(sequence) from audit_event").query(Long.class).single();
        String previous = TrailRow.NOTHING_BEFORE;
        MerkleEdge edge = MerkleEdge.EMPTY;
        // One at a time, from the end, no two have the same hash meanwhile.
        trail.sql("update audit_event set hash = cast(sequence as varchar(64))");
        for (long sequence = 1; sequence <= last; sequence++) {
            trail.sql("update audit_event set previous_hash = ? where sequence = ?", previous, sequence);
            byte[] canonical = computeHash(sequence);
            previous = TrailRow.hash(canonical);
            edge = edge.with(TrailRow.leaf(canonical));
        }
        trail.sql("update audit_head set sequence = ?, hash = ?, edge = ?", last, previous, edge.toString());
    }

    private byte[] computeHash(long sequence) {
        byte[] canonical = trail.database.sql("select * from audit_event where sequence = ?")
                .param(sequence)
                .query((row, n) -> new TrailRow(
                        row.getString("previous_hash"),
                        sequence,
                        row.getObject("desk_id", UUID.class),
                        row.getObject("actor_id", UUID.class),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getString("action"),
                        row.getString("subject_kind"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("changes")))
                .single()
                .canonical();
        trail.sql("update audit_event set hash = ? where sequence = ?", TrailRow.hash(canonical), sequence);
        return canonical;
    }
}
