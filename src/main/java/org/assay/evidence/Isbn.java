package org.assay.evidence;

import java.util.Optional;

/** A book's number (ISO 2108) in ten or thirteen digits. */
public final class Isbn {

    private Isbn() {}

    /** Thirteen bare digits; empty where the text is no such number or its last digit does not fit the others. */
    public static Optional<String> of(String typed) {
        String bare = bare(typed);
        if (bare.matches("97[89]\\d{10}") && bare.charAt(12) == last13(bare)) return Optional.of(bare);
        if (bare.matches("\\d{9}[\\dX]") && bare.charAt(9) == last10(bare)) {
            String thirteen = "978" + bare.substring(0, 9);
            return Optional.of(thirteen + last13(thirteen));
        }
        return Optional.empty();
    }

    /** The last digit that would fit; empty where the text is no number of a book at all. */
    public static Optional<Character> expected(String typed) {
        String bare = bare(typed);
        if (bare.matches("97[89]\\d{10}")) return Optional.of(last13(bare));
        if (bare.matches("\\d{9}[\\dX]")) return Optional.of(last10(bare));
        return Optional.empty();
    }

    private static String bare(String typed) {
        return typed.strip()
                .replaceFirst("(?i)^(urn:)?isbn(-1[03])?[:\\s]*", "")
                .replaceAll("[\\s\\-‐‑–]", "")
                .toUpperCase(java.util.Locale.ROOT);
    }

    private static char last13(String digits) {
        int sum = 0;
        for (int i = 0; i < 12; i++) sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    private static char last10(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) sum += (digits.charAt(i) - '0') * (10 - i);
        int last = (11 - sum % 11) % 11;
        return last == 10 ? 'X' : (char) ('0' + last);
    }
}
