package org.assay.report.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sources as a page: what was looked at, when it was kept, and under which name it lies in the pack. */
final class SourceSheet {

    static final List<String> COLUMNS = List.of(
            "number", "title", "author", "publisher", "published_on", "url", "kind", "primary", "claims", "copies",
            "kept_at", "sha256");

    private SourceSheet() {}

    static String page(PackMaterial pack, List<List<@Nullable String>> rows) {
        StringBuilder list = new StringBuilder();
        for (List<@Nullable String> row : rows) {
            list.append("<li><strong>").append(PackPages.escaped(row.get(1))).append("</strong>");
            note(list, "", row.get(2), "");
            note(list, "", row.get(3), "");
            note(list, "", row.get(4), "");
            note(list, "", row.get(5), " url");
            note(list, "Under claims ", String.valueOf(row.get(8)).replace(" ", ", "), "");
            String[] files = String.valueOf(row.get(9)).split("\n");
            String[] sums = String.valueOf(row.get(11)).split("\n");
            if (files[0].isEmpty()) note(list, "", "No copy is in this pack.", "");
            for (int i = 0; i < files.length && !files[i].isEmpty(); i++) {
                list.append("<div class=\"quiet\">Copy: <code>").append(PackPages.escaped(files[i]))
                        .append("</code><br>SHA-256 <code>").append(sums[i]).append("</code></div>");
            }
            list.append("</li>\n");
        }
        return PackPages.page(
                "Sources: " + pack.report().title(),
                rows.isEmpty() ? "<p>No source is in this pack.</p>" : "<ol class=\"sources\">\n" + list + "</ol>");
    }

    private static void note(StringBuilder list, String before, @Nullable String text, String kind) {
        if (text == null || text.isEmpty()) return;
        list.append("<div class=\"quiet").append(kind).append("\">").append(before).append(PackPages.escaped(text))
                .append("</div>");
    }
}
