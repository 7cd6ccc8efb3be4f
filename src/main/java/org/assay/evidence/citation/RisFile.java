package org.assay.evidence.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.evidence.Imprint;
import org.assay.evidence.SourceEntry;
import org.jspecify.annotations.Nullable;

/** RIS, the format with two letters, two spaces and a dash. */
final class RisFile {

    private static final Pattern TAG = Pattern.compile("\\uFEFF?([A-Z][A-Z0-9])\\s{1,2}-(?: ?)(.*)");

    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("TI", "title"), Map.entry("T1", "title"), Map.entry("CT", "title"),
            Map.entry("T2", "container"), Map.entry("JO", "container"), Map.entry("JF", "container"),
            Map.entry("JA", "container"), Map.entry("BT", "container"), Map.entry("PB", "publisher"),
            Map.entry("CY", "place"), Map.entry("PP", "place"), Map.entry("VL", "volume"), Map.entry("IS", "issue"),
            Map.entry("SP", "start"), Map.entry("EP", "end"), Map.entry("ET", "edition"), Map.entry("DO", "doi"),
            Map.entry("SN", "isbn"), Map.entry("UR", "url"), Map.entry("L2", "url"), Map.entry("LA", "language"),
            Map.entry("DA", "date"), Map.entry("PY", "year"), Map.entry("Y1", "year"));

    private RisFile() {}

    private static final class Record {

        private final int line;
        private final String type;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final List<CitedNames.Name> authors = new ArrayList<>();
        private String last = "";

        Record(int line, String type) {
            this.line = line;
            this.type = type;
        }

        void put(String tag, String value) {
            last = "";
            if (List.of("AU", "A1", "A2", "ED").contains(tag)) {
                boolean editor = tag.equals("A2") || tag.equals("ED");
                if (!value.isEmpty() && !(editor && !authors.isEmpty())) authors.add(CitedNames.one(value.replace(";", ",")));
                return;
            }
            String name = OURS.get(tag);
            if (name == null) return;
            last = fields.containsKey(name) ? "" : name;
            fields.putIfAbsent(name, value);
        }

        void goOn(String text) {
            if (!last.isEmpty()) fields.merge(last, text, (before, more) -> before + " " + more);
        }

        BibliographyEntry entry() {
            String start = fields.get("start");
            String end = fields.get("end");
            if (start != null) fields.put("pages", end == null || end.equals(start) ? start : start + "-" + end);
            Gathered gathered = new Gathered(fields);
            String name = Optional.ofNullable(gathered.first("title")).orElse("");
            if (!gathered.titled()) return BibliographyEntry.refused(line, name, "ENTRY_UNTITLED");
            Issued issued = Issued.of(fields.get("date"));
            if (issued.parts().isEmpty()) issued = Issued.of(fields.get("year"));
            return BibliographyEntry.read(line, name, gathered.source(Kinds.ofRis(type), authors, issued));
        }
    }

    static List<BibliographyEntry> read(String text) {
        List<BibliographyEntry> entries = new ArrayList<>();
        Record open = null;
        int number = 0;
        for (String line : text.split("\\r\\n|\\r|\\n", -1)) {
            number++;
            Matcher tag = TAG.matcher(line);
            if (!tag.matches()) {
                if (open != null && !line.isBlank()) open.goOn(line.strip());
                continue;
            }
            String value = tag.group(2).strip();
            switch (tag.group(1)) {
                case "TY" -> {
                    if (open != null) entries.add(BibliographyEntry.refused(open.line, open.fields.getOrDefault("title", ""), "RIS_UNENDED"));
                    open = new Record(number, value.toUpperCase(java.util.Locale.ROOT));
                }
                case "ER" -> {
                    if (open == null) entries.add(BibliographyEntry.refused(number, "ER", "RIS_UNBEGUN"));
                    else entries.add(open.entry());
                    open = null;
                }
                default -> {
                    if (open != null) open.put(tag.group(1), value);
                }
            }
        }
        if (open != null) entries.add(BibliographyEntry.refused(open.line, open.fields.getOrDefault("title", ""), "RIS_UNENDED"));
        return entries;
    }

    static String write(List<SourceEntry> sources) {
        StringBuilder out = new StringBuilder();
        for (SourceEntry source : sources) {
            Imprint imprint = source.imprint();
            line(out, "TY", Kinds.ris(source));
            line(out, "TI", source.title());
            CitedNames.of(source.author()).forEach(name -> line(out, "AU", name.literal() != null ? name.literal() : CitedNames.text(name)));
            line(out, "T2", imprint.container());
            line(out, "PB", source.publisher());
            line(out, "CY", imprint.place());
            date(out, Issued.of(source).parts());
            line(out, "VL", imprint.volume());
            line(out, "IS", imprint.issue());
            String[] pages = imprint.pages() == null ? new String[0] : imprint.pages().split("[-–]+", 2);
            if (pages.length > 0) line(out, "SP", pages[0]);
            if (pages.length > 1) line(out, "EP", pages[1]);
            line(out, "ET", imprint.edition());
            line(out, "DO", imprint.doi());
            line(out, "SN", imprint.isbn());
            line(out, "UR", source.url());
            line(out, "LA", source.language());
            out.append("ER  - \r\n\r\n");
        }
        return out.toString();
    }

    private static void date(StringBuilder out, List<Integer> parts) {
        if (parts.isEmpty()) return;
        line(out, "PY", String.valueOf(parts.get(0)));
        line(out, "DA", "%04d/%s/%s/".formatted(
                parts.get(0),
                parts.size() > 1 ? "%02d".formatted(parts.get(1)) : "",
                parts.size() > 2 ? "%02d".formatted(parts.get(2)) : ""));
    }

    private static void line(StringBuilder out, String tag, @Nullable String value) {
        if (value == null || value.isBlank()) return;
        out.append(tag).append("  - ").append(value.replaceAll("\\s+", " ")).append("\r\n");
    }
}
