package org.assay.evidence.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.UUID;
import org.assay.evidence.sealing.Keyring.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

class KeyringTest {

    private static final byte[] WORDS = "Xaveria Quillfeather".getBytes(UTF_8);
    private static final byte[] HERE = "here".getBytes(UTF_8);

    @TempDir
    Path folder;

    private Path file;
    private DriverManagerDataSource database;

    @BeforeEach
    void anEmptyDatabase() {
        file = folder.resolve("keys/contacts.key");
        database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        JdbcClient.create(database)
                .sql("create table sealing_key (id varchar(16) primary key, known_at timestamp with time zone not null)")
                .update();
    }

    private Keyring start() {
        Keyring keyring =
                new Keyring(file.toString(), JdbcClient.create(database), new JdbcTransactionManager(database), Clock.systemUTC());
        keyring.beginning();
        return keyring;
    }

    @Test
    void aFirstStartMakesAKeyForItsOwnerAlone() throws IOException {
        assertThat(start().standing()).isEqualTo(Standing.READY);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theNextStartOpensWhatTheFirstSealed() {
        String sealed = start().current().orElseThrow().seal(WORDS, HERE);

        assertThat(start().current().orElseThrow().open(sealed, HERE)).isEqualTo(WORDS);
    }

    @Test
    void aMissingKeyIsNotReplacedByAnotherAndCountsAgainOnceItIsBack() throws IOException {
        String id = start().current().orElseThrow().id();
        Path safe = folder.resolve("copy");
        Files.move(file, safe);

        Keyring keyring = start();
        assertThat(keyring.standing()).isEqualTo(Standing.MISSING);
        assertThat(keyring.current()).isEmpty();
        assertThat(keyring.named(id)).isEmpty();
        assertThat(file).doesNotExist();

        Files.move(safe, file);
        assertThat(keyring.named(id)).isPresent();
        assertThat(keyring.current()).isPresent();
    }

    @Test
    void theKeyOfAnotherDatabaseIsNotUsed() throws IOException {
        start();
        Files.writeString(file, SealingKey.random().written());

        assertThat(start().standing()).isEqualTo(Standing.UNUSABLE);
    }

    @Test
    void aFileThatHoldsNoKeyIsNotUsedAndLeftAsItIs() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "no key\n");

        assertThat(start().standing()).isEqualTo(Standing.UNUSABLE);
        assertThat(file).hasContent("no key\n");
    }

    @Test
    void aNewKeyAboveTheOldOneSealsWhileTheOldOneStillOpens() throws IOException {
        SealingKey old = start().current().orElseThrow();
        SealingKey fresh = SealingKey.random();
        Files.writeString(file, "# the new one first\n" + fresh.written() + "\n" + old.written() + "\n");

        Keyring keyring = start();
        assertThat(keyring.current().orElseThrow().id()).isEqualTo(fresh.id());
        assertThat(keyring.named(old.id()).orElseThrow().open(old.seal(WORDS, HERE), HERE))
                .isEqualTo(WORDS);

        Files.writeString(file, fresh.written());
        assertThat(start().standing()).isEqualTo(Standing.READY);
    }
}
