package org.assay.verdict;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A step of a scale.
 *
 * @param code stable, lower case with hyphens: {@code mostly-false}
 * @param tone the token of its colour and icon
 * @param value its place in the order, higher is truer; null for a rating without an order (unproven, satire)
 * @param needsEvidence false where it may be proposed on a search that found nothing
 */
public record Rating(
        String code,
        String label,
        @Nullable String meaning,
        String tone,
        @Nullable Integer value,
        boolean needsEvidence) {

    private static final int LONGEST_CODE = 40;

    /**
     * A code out of a name: "Für wahr gehalten" is {@code fur-wahr-gehalten}, and 半真 is made of its numbers. Empty for
     * a blank name.
     */
    public static String codeOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        String code = plain.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (code.isEmpty() && !name.isBlank()) {
            code = name.strip().codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining("-", "u", ""));
        }
        return code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE).replaceAll("-$", "") : code;
    }
}
