package org.assay.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.report.ReportLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report's own words in each language: all of them, and with the same gaps to fill. */
class WordingTest {

    private static final Pattern GAP = Pattern.compile("\\{(\\d+)");

    @ParameterizedTest
    @ValueSource(strings = {"es", "de", "fr", "ar"})
    void isComplete(String language) {
        Properties english = words("");
        Properties theirs = words("_" + language);

        assertThat(theirs.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(gaps(theirs.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key)));
            assertThat(theirs.getProperty(key)).as(key).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachSentenceCanBeFilled(ReportLanguage language) {
        Wording wording = Wording.of(language.locale(), ZoneId.of("UTC"));
        for (String key : words("").stringPropertyNames()) {
            assertThat(wording.of(key, 3, 2, 1, "x", "y")).as(key).doesNotContain("{0}").doesNotContain("{1}");
        }
    }

    @Test
    void datesAndNumbersAreTheLanguagesInOneKindOfDigits() {
        LocalDate day = LocalDate.of(2026, 3, 4);

        assertThat(Wording.of(ReportLanguage.GERMAN.locale(), ZoneId.of("UTC")).date(day)).isEqualTo("4. März 2026");
        assertThat(Wording.of(ReportLanguage.FRENCH.locale(), ZoneId.of("UTC")).date(day)).isEqualTo("4 mars 2026");
        assertThat(Wording.of(ReportLanguage.GERMAN.locale(), ZoneId.of("UTC")).number(1234)).isEqualTo("1.234");
        assertThat(Wording.of(Locale.forLanguageTag("ar"), ZoneId.of("UTC")).number(7)).isEqualTo("7");
    }

    private static SortedSet<String> gaps(String words) {
        SortedSet<String> gaps = new TreeSet<>();
        for (Matcher found = GAP.matcher(words); found.find(); ) gaps.add(found.group(1));
        return gaps;
    }

    private static Properties words(String suffix) {
        Properties words = new Properties();
        try (InputStream in = WordingTest.class.getResourceAsStream("/org/assay/report/wording" + suffix + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
