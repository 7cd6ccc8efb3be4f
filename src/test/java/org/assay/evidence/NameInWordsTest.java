package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameInWordsTest {

    @Test
    void aPartOfTheNameIsNoticed() {
        assertThat(NameInWords.gives("Anna Berg", "Anna from the ministry")).isTrue();
        assertThat(NameInWords.gives("Anna Berg", "the minister’s aide (Berg)")).isTrue();
    }

    @Test
    void anOfficeInTheNameFieldIsNoName() {
        assertThat(NameInWords.gives("Deputy minister Anna Berg", "a deputy minister")).isFalse();
        assertThat(NameInWords.gives("Li Yu", "a person close to the talks")).isFalse();
        assertThat(NameInWords.gives(null, "anybody")).isFalse();
    }
}
