package org.assay.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentTextsTest {

    private final RecentTexts recent = new RecentTexts();
    private int read;

    @Test
    void aTextIsReadOnce() {
        VersionId version = new VersionId(UUID.randomUUID());

        assertThat(recent.of(version, () -> stored("the text"))).isEqualTo("the text");
        assertThat(recent.of(version, () -> stored("another"))).isEqualTo("the text");
        assertThat(read).isEqualTo(1);
    }

    @Test
    void theTextsLongestUnreadGiveWay() {
        VersionId first = new VersionId(UUID.randomUUID());
        VersionId second = new VersionId(UUID.randomUUID());
        String quarter = "x".repeat(RecentTexts.MOST_CHARACTERS / 4);
        recent.of(first, () -> stored(quarter));
        recent.of(second, () -> stored(quarter));
        for (int i = 0; i < 3; i++) {
            recent.of(first, () -> stored(quarter));
            recent.of(new VersionId(UUID.randomUUID()), () -> stored(quarter));
        }
        read = 0;

        recent.of(first, () -> stored(quarter));
        assertThat(read).isZero();
        recent.of(second, () -> stored(quarter));
        assertThat(read).isEqualTo(1);
    }

    @Test
    void aVeryLongTextIsNotKept() {
        VersionId version = new VersionId(UUID.randomUUID());
        String tooLong = "x".repeat(RecentTexts.MOST_CHARACTERS / 4 + 1);

        recent.of(version, () -> stored(tooLong));
        recent.of(version, () -> stored(tooLong));
        assertThat(read).isEqualTo(2);
    }

    private String stored(String text) {
        read++;
        return text;
    }
}
