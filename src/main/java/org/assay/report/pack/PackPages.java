package org.assay.report.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.audit.Checkpoint;

/** The pages of a pack that explain it. They load nothing and run nothing. */
final class PackPages {

    private static final String CHECK = "check.py";

    private PackPages() {}

    /** Everything that explains the pack, once it is known what is missing in it. */
    static List<PackPart> all(PackMaterial pack, int files, List<String> missing) {
        List<PackPart> parts = new ArrayList<>();
        parts.add(PackPart.of("README.html", readme(pack, files, missing)));
        parts.add(PackPart.of("README.txt", text(pack, files, missing)));
        parts.add(PackPart.of(CHECK, read(CHECK)));
        if (!missing.isEmpty()) {
            parts.add(PackPart.of("MISSING.txt", "Not in this pack, or not as it was kept:\n\n" + lines(missing)));
        }
        return parts;
    }

    private static String readme(PackMaterial pack, int files, List<String> missing) {
        StringBuilder what = new StringBuilder();
        if (!missing.isEmpty()) what.append(list("Missing or damaged", "warn", missing));
        if (pack.redacted()) what.append(list("Left out", "warn", leftOut(pack)));
        String body = read("readme.html")
                .replace("{{form}}", form(pack))
                .replace("{{desk}}", escaped(pack.report().desk().name()))
                .replace("{{asof}}", escaped(pack.report().asOf().toString()))
                .replace("{{state}}", escaped(pack.report().state()))
                .replace("{{files}}", String.valueOf(files))
                .replace("{{entries}}", String.valueOf(pack.trail().entries().size()))
                .replace("{{checkpoint}}", escaped(checkpoint(pack)))
                .replace("{{key}}", escaped(pack.trail().publicKey() == null ? "none" : pack.trail().publicKey()))
                .replace("{{notes}}", what);
        return page("Backup pack: " + pack.report().title(), body);
    }

    private static String text(PackMaterial pack, int files, List<String> missing) {
        StringBuilder notes = new StringBuilder();
        if (!missing.isEmpty()) notes.append("MISSING OR DAMAGED\n\n").append(lines(missing)).append('\n');
        if (pack.redacted()) notes.append("LEFT OUT\n\n").append(lines(leftOut(pack))).append('\n');
        return read("readme.txt")
                .replace("{{title}}", pack.report().title())
                .replace("{{form}}", form(pack))
                .replace("{{desk}}", pack.report().desk().name())
                .replace("{{asof}}", pack.report().asOf().toString())
                .replace("{{state}}", pack.report().state())
                .replace("{{files}}", String.valueOf(files))
                .replace("{{entries}}", String.valueOf(pack.trail().entries().size()))
                .replace("{{checkpoint}}", checkpoint(pack))
                .replace("{{key}}", pack.trail().publicKey() == null ? "none" : pack.trail().publicKey())
                .replace("{{notes}}", notes);
    }

    private static String form(PackMaterial pack) {
        return pack.redacted()
                ? "The redacted form: what is confidential is not in it."
                : pack.contacts().values().stream().flatMap(List::stream).anyMatch(contact -> contact.confidential())
                        ? "The full form: it holds confidential names and words. Give it to nobody who may not know them."
                        : "The full form, with what colleagues wrote to one another. No contact in it is confidential.";
    }

    private static String checkpoint(PackMaterial pack) {
        Checkpoint signed = pack.trail().checkpoint();
        return signed == null
                ? "none, because nothing could be signed when this pack was made"
                : "%d entries, signed %s".formatted(signed.size(), signed.madeAt());
    }

    private static List<String> leftOut(PackMaterial pack) {
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, Integer> each : pack.leftOut().entrySet()) {
            all.add("Left out, because confidential or because nobody could tell: %d %s."
                    .formatted(each.getValue(), each.getKey()));
        }
        all.add("Discussions among colleagues, and what the trail says of them and of people who were asked.");
        all.add("In other words, names of confidential contacts and what they said are replaced by “[confidential]”. Whoever"
                + " described such a person in other words than their name was not noticed by any program: read the"
                + " rationales, notes and comments before you pass this pack on.");
        return all;
    }

    private static String list(String title, String kind, List<String> lines) {
        StringBuilder all = new StringBuilder("<section class=\"" + kind + "\"><h2>" + title + "</h2>\n<ul>\n");
        lines.forEach(line -> all.append("<li>").append(escaped(line)).append("</li>\n"));
        return all.append("</ul></section>\n").toString();
    }

    private static String lines(List<String> lines) {
        StringBuilder all = new StringBuilder();
        lines.forEach(line -> all.append("- ").append(line).append('\n'));
        return all.toString();
    }

    static String page(String title, String body) {
        return read("page.html").replace("{{title}}", escaped(title)).replace("{{body}}", body);
    }

    static String escaped(@org.jspecify.annotations.Nullable String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String read(String name) {
        try (InputStream in = PackPages.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("not in the program: " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
