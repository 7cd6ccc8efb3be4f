package org.assay.document.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The web addresses that a note names: as links, in the codes of fields, or plainly in its words. */
final class NoteLinks {

    private static final Pattern FIELD =
            Pattern.compile("\\s*HYPERLINK\\s+(?:\"([^\"]{1,2000})\"|(https?://[^\\s\"]{1,2000}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile(
            "(?<![\\p{L}\\p{N}@/.])(?:(https?://|www\\.(?=[^\\s.]))[^\\s<>\"“”„«»‹›\\p{Cc}]{1,2000}|doi:\\s?(10\\.\\d{4,9}/[^\\s<>\"“”„«»]{1,300}))",
            Pattern.CASE_INSENSITIVE);
    private static final String CLOSES = ".,;:!?'’‘…*_";

    private NoteLinks() {}

    /** Where a field leads; null where it is no link to the web. */
    static @Nullable String ofField(String code) {
        Matcher field = FIELD.matcher(code);
        if (!field.lookingAt()) return null;
        return Links.safe(field.group(1) != null ? field.group(1) : field.group(2), null);
    }

    /** @param targets what the note's words are linked with, in their order */
    static List<String> of(String text, List<String> targets) {
        Set<String> links = new LinkedHashSet<>();
        for (String target : targets) keep(links, target);
        Matcher bare = BARE.matcher(text);
        while (bare.find()) {
            String found = withoutWhatFollows(bare.group());
            if (bare.group(2) != null) found = "https://doi.org/" + withoutWhatFollows(bare.group(2));
            else if (bare.group(1).toLowerCase(Locale.ROOT).startsWith("www.")) found = "https://" + found;
            keep(links, found);
        }
        return new ArrayList<>(links).subList(0, Math.min(links.size(), Note.MOST_LINKS));
    }

    private static void keep(Set<String> links, String found) {
        String safe = Links.safe(found, null);
        if (safe != null && safe.regionMatches(true, 0, "http", 0, 4)) links.add(safe);
    }

    /** The full stop after an address is the sentence's, a bracket its own only where it was opened in it. */
    private static String withoutWhatFollows(String address) {
        int end = address.length();
        while (end > 0) {
            char last = address.charAt(end - 1);
            boolean unopened = last == ')' && count(address, '(', end) < count(address, ')', end)
                    || last == ']' && count(address, '[', end) < count(address, ']', end)
                    || last == '}';
            if (CLOSES.indexOf(last) < 0 && !unopened) break;
            end--;
        }
        return address.substring(0, end);
    }

    private static int count(String text, char wanted, int end) {
        int count = 0;
        for (int i = 0; i < end; i++) if (text.charAt(i) == wanted) count++;
        return count;
    }
}
