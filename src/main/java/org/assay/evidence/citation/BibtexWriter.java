package org.assay.evidence.citation;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assay.evidence.Imprint;
import org.assay.evidence.SourceEntry;
import org.jspecify.annotations.Nullable;

/** Writes BibTeX in UTF-8, as Zotero, JabRef and BibLaTeX read it. */
final class BibtexWriter {

    private BibtexWriter() {}

    static String write(List<SourceEntry> sources) {
        StringBuilder out = new StringBuilder();
        Set<String> keys = new HashSet<>();
        for (SourceEntry source : sources) {
            Imprint imprint = source.imprint();
            String type = Kinds.bibtex(source);
            out.append('@').append(type).append('{').append(key(source, keys));
            field(out, "title", "{" + escaped(source.title()) + "}");
            names(out, source.author());
            boolean within = type.equals("incollection");
            field(out, within ? "booktitle" : "journal", escaped(imprint.container()));
            field(out, type.equals("techreport") ? "institution" : "publisher", escaped(source.publisher()));
            List<Integer> issued = Issued.of(source).parts();
            if (!issued.isEmpty()) field(out, "year", String.valueOf(issued.get(0)));
            if (issued.size() > 1) field(out, "month", String.valueOf(issued.get(1)));
            if (issued.size() > 2) field(out, "day", String.valueOf(issued.get(2)));
            field(out, "volume", escaped(imprint.volume()));
            field(out, "number", escaped(imprint.issue()));
            field(out, "pages", imprint.pages() == null ? null : escaped(imprint.pages().replaceAll("(?<=\\d)[-–](?=\\d)", "--")));
            field(out, "edition", escaped(imprint.edition()));
            field(out, "address", escaped(imprint.place()));
            field(out, "doi", imprint.doi());
            field(out, "isbn", imprint.isbn());
            field(out, "url", source.url());
            field(out, "language", source.language());
            out.append("\n}\n\n");
        }
        return out.toString();
    }

    private static void names(StringBuilder out, @Nullable String author) {
        List<String> names = CitedNames.of(author).stream()
                .map(name -> name.literal() != null ? "{" + escaped(name.literal()) + "}" : escaped(CitedNames.text(name)))
                .toList();
        if (!names.isEmpty()) field(out, "author", String.join(" and ", names));
    }

    private static void field(StringBuilder out, String name, @Nullable String value) {
        if (value != null) out.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }

    /** Braces left single would end a field early; the rest would be taken for LaTeX. */
    private static @Nullable String escaped(@Nullable String text) {
        if (text == null) return null;
        return text.replaceAll("[{}]", "").replace("\\", "\\textbackslash ").replaceAll("([%&$#_])", "\\\\$1");
    }

    private static String key(SourceEntry source, Set<String> taken) {
        List<CitedNames.Name> names = CitedNames.of(source.author());
        String name = names.isEmpty()
                ? source.title()
                : names.getFirst().family() != null ? names.getFirst().family() : names.getFirst().literal();
        String bare = Normalizer.normalize(String.valueOf(name), Normalizer.Form.NFKD)
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(Locale.ROOT);
        List<Integer> issued = Issued.of(source).parts();
        String stem = (bare.isEmpty() ? "source" : bare.substring(0, Math.min(20, bare.length())))
                + (issued.isEmpty() ? "" : issued.get(0));
        String key = stem;
        for (int i = 2; !taken.add(key); i++) key = stem + "-" + i;
        return key;
    }
}
