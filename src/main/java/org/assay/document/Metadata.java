package org.assay.document;

import java.net.URI;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.assay.document.extract.Extracted;
import org.assay.document.extract.FileFacts;
import org.assay.document.extract.LanguageGuess;
import org.assay.kernel.Refusal;
import org.assay.text.marker.PageContent.Block;
import org.jspecify.annotations.Nullable;

/** A document's metadata as they are stored: what a person says is checked, what a file says is made to fit. */
record Metadata(
        DocumentKind kind,
        String title,
        String language,
        String byline,
        String publication,
        String url,
        @Nullable LocalDate publishedOn) {

    private static final int TITLE = 500;
    private static final int BYLINE = 500;
    private static final int PUBLICATION = 300;
    private static final int URL = 2_000;
    private static final int GUESSED_TITLE = 120;

    static Metadata of(DocumentHints given, Extracted extracted, @Nullable String fileName) {
        FileFacts facts = extracted.facts();
        return new Metadata(
                given.kind() != null ? given.kind() : facts.turns() ? DocumentKind.TRANSCRIPT : DocumentKind.ARTICLE,
                said(given.title()) ? checked("title", given.title(), TITLE) : title(extracted, fileName),
                said(given.language()) ? checkedLanguage(given.language()) : language(facts, extracted.text()),
                said(given.byline()) ? checked("byline", given.byline(), BYLINE) : fitted(facts.byline(), BYLINE),
                said(given.publication())
                        ? checked("publication", given.publication(), PUBLICATION)
                        : fitted(facts.publication(), PUBLICATION),
                said(given.url()) ? checkedUrl(given.url()) : usableUrl(facts.url()),
                given.publishedOn() != null ? given.publishedOn() : facts.publishedOn());
    }

    static CorrectDocument checked(CorrectDocument command) {
        if (!said(command.title())) throw Refusal.of("title", "TITLE_MISSING");
        return new CorrectDocument(
                command.document(),
                command.seen(),
                command.kind(),
                checked("title", command.title(), TITLE),
                said(command.language()) ? checkedLanguage(command.language()) : LanguageGuess.UNKNOWN,
                checked("byline", command.byline(), BYLINE),
                checked("publication", command.publication(), PUBLICATION),
                said(command.url()) ? checkedUrl(command.url()) : "",
                command.publishedOn(),
                command.deadline(),
                command.writer());
    }

    private static boolean said(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static String checked(String field, String value, int longest) {
        String line = oneLine(value);
        if (line.length() > longest) throw Refusal.of(field, "FIELD_TOO_LONG", field, line.length(), longest);
        return line;
    }

    private static String fitted(@Nullable String value, int longest) {
        return value == null ? "" : shortened(oneLine(value), longest);
    }

    private static String title(Extracted extracted, @Nullable String fileName) {
        String own = fitted(extracted.facts().title(), TITLE);
        if (!own.isEmpty()) return own;
        String stem = fileName == null ? "" : oneLine(FileName.stem(fileName).replace('_', ' '));
        if (stem.codePoints().anyMatch(Character::isLetter)) return shortened(stem, GUESSED_TITLE);
        Block first = extracted.blocks().getFirst();
        // A block may be long, a title not: no need to tidy up what is cut off.
        int end = Math.min(first.e(), first.s() + 4 * GUESSED_TITLE);
        String words = oneLine(extracted.text().substring(first.s(), end));
        return words.isEmpty() ? "Untitled" : shortened(words, GUESSED_TITLE);
    }

    /** What the file says, unless its text is plainly in another language: templates and word processors set "en". */
    private static String language(FileFacts facts, String text) {
        String guess = LanguageGuess.of(text);
        String declared = facts.language();
        if (declared == null || declared.isBlank()) return guess;
        try {
            String language = checkedLanguage(declared.split(",")[0].replace('_', '-'));
            String primary = Locale.forLanguageTag(language).getLanguage();
            boolean contradicted =
                    !guess.equals(LanguageGuess.UNKNOWN) && !guess.equals(primary) && LanguageGuess.knows(primary);
            return contradicted ? guess : language;
        } catch (Refusal misspelt) {
            // A file may say what it likes.
            return guess;
        }
    }

    private static String checkedLanguage(String tag) {
        try {
            String language = new Locale.Builder().setLanguageTag(tag.strip()).build().toLanguageTag();
            if (language.length() <= 35) return language;
        } catch (IllformedLocaleException misspelt) {
            // Refused below, like one that is too long.
        }
        throw Refusal.of("language", "LANGUAGE_UNKNOWN", shortened(oneLine(tag), 40));
    }

    private static String checkedUrl(String given) {
        String url = usableUrl(given);
        if (url.isEmpty()) throw Refusal.of("url", "URL_UNUSABLE", shortened(oneLine(given), 200));
        return url;
    }

    private static String usableUrl(@Nullable String given) {
        if (given == null || given.length() > URL) return "";
        try {
            URI uri = URI.create(given.strip());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? uri.toString() : "";
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    /** On one line, and without what would break it: control characters, NUL, halves of surrogate pairs. */
    static String oneLine(String value) {
        return value.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ")
                .replaceAll("[\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
    }

    static String shortened(String value, int longest) {
        if (value.length() <= longest) return value;
        int cut = value.lastIndexOf(' ', longest - 1);
        if (cut < longest / 2) cut = longest - 1;
        if (Character.isHighSurrogate(value.charAt(cut - 1))) cut--;
        return value.substring(0, cut) + "…";
    }
}
