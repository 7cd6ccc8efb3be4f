package org.assay.evidence.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    @TempDir
    Path data;

    CopyStore store;
    String said = "";

    @BeforeEach
    void aStore() {
        store = new CopyStore(data.resolve("copies"), CopyBucket.NONE, file -> Long.MAX_VALUE);
    }

    @Test
    void whatIsAsItWasKeptIsSaidToBe() throws IOException {
        keep("one");
        keep("two");
        assertThat(verify()).isZero();
        assertThat(said).contains("Read 2 files").contains("every copy is as it was kept.");
    }

    @Test
    void anEmptyStoreIsWell() {
        assertThat(verify()).isZero();
        assertThat(said).contains("There are no copies");
    }

    @Test
    void aChangedByteIsFound() throws IOException {
        StoredBytes copy = keep("one");
        keep("two");
        Files.writeString(store.file(copy.sha256()), "One");
        assertThat(verify()).isOne();
        assertThat(said).contains("damaged: ").contains(copy.sha256()).contains("one copy is not as kept");
    }

    @Test
    void aMissingFileIsFoundWithoutTheDatabase() throws IOException {
        StoredBytes copy = keep("one");
        Files.delete(store.file(copy.sha256()));
        assertThat(verify()).isOne();
        assertThat(said).contains("missing: a copy of 3 bytes (SHA-256 " + copy.sha256());
    }

    @Test
    void aLineThatACrashCutOffStandsForNothing() throws IOException {
        keep("one");
        Files.writeString(data.resolve("copies/kept.txt"), "2cf24dba5fb0a30e", StandardOpenOption.APPEND);
        assertThat(verify()).isZero();
    }

    @Test
    void theDatabaseSaysWhoseCopyItIs() throws IOException, SQLException {
        StoredBytes copy = keep("one");
        keep("never recorded");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("assay") + ";USER=assay")) {
            connection.createStatement().execute("create table source (id int, title varchar(99))");
            connection.createStatement().execute(
                    "create table snapshot (sha256 varchar(64), file_name varchar(99), kept_at timestamp, source_id int)");
            connection.createStatement().execute("insert into source values (1, 'Harbour board')");
            connection.createStatement().execute(
                    "insert into snapshot values ('" + copy.sha256() + "', 'a.pdf', timestamp '2026-06-01 10:00:00', 1)");
        }
        assertThat(verify()).isZero();
        assertThat(said).contains("1 of them no source names");
        Files.delete(store.file(copy.sha256()));
        assertThat(verify()).isOne();
        assertThat(said).contains("missing: “a.pdf” of the source “Harbour board”, kept 2026-06-01");
    }

    private StoredBytes keep(String text) throws IOException {
        return store.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1_000);
    }

    private int verify() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = VerifyCopies.run(data, Map.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }
}
