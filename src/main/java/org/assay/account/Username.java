package org.assay.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assay.kernel.Refusal;

/** A name to sign in with. Case and width do not matter, so that two accounts can't look alike. */
record Username(String folded) {

    static final int MAXIMUM = 64;
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]{1,63}");

    /** @throws Refusal {@code USERNAME_MALFORMED} */
    static Username of(String typed) {
        String folded = fold(typed);
        if (!ALLOWED.matcher(folded).matches()) throw Refusal.of("username", "USERNAME_MALFORMED");
        return new Username(folded);
    }

    /** For looking up what somebody typed: never refuses, never longer than the column. */
    static String fold(String typed) {
        String within = typed.length() > 4 * MAXIMUM ? typed.substring(0, 4 * MAXIMUM) : typed;
        String folded = Normalizer.normalize(within, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
        folded = folded.replaceAll("\\p{Cntrl}", "");
        return folded.length() > MAXIMUM ? folded.substring(0, MAXIMUM) : folded;
    }
}
