package org.assay.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.assay.audit.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedCheckpointTest {

    private static final Instant AT = Instant.parse("2026-11-23T08:00:00.123456Z");

    @TempDir
    Path folder;

    private final SigningKey key = SigningKey.random();
    private final Checkpoint checkpoint = key.checkpoint(120, Sha256.of(new byte[] {1}), AT);

    @Test
    void whoHasThePublicKeySeesThatItIsSigned() {
        VerifierKey published = VerifierKey.parse(key.verifier().toString());

        assertThat(published.signed(Checkpoint.parse(checkpoint.note()))).isTrue();
        assertThat(checkpoint.size()).isEqualTo(120);
        assertThat(checkpoint.madeAt()).isEqualTo(AT);
        assertThat(checkpoint.rootHash()).isEqualTo(Sha256.of(new byte[] {1}));
    }

    @Test
    void nothingOfItCanBeChanged() {
        assertThat(key.verifier().signed(Checkpoint.parse(checkpoint.note().replace("\n120\n", "\n121\n")))).isFalse();
        assertThat(key.verifier().signed(Checkpoint.parse(checkpoint.note().replace("2026-11-23", "2026-11-24")))).isFalse();
        assertThat(SigningKey.random().verifier().signed(checkpoint)).isFalse();
    }

    @Test
    void aKeyWhosePartsDoNotBelongTogetherIsNone() {
        String written = key.verifier().toString();
        String[] others = SigningKey.random().verifier().toString().split("\\+", 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerifierKey.parse(written.substring(0, written.indexOf('+')) + "+" + others[1] + "+" + others[2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKey.parse(key.written().split(" ")[0] + " " + SigningKey.random().verifier()));
        assertThat(SigningKey.parse(key.written()).verifier()).isEqualTo(key.verifier());
    }

    @Test
    void itIsFoundInAReportOfAnyForm() {
        String note = checkpoint.note();

        assertThat(Checkpoint.in("<footer><pre>" + note.strip() + "</pre></footer>")).contains(checkpoint);
        assertThat(Checkpoint.in("{\"note\":\"" + note.replace("\n", "\\n") + "\"}")).contains(checkpoint);
        assertThat(Checkpoint.in("1,a," + String.join(" ", note.lines().filter(line -> !line.isEmpty()).toList()) + ",b"))
                .contains(checkpoint);
        assertThat(Checkpoint.in("broken\r\n" + note.replace("\n", "\r\n"))).contains(checkpoint);
        assertThat(Checkpoint.in("no checkpoint")).isEmpty();
    }

    @Test
    void theKeyFileIsForItsOwnerAloneAndKeepsEarlierKeys() throws IOException {
        TrailKeyFile file = new TrailKeyFile(folder.resolve("keys/trail.key"));
        file.make(List.of(key.verifier()));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path()))).isEqualTo("rw-------");
        assertThat(file.othersMayRead()).isFalse();
        assertThat(file.read().signing()).isNotNull();
        assertThat(file.read().verifiers()).hasSize(2).endsWith(key.verifier());
    }

    @Test
    void theFileOfCheckpointsLosesOnlyWhatAPowerCutLeftOfOne() throws IOException {
        CheckpointFile file = new CheckpointFile(folder.resolve("checkpoints.txt"));
        Checkpoint next = key.checkpoint(130, Sha256.of(new byte[] {2}), AT);
        file.append(checkpoint);
        file.mend();
        file.append(next);
        Files.writeString(file.path(), "--\n" + next.note().substring(0, 60), StandardOpenOption.APPEND);

        file.mend();

        assertThat(file.notes()).containsExactly(checkpoint.note(), next.note());
    }
}
