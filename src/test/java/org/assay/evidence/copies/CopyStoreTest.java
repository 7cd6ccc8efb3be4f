package org.assay.evidence.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.assay.kernel.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyStoreTest {

    private static final long PLENTY = Long.MAX_VALUE;
    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    Path folder;

    CopyStore store;

    @BeforeEach
    void open() {
        store = new CopyStore(folder, CopyBucket.NONE, file -> PLENTY);
    }

    @Test
    void bytesAreNamedByTheirHash() throws IOException {
        assertThat(store.keep(stream("hello"), 100)).isEqualTo(new StoredBytes(HELLO, 5));
        try (InputStream kept = store.open(HELLO)) {
            assertThat(kept).hasContent("hello");
        }
        assertThat(folder.resolve("kept.txt")).hasContent(HELLO + " 5");
    }

    @Test
    void theSameBytesLieThereOnce() throws IOException {
        store.keep(stream("hello"), 100);
        store.keep(stream("hello"), 100);
        assertThat(finished()).hasSize(1);
    }

    @Test
    void damagedBytesAreMendedByTheSameBytes() throws IOException {
        store.keep(stream("hello"), 100);
        Files.writeString(store.file(HELLO), "hallo");
        store.keep(stream("hello"), 100);
        assertThat(store.file(HELLO)).hasContent("hello");
    }

    @Test
    void whatIsEmptyOrTooLargeLeavesNothing() {
        assertRefused("COPY_EMPTY", stream(""), 100);
        assertRefused("COPY_TOO_LARGE", stream("hello"), 4);
        assertThat(finished()).isEmpty();
        assertThat(incoming()).isEmpty();
    }

    @Test
    void whatBreaksOffLeavesNothing() {
        InputStream broken = new SequenceInputStream(stream("half of"), new FilterInputStream(stream("x")) {
            @Override
            public int read(byte[] to, int from, int most) throws IOException {
                throw new IOException("connection reset");
            }
        });
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.keep(broken, 100));
        assertThat(finished()).isEmpty();
        assertThat(incoming()).isEmpty();
    }

    @Test
    void aDiskThatFillsUpInTheMiddleIsToldOfAndLeavesNothing() {
        byte[] large = new byte[3 * 1024 * 1024];
        long[] left = {66L * 1024 * 1024};
        store = new CopyStore(folder, CopyBucket.NONE, file -> left[0] -= 1024 * 1024);
        assertRefused("COPY_STORE_FULL", new ByteArrayInputStream(large), PLENTY);
        assertThat(finished()).isEmpty();
        assertThat(incoming()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsToldOf() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        store = new CopyStore(file, CopyBucket.NONE, any -> PLENTY);
        assertRefused("COPY_STORE_FULL", stream("hello"), 100);
    }

    @Test
    void whatAKilledUploadLeftIsRemovedAndWhatStillRunsIsNot() throws IOException {
        Path left = Files.createDirectories(folder.resolve("incoming")).resolve("left.part");
        Files.writeString(left, "half");
        Path running = folder.resolve("incoming/running.part");
        try (FileChannel channel =
                FileChannel.open(running, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.lock();
            new CopyStore(folder, CopyBucket.NONE, file -> PLENTY);
            assertThat(left).doesNotExist();
            assertThat(running).exists();
        }
    }

    private void assertRefused(String code, InputStream from, long most) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> store.keep(from, most))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private List<Path> finished() {
        return files(folder, path -> path.getFileName().toString().length() == 64);
    }

    private List<Path> incoming() {
        return files(folder.resolve("incoming"), Files::isRegularFile);
    }

    private static List<Path> files(Path folder, java.util.function.Predicate<Path> wanted) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(wanted).toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
