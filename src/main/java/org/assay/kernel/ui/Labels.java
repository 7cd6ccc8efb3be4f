package org.assay.kernel.ui;

import java.util.Locale;

/** The words on the screen for the names in the code. */
public final class Labels {

    private Labels() {}

    /** {@code SOCIAL_POST} is "Social post". */
    public static String of(Enum<?> value) {
        String words = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
