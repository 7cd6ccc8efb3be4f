package org.assay.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What has to be known of a language to find its sentences: abbreviations and beginnings, read once from
 * {@code language/CODE.txt}. A language without a file has empty lists and lives by the general rules.
 */
final class LanguageLore {

    /** What an abbreviation says about the full stop behind it. */
    enum Kind {
        /** Stands before a name: "Mr.", "Prof.". Never an end. */
        BEFORE_NAME,
        /** Stands inside a sentence: "e.g.", "bzw.". Never an end. */
        INNER,
        /** "No.", "S.", "fig.": not an end where a number follows. */
        BEFORE_NUMBER,
        /** "etc.", "Inc.", "U.S.": the next word decides. */
        MAY_END,
        /** "Sat.", "Mass.": as {@link #MAY_END}, but only with a capital; without it a word like others. */
        MAY_END_CAPITAL
    }

    /** Languages that write "the 3rd" as "3.": ISO 639 codes. */
    private static final Set<String> ORDINAL_WITH_STOP = Set.of(
            "de", "lb", "gsw", "da", "nb", "nn", "no", "fo", "is", "fi", "et", "lv", "cs", "sk", "pl", "sl", "hr", "sr",
            "bs", "hu", "tr", "eu");

    private static final int LONGEST_CLOSING = 30;

    private static final Map<String, LanguageLore> READ = new ConcurrentHashMap<>();

    private final Map<Kind, Set<String>> abbreviations = new EnumMap<>(Kind.class);
    private final Set<String> starters = new HashSet<>();
    private final Set<String> closings = new HashSet<>();
    private final boolean ordinalWithStop;
    private final boolean english;

    private LanguageLore(String code) {
        ordinalWithStop = ORDINAL_WITH_STOP.contains(code);
        english = code.equals("en");
        for (Kind kind : Kind.values()) abbreviations.put(kind, new HashSet<>());
        try (InputStream file = LanguageLore.class.getResourceAsStream("language/" + code + ".txt")) {
            if (file != null) read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("language/" + code + ".txt", unreadable);
        }
    }

    static LanguageLore of(Locale language) {
        String code = language.getLanguage();
        // Anything may come as a language; only letters may become a file's name or a key that stays in memory.
        if (!code.matches("[a-z]{2,3}")) code = "und";
        return READ.computeIfAbsent(code, LanguageLore::new);
    }

    private void read(BufferedReader lines) throws IOException {
        Set<String> section = starters;
        for (String line; (line = lines.readLine()) != null; ) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.startsWith("[")) {
                String name = line.substring(1, line.indexOf(']'));
                section = switch (name) {
                    case "starters" -> starters;
                    case "closings" -> closings;
                    default -> abbreviations.get(Kind.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT)));
                };
            } else if (section == closings) {
                section.add(line.strip());
            } else {
                section.addAll(List.of(line.strip().split(" +")));
            }
        }
    }

    /** @param word in lower case, without its last full stop */
    boolean is(Kind kind, String word) {
        return abbreviations.get(kind).contains(word);
    }

    /** Whether the word begins sentences far more often than names; in lower case. */
    boolean isStarter(String word) {
        return starters.contains(word);
    }

    /** Whether the words from {@code start} to {@code end} close a letter: "Best regards". */
    boolean isClosing(String text, int start, int end) {
        return end - start <= LONGEST_CLOSING && closings.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** Whether there are lists for this language, so that a word not on them is known to be no abbreviation. */
    boolean isKnown() {
        return !starters.isEmpty();
    }

    boolean writesOrdinalsWithStop() {
        return ordinalWithStop;
    }

    /** English alone has a word, "I", that looks like an initial. */
    boolean isEnglish() {
        return english;
    }
}
