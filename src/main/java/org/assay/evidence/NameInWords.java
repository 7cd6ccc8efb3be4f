package org.assay.evidence;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notices a name in words that everybody is going to read. */
final class NameInWords {

    private NameInWords() {}

    /**
     * Whether a word of the name that is written with a capital, and has three letters or more, stands in the text in
     * just that way. “Deputy minister Anna Berg” is not given by “a deputy minister”, and is by “Anna from the ministry”.
     */
    static boolean gives(@Nullable String name, String text) {
        if (name == null) return false;
        Set<String> words = new HashSet<>(Arrays.asList(split(text)));
        return Arrays.stream(split(name))
                .anyMatch(part -> part.length() >= 3
                        && Character.isUpperCase(part.codePointAt(0))
                        && words.contains(part));
    }

    private static String[] split(String text) {
        return text.split("[^\\p{L}\\p{M}\\p{N}]+");
    }
}
