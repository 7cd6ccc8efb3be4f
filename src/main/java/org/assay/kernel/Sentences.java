package org.assay.kernel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The program's sentences in the reader's language. Each room keeps its own in
 * {@code src/main/resources/org/assay/ROOM/sentences.properties} (UTF-8, {@link MessageFormat} patterns).
 */
public final class Sentences {

    private static final String[] ROOMS = {
        "kernel", "text", "account", "audit", "document", "claim", "evidence", "verdict", "review", "report", "workbench"
    };

    private Sentences() {}

    /** The sentence behind a key, or the key itself where no room knows it. */
    public static String of(Locale language, String key, Object... arguments) {
        for (String room : ROOMS) {
            try {
                String pattern = ResourceBundle.getBundle(
                                "org.assay.%s.sentences".formatted(room), language, CONTROL)
                        .getString(key);
                return new MessageFormat(pattern, language).format(arguments);
            } catch (MissingResourceException elsewhere) {
                continue;
            }
        }
        return key;
    }

    public static String of(Locale language, Refusal refusal) {
        return of(language, "refusal." + refusal.code(), refusal.arguments().toArray());
    }

    // English is the language of the base files, whatever the machine's own language is.
    private static final ResourceBundle.Control CONTROL =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
