package org.assay.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.evidence.copies.CopyNames;
import org.jspecify.annotations.Nullable;

/**
 * What names a confidential contact, to be taken out of what leaves the desk. It finds names and words, and tells none of
 * them: who holds one knows no more than that something was found.
 */
public final class Redaction {

    public static final String GONE = "[confidential]";

    /** Such short words and names stand in any text. */
    private static final int SHORTEST_PHRASE = 8;

    private static final int SHORTEST_NAME = 3;
    private static final int UNMISTAKABLE = 6;

    private final List<String> parts;
    private final @Nullable Pattern found;

    private Redaction(List<String> parts) {
        this.parts = List.copyOf(parts);
        this.found = parts.isEmpty() ? null : Pattern.compile(String.join("|", parts));
    }

    /**
     * @param asked about the claims at hand: their names, every capitalised part of these, and what was said
     * @param others of the desk: their names as a whole
     */
    static Redaction of(Collection<ContactWords> asked, Collection<ContactWords> others) {
        List<String> parts = new ArrayList<>();
        for (ContactWords words : asked) {
            phrase(parts, words.person());
            phrase(parts, words.question());
            phrase(parts, words.answer());
        }
        others.forEach(words -> phrase(parts, words.person()));
        asked.forEach(words -> names(parts, words.person()));
        return new Redaction(parts.stream().distinct().toList());
    }

    private static void phrase(List<String> parts, @Nullable String words) {
        if (words == null || words.strip().length() < SHORTEST_PHRASE) return;
        List<String> each = new ArrayList<>();
        for (String word : words.strip().split("[\\s\\p{Z}]+")) each.add(Pattern.quote(word));
        parts.add("(?iu:" + String.join("[\\s\\p{Z}]+", each) + ")");
    }

    private static void names(List<String> parts, @Nullable String person) {
        if (person == null) return;
        for (String name : person.split("[^\\p{L}\\p{M}\\p{N}]+")) {
            boolean one = name.length() >= SHORTEST_NAME && Character.isUpperCase(name.codePointAt(0));
            if (!one) continue;
            // “Will” and “Rose” are words as well; a longer name is found in an address, too: quillfeather@example.org.
            parts.add(
                    name.length() >= UNMISTAKABLE
                            ? "(?iu:" + Pattern.quote(name) + ")"
                            : "(?<![\\p{L}\\p{M}\\p{N}])(?:" + Pattern.quote(name) + "|"
                                    + Pattern.quote(name.toUpperCase(java.util.Locale.ROOT)) + ")(?![\\p{L}\\p{M}\\p{N}])");
        }
    }

    /** Whether there is anything to look for. */
    public boolean looks() {
        return found != null;
    }

    /** Whether that gives somebody away. */
    public boolean names(@Nullable String text) {
        return found != null && text != null && found.matcher(text).find();
    }

    /**
     * Whether bytes of any kind give somebody away, also packed ones.
     *
     * @throws IOException where they can't be read to their end, and so nobody knows
     */
    public boolean names(InputStream bytes) throws IOException {
        return found != null && CopyNames.found(bytes, text -> names(text));
    }

    /** The text with {@link #GONE} where it gives somebody away. */
    public String clean(String text) {
        return found == null ? text : found.matcher(text).replaceAll(Matcher.quoteReplacement(GONE));
    }

    /**
     * Without what stands in a text that its readers have anyway: a gap in words they can read elsewhere would point at the
     * person more surely than the name does.
     */
    public Redaction besides(String known) {
        return new Redaction(parts.stream()
                .filter(part -> !Pattern.compile(part).matcher(known).find())
                .toList());
    }

    @Override
    public String toString() {
        return "Redaction[…]";
    }
}
