package org.assay.evidence;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A digital object identifier (ISO 26324), however it is written. It has no check digit. */
public final class Doi {

    private static final Pattern WRITTEN = Pattern.compile(
            "(?:(?:https?://)?(?:dx\\.|www\\.)?doi\\.org/|doi:\\s*)?(10\\.\\d{4,9}(?:\\.\\d+)*(?:/|%2F)\\S+)",
            Pattern.CASE_INSENSITIVE);

    private Doi() {}

    /** Bare and in lower case, since case makes no difference; empty where the text is none. */
    public static Optional<String> of(String typed) {
        Matcher doi = WRITTEN.matcher(typed.strip());
        if (!doi.matches()) return Optional.empty();
        String bare = doi.group(1).replaceFirst("[.,;)]+$", "");
        try {
            if (doi.start(1) > 0 && bare.contains("%")) bare = URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException literal) {
            // A lone percent sign is part of the name.
        }
        return bare.length() > 300 ? Optional.empty() : Optional.of(bare.toLowerCase(Locale.ROOT));
    }
}
