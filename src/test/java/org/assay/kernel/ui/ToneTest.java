package org.assay.kernel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.assay.kernel.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ToneTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @EnumSource
    void everyToneHasAnIconAndItsColours(Tone tone) throws IOException {
        assertThat(getClass().getResource("/META-INF/resources/assay/icons/" + tone.css() + ".svg"))
                .isNotNull();
        assertThat(text("icons.css")).contains("[data-icon='" + tone.css() + "']");
        assertThat(text("tokens.css"))
                .contains("--assay-tone-" + tone.css() + ":")
                .contains("--assay-tone-" + tone.css() + "-ink:")
                .contains(".assay-tone-" + tone.css() + " {");
    }

    @Test
    void aToneThatNobodyKnowsIsNeutral() {
        assertThat(Tone.of("mostly-true")).isEqualTo(Tone.MOSTLY_TRUE);
        assertThat(Tone.of("puce")).isEqualTo(Tone.NEUTRAL);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T11:59:30Z, just now",
        "2026-03-10T11:55:00Z, 5 min ago",
        "2026-03-10T09:00:00Z, 3 h ago",
        "2026-03-09T10:00:00Z, yesterday",
        "2026-03-07T10:00:00Z, 3 days ago",
        "2026-01-02T10:00:00Z, 2 Jan",
        "2025-12-31T23:30:00Z, 1 Jan",
        "2025-06-03T10:00:00Z, 3 Jun 2025"
    })
    void aMomentIsToldAsPeopleTellIt(Instant moment, String words) {
        assertThat(Dates.since(moment, Instant.parse("2026-03-10T12:00:00Z"), BERLIN))
                .isEqualTo(words);
    }

    private String text(String name) throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/META-INF/resources/assay/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
