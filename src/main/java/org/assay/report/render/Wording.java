package org.assay.report.render;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.assay.report.ReportTemplate;
import org.assay.report.VerdictReport;

/** The report's own words, dates and numbers, in its language. */
final class Wording {

    private final Locale language;
    // The digits of the figures that stand beside them in the text, in every language.
    private final Locale digits;
    private final ResourceBundle bundle;
    private final DateTimeFormatter date;
    private final DateTimeFormatter minute;

    private Wording(Locale language, ZoneId zone) {
        this.language = language;
        this.digits = new Locale.Builder().setLocale(language).setUnicodeLocaleKeyword("nu", "latn").build();
        this.bundle = ResourceBundle.getBundle(
                "org.assay.report.wording",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
        // Whoever reads it may live elsewhere, so the zone is said.
        this.minute = new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG))
                .appendPattern(bundle.getString("comma") + " HH:mm zzz")
                .toFormatter(language)
                .withZone(zone);
    }

    static Wording of(VerdictReport report) {
        return new Wording(report.language(), report.zone());
    }

    static Wording of(Locale language, ZoneId zone) {
        return new Wording(language, zone);
    }

    String of(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, digits).format(arguments);
    }

    /** The word for a code of another room; the code itself, made readable, where this report has no word for it. */
    String code(String family, String code) {
        try {
            return bundle.getString(family + "." + code);
        } catch (MissingResourceException unknown) {
            String words = code.replace('_', ' ').toLowerCase(language);
            return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(language) + words.substring(1);
        }
    }

    /** A word, or some, that begin no sentence. None of those that stand so begins with a noun, which German would keep. */
    String within(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(language) + words.substring(1);
    }

    String listed(List<String> parts) {
        return String.join(mark() + bundle.getString("comma") + " ", parts);
    }

    /** Within words of another script: letters of this language would turn the order of what stands around them. */
    /** Within words of that direction. */
    String listed(List<String> parts, String direction) {
        return direction.equals(Markup.direction(bundle.getString("report"))) ? listed(parts) : String.join(", ", parts);
    }

    /**
     * Stands behind a name where the language reads from the right, so that a number that follows doesn't join a name of
     * other letters; else empty.
     */
    String mark() {
        return isRightToLeft() ? "\u200F" : "";
    }

    boolean isRightToLeft() {
        return Markup.direction(bundle.getString("report")).equals("rtl");
    }

    String date(LocalDate day, String direction) {
        return direction.equals(Markup.direction(date(day))) ? date(day) : day.toString();
    }

    /** What the report is called in its language: a verdict report, a source sheet, … */
    String template(VerdictReport report) {
        ReportTemplate template = report.choice().template();
        return of(template == ReportTemplate.VERDICT_REPORT ? "report" : "template." + template.name());
    }

    String date(LocalDate day) {
        return date.format(day);
    }

    String minute(Instant instant) {
        return minute.format(instant);
    }

    String number(int number) {
        return String.format(digits, "%,d", number);
    }
}
