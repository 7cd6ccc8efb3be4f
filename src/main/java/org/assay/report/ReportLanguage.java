package org.assay.report;

import java.util.Locale;
import org.assay.kernel.Refusal;

/** The languages of a report's own words. What it quotes stays as it was written. */
public enum ReportLanguage {
    ENGLISH("en", "English"),
    SPANISH("es", "Español"),
    GERMAN("de", "Deutsch"),
    FRENCH("fr", "Français"),
    ARABIC("ar", "العربية");

    private final String tag;
    private final String own;

    ReportLanguage(String tag, String own) {
        this.tag = tag;
        this.own = own;
    }

    /** As BCP 47 names it. */
    public String tag() {
        return tag;
    }

    /** Its name in itself. */
    public String own() {
        return own;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** @throws Refusal {@code REPORT_LANGUAGE_UNKNOWN} */
    public static ReportLanguage of(String tag) {
        for (ReportLanguage language : values()) {
            if (language.tag.equals(tag.toLowerCase(Locale.ROOT))) return language;
        }
        throw Refusal.of("lang", "REPORT_LANGUAGE_UNKNOWN", tag);
    }
}
