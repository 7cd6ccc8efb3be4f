package org.assay.document;

import java.text.Normalizer;
import java.util.Locale;

/** A title as lists sort it: without case and accents, and without what stands before its first letter or digit. */
final class TitleKey {

    private TitleKey() {}

    static String of(String title) {
        String folded = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("^[^\\p{L}\\p{Nd}]+", "");
        return folded.length() > 500 ? folded.substring(0, 500) : folded;
    }
}
