package org.assay.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTest {

    @Test
    void nulGoesAndHalvesOfPairsAreReplaced() {
        assertThat(Storable.of("a\0b\uD800c\uDC00d\uD83D\uDE00\uD83D")).isEqualTo("ab\uFFFDc\uFFFDd\uD83D\uDE00\uFFFD");
        assertThat(Storable.of("\uDE00\uD83D")).isEqualTo("\uFFFD\uFFFD");
    }

    @Test
    void whatCanBeStoredStaysTheSame() {
        String text = "Ça ira — 好的 😀\u200B\u202E\uFFFD\n";
        assertThat(Storable.of(text)).isSameAs(text);
        assertThat(Storable.of("")).isEmpty();
    }
}
