package org.assay.evidence.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.evidence.search.CopyIndex.Entry;
import org.assay.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneCopyIndexTest {

    @TempDir
    Path folder;

    private final UUID desk = UUID.randomUUID();

    @Test
    void aCopyIsFoundByTheBeginningOfAWordOnItsOwnDeskAlone() {
        try (CopyIndex index = LuceneCopyIndex.in(folder)) {
            Entry copy = put(index, "The harbour was opened in Zürich.");
            assertThat(index.find(desk, "harb")).containsExactly(copy);
            assertThat(index.find(desk, "zurich")).containsExactly(copy);
            assertThat(index.find(desk, "arbour")).isEmpty();
            assertThat(index.find(UUID.randomUUID(), "harb")).isEmpty();
        }
    }

    @Test
    void whatWasPublishedOutlivesTheProgram() {
        Entry copy;
        try (CopyIndex index = LuceneCopyIndex.in(folder)) {
            copy = put(index, "The harbour");
            index.put(entry(), Words.of("never published"));
        }
        try (CopyIndex index = LuceneCopyIndex.in(folder)) {
            assertThat(index.copies()).containsExactly(copy.copy());
            assertThat(index.find(desk, "harbour")).containsExactly(copy);
        }
    }

    @Test
    void whatIsRemovedIsNotFound() {
        try (CopyIndex index = LuceneCopyIndex.in(folder)) {
            Entry copy = put(index, "The harbour");
            index.remove(copy.copy());
            index.publish();
            assertThat(index.find(desk, "harbour")).isEmpty();
            assertThat(index.copies()).isEmpty();
        }
    }

    @Test
    void aDamagedFolderIsBuiltAnew() throws IOException {
        try (CopyIndex index = LuceneCopyIndex.in(folder)) {
            put(index, "The harbour");
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) Files.writeString(file, "damaged");
        }
        Entry copy;
        try (CopyIndex index = LuceneCopyIndex.in(folder)) {
            assertThat(index.copies()).isEmpty();
            copy = put(index, "The harbour");
        }
        try (CopyIndex index = LuceneCopyIndex.in(folder)) {
            assertThat(index.find(desk, "harbour")).as("in the folder, not in memory").containsExactly(copy);
        }
    }

    @Test
    void aFolderThatAnotherHoldsLeavesItInMemory() {
        try (CopyIndex first = LuceneCopyIndex.in(folder);
                CopyIndex second = LuceneCopyIndex.in(folder)) {
            Entry copy = put(second, "The harbour");
            assertThat(second.find(desk, "harbour")).containsExactly(copy);
            assertThat(first.find(desk, "harbour")).isEmpty();
        }
    }

    private Entry put(CopyIndex index, String text) {
        Entry entry = entry();
        index.put(entry, Words.of(text));
        index.publish();
        return entry;
    }

    private Entry entry() {
        return new Entry(desk, UUID.randomUUID(), UUID.randomUUID());
    }
}
