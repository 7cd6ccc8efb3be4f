package org.assay.document.extract;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Link targets that may be kept. */
final class Links {

    private static final Set<String> HARMLESS = Set.of("http", "https", "mailto");
    private static final int LONGEST = 2_000;

    private Links() {}

    /** The absolute address, or null where it leads nowhere that a reader may be sent. */
    static @Nullable String safe(@Nullable String href, @Nullable String base) {
        if (href == null || href.isBlank() || href.length() > LONGEST) return null;
        try {
            URI uri = URI.create(href.strip());
            if (base != null && !uri.isAbsolute()) uri = URI.create(base).resolve(uri);
            String scheme = uri.getScheme();
            boolean harmless = scheme != null && HARMLESS.contains(scheme.toLowerCase(Locale.ROOT));
            return harmless && uri.toString().length() <= LONGEST ? uri.toString() : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
