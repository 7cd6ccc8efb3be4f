package org.assay.evidence.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.kernel.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyBucketTest {

    private static final long MOST = 10_000_000;

    @TempDir
    Path data;

    private S3Stub s3;
    private CopyStore store;

    @BeforeEach
    void begin() throws IOException {
        s3 = new S3Stub();
        store = store();
    }

    private CopyStore store() {
        return new CopyStore(
                data.resolve("copies"),
                CopyBucket.of("s3://backup/desk", s3.endpoint(), ""),
                file -> Long.MAX_VALUE);
    }

    @AfterEach
    void end() {
        s3.close();
    }

    @Test
    void whatIsKeptLiesInTheBucketBeforeAnybodyIsTold() throws IOException {
        StoredBytes kept = keep("the minutes of the council");

        assertThat(s3.objects).containsOnlyKeys(key(kept.sha256()));
        assertThat(new String(s3.objects.get(key(kept.sha256())), StandardCharsets.UTF_8))
                .isEqualTo("the minutes of the council");
    }

    @Test
    void aCopyThatIsNotAtHandIsFetchedFromTheBucket() throws IOException {
        StoredBytes kept = keep("the minutes of the council");
        Files.delete(store.file(kept.sha256()));

        assertThat(read(kept)).isEqualTo("the minutes of the council");
        s3.away = true;
        assertThat(read(kept)).as("at hand again").isEqualTo("the minutes of the council");
    }

    @Test
    void otherBytesInTheBucketAreNeverShownAsTheCopy() throws IOException {
        StoredBytes kept = keep("the minutes of the council");
        Files.delete(store.file(kept.sha256()));
        s3.objects.put(key(kept.sha256()), "the minutes as somebody wants them".getBytes(StandardCharsets.UTF_8));

        assertThat(store.file(kept.sha256())).doesNotExist();
        assertThatThrownBy(() -> read(kept)).isInstanceOf(IOException.class);
        assertThat(partsLeft()).isZero();
    }

    @Test
    void aBucketThatIsAwayRefusesTheCopyAndNothingIsLeft() throws IOException {
        s3.away = true;

        assertThatThrownBy(() -> keep("the minutes of the council"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("COPY_STORE_AWAY"));

        assertThat(partsLeft()).isZero();
        s3.away = false;
        assertThat(read(keep("the minutes of the council"))).isEqualTo("the minutes of the council");
    }

    @Test
    void whatWasKeptBeforeThereWasABucketIsBroughtThere() throws IOException {
        CopyStore alone = new CopyStore(data.resolve("copies"), CopyBucket.NONE, file -> Long.MAX_VALUE);
        for (int i = 0; i < 5; i++) keep(alone, "page " + i);

        assertThat(store.bringMissing()).isEqualTo(5);
        assertThat(s3.objects).hasSize(5);
        assertThat(store.bringMissing()).isZero();
    }

    @Test
    void verifyReadsWhatLiesInTheBucketToo() throws IOException {
        StoredBytes first = keep("one");
        keep("two");
        StoredBytes third = keep("three");
        assertThat(verify()).contains("Read 6 files", "every copy is as it was kept");

        Files.delete(store.file(first.sha256()));
        assertThat(verify()).contains("every copy is as it was kept");

        s3.objects.put(key(first.sha256()), "other".getBytes(StandardCharsets.UTF_8));
        s3.objects.remove(key(third.sha256()));
        assertThat(verify())
                .contains("damaged: a copy of 3 bytes (in s3://backup/desk")
                .contains("not in s3://backup/desk yet: a copy of 5 bytes")
                .contains("2 copies are not as kept");

        Files.delete(store.file(third.sha256()).toAbsolutePath());
        assertThat(verify()).contains("missing: a copy of 5 bytes");
    }

    @Test
    void anAddressThatIsNoneIsSaidWithAnExample() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CopyBucket.of("backup", "", ""))
                .withMessageContaining("s3://bucket/prefix");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CopyBucket.of("s3://backup", "storage.example.org", ""))
                .withMessageContaining("https://storage.example.org");
        assertThat(CopyBucket.of(" ", null, null)).isSameAs(CopyBucket.NONE);
    }

    private String verify() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        VerifyCopies.run(
                data,
                Map.of("ASSAY_COPIES_BUCKET", "s3://backup/desk", "ASSAY_COPIES_ENDPOINT", s3.endpoint()),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }

    private StoredBytes keep(String text) throws IOException {
        return keep(store, text);
    }

    private static StoredBytes keep(CopyStore store, String text) throws IOException {
        return store.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), MOST);
    }

    private String read(StoredBytes kept) throws IOException {
        try (InputStream in = store.open(kept.sha256())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private long partsLeft() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> file.toString().endsWith(".part")).count();
        }
    }

    private static String key(String sha256) {
        return "backup/desk/" + sha256.substring(0, 2) + "/" + sha256;
    }
}
