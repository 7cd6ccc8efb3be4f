package org.assay.evidence.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.evidence.Doi;
import org.assay.evidence.Imprint;
import org.assay.evidence.Isbn;
import org.assay.evidence.SourceEntry;
import org.assay.evidence.SourceKind;
import org.assay.kernel.Storable;
import org.jspecify.annotations.Nullable;

/** An entry's fields on their way to a source: shortened to what a source holds, and what is no identifier left out. */
final class Gathered {

    private final Map<String, String> fields;

    Gathered(Map<String, String> fields) {
        this.fields = fields;
    }

    /** The first of these fields that says anything. */
    @Nullable String first(String... names) {
        for (String name : names) {
            String value = fields.get(name);
            if (value != null && !value.isBlank()) return value.strip();
        }
        return null;
    }

    boolean titled() {
        return first("title") != null;
    }

    SourceEntry source(SourceKind kind, List<CitedNames.Name> authors, Issued issued) {
        String doi = Optional.ofNullable(first("doi")).flatMap(Doi::of).orElse(null);
        String url = web(first("url"));
        if (url == null && doi != null) url = "https://doi.org/" + doi;
        return new SourceEntry(
                cut(Optional.ofNullable(first("title")).orElse("–"), 500),
                url,
                cut(first("publisher"), 300),
                cut(CitedNames.line(authors), 300),
                issued.day(),
                kind,
                false,
                null,
                language(first("language")),
                null,
                new Imprint(
                        cut(first("container"), 500),
                        cut(first("volume"), 50),
                        cut(first("issue"), 50),
                        cut(first("pages"), 100),
                        cut(first("edition"), 100),
                        cut(first("place"), 200),
                        doi,
                        Optional.ofNullable(first("isbn")).flatMap(Gathered::isbn).orElse(null),
                        issued.shorter()));
    }

    /** Zotero writes several numbers into one field. */
    private static Optional<String> isbn(String written) {
        List<String> tries = new ArrayList<>(List.of(written));
        tries.addAll(List.of(written.split("[\\s,;]+")));
        return tries.stream().map(Isbn::of).flatMap(Optional::stream).findFirst();
    }

    private static @Nullable String web(@Nullable String written) {
        return written != null && written.length() <= 2000 && written.matches("(?i)https?://[^\\s/]+.*") ? written : null;
    }

    private static @Nullable String language(@Nullable String written) {
        return written != null && written.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? written : null;
    }

    static @Nullable String cut(@Nullable String text, int longest) {
        if (text == null) return null;
        String tidy = Storable.of(text.replaceAll("\\s+", " ")).strip();
        if (tidy.length() <= longest) return tidy;
        int end = Character.isHighSurrogate(tidy.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return tidy.substring(0, end) + "…";
    }
}
