package org.assay.document;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The texts of versions last read, which never change: each mark on a long one would fetch and decode all of it again.
 * Together at most {@value #MOST_CHARACTERS} code units; one longer than a quarter of that is not kept.
 */
final class RecentTexts {

    static final int MOST_CHARACTERS = 8_000_000;

    private final Map<VersionId, String> texts = new LinkedHashMap<>(16, 0.75f, true);
    private int characters;

    String of(VersionId version, Supplier<String> stored) {
        synchronized (texts) {
            String known = texts.get(version);
            if (known != null) return known;
        }
        String text = stored.get();
        if (text.length() > MOST_CHARACTERS / 4) return text;
        synchronized (texts) {
            if (texts.putIfAbsent(version, text) == null) characters += text.length();
            Iterator<String> oldest = texts.values().iterator();
            while (characters > MOST_CHARACTERS) {
                characters -= oldest.next().length();
                oldest.remove();
            }
        }
        return text;
    }
}
