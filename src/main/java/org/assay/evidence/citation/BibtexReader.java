package org.assay.evidence.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;

/**
 * Reads BibTeX entry by entry, so that one that is damaged costs no other: an entry whose brace is never closed ends where
 * the next begins.
 */
final class BibtexReader {

    /** Deeper than anybody writes by hand or by program. */
    private static final int DEEPEST = 40;

    private static final Pattern START = Pattern.compile("@\\s*(\\p{Alpha}+)\\s*([{(])");
    private static final Pattern NEXT = Pattern.compile("\\n[ \\t]*@\\s*\\p{Alpha}+\\s*[{(]\\s*[^\\s,={}\"]*\\s*,");
    private static final Pattern LATEX = Pattern.compile("[\\\\{}$~]|--");

    private final String text;
    private final Map<String, String> macros = new HashMap<>();
    private int counted;
    private int line = 1;

    BibtexReader(String text) {
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    List<BibliographyEntry> read() {
        List<BibliographyEntry> entries = new ArrayList<>();
        Matcher start = START.matcher(text);
        int at = 0;
        while (start.find(at)) {
            String type = start.group(1).toLowerCase(Locale.ROOT);
            int body = start.end();
            int line = lineOf(start.start());
            int end = end(body, start.group(2).charAt(0));
            if (end < 0) {
                Matcher next = NEXT.matcher(text);
                at = next.find(body) ? next.start() : text.length();
                if (!type.equals("comment")) entries.add(BibliographyEntry.refused(line, key(body, at), "BIBTEX_UNCLOSED"));
                if (at == text.length()) break;
                continue;
            }
            switch (type) {
                case "comment", "preamble" -> {}
                case "string" -> macros.putAll(new Fields(text.substring(body, end)).all());
                default -> entries.add(entry(line, type, text.substring(body, end)));
            }
            at = end + 1;
        }
        return entries;
    }

    /** Where the entry's own bracket closes; -1 where it does not before the next entry begins or the text ends. */
    private int end(int from, char opened) {
        Matcher next = NEXT.matcher(text);
        int limit = next.find(from) ? next.start() : text.length();
        int inside = close(from, opened, limit);
        // An abstract may quote an entry at the start of a line: then the braces are right, and the look ahead is not.
        return inside >= 0 || limit == text.length() ? inside : quoted(from, opened, limit);
    }

    private int quoted(int from, char opened, int limit) {
        int end = close(from, opened, Math.min(text.length(), limit + 20_000));
        return end >= 0 && new Fields(text.substring(from, end)).sound() ? end : -1;
    }

    private int close(int from, char opened, int limit) {
        int depth = 0;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\') i++;
            else if (c == '{') depth++;
            else if (c == '}' && depth-- == 0) return opened == '{' ? i : -1;
            else if (c == ')' && depth == 0 && opened == '(') return i;
        }
        return -1;
    }

    private String key(int from, int limit) {
        String rest = text.substring(from, Math.min(limit, from + 80));
        int comma = rest.indexOf(',');
        return Gathered.cut(comma < 0 ? "" : rest.substring(0, comma), 60) instanceof String key ? key : "";
    }

    private BibliographyEntry entry(int line, String type, String body) {
        int comma = body.indexOf(',');
        if (comma < 0) return BibliographyEntry.refused(line, body.strip(), "BIBTEX_EMPTY");
        String key = body.substring(0, comma).strip();
        if (key.contains("=")) return BibliographyEntry.refused(line, "", "BIBTEX_NO_KEY");
        Fields written = new Fields(body.substring(comma + 1));
        Map<String, String> raw = written.all();
        if (!written.sound()) {
            return BibliographyEntry.refused(line, key, "BIBTEX_FIELD", line + written.brokenAt(body, comma + 1));
        }
        if (depth(body) > DEEPEST) return BibliographyEntry.refused(line, key, "BIBTEX_NESTED");
        Map<String, String> fields = new LinkedHashMap<>();
        raw.forEach((name, value) -> fields.put(name, List.of("author", "editor").contains(name) ? value : plain(value)));
        rename(fields, type);
        Gathered gathered = new Gathered(fields);
        if (!gathered.titled()) return BibliographyEntry.refused(line, key, "ENTRY_UNTITLED");
        List<CitedNames.Name> names = names(raw.getOrDefault("author", raw.getOrDefault("editor", "")));
        Issued issued = fields.containsKey("date")
                ? Issued.of(fields.get("date"))
                : Issued.of(fields.get("year"), fields.get("month"), fields.get("day"));
        boolean scholarly = fields.containsKey("doi") || fields.containsKey("volume");
        return BibliographyEntry.read(line, key, gathered.source(Kinds.ofBibtex(type, scholarly), names, issued));
    }

    private static void rename(Map<String, String> fields, String type) {
        Map<String, List<String>> ours = Map.of(
                "container", List.of("journal", "journaltitle", "booktitle", "maintitle", "newspaper"),
                "publisher", List.of("publisher", "institution", "school", "organization", "howpublished"),
                "issue", type.equals("article") ? List.of("number", "issue") : List.of("issue", "number"),
                "place", List.of("address", "location"),
                "language", List.of("langid", "language"));
        ours.forEach((name, theirs) -> theirs.stream()
                .filter(fields::containsKey)
                .findFirst()
                .ifPresent(found -> fields.putIfAbsent(name, fields.get(found))));
        String how = fields.get("howpublished");
        if (how != null && how.matches("https?://\\S+")) {
            fields.putIfAbsent("url", how);
            if (how.equals(fields.get("publisher"))) fields.remove("publisher");
        }
    }

    /** {@code and} between persons, outside of braces; braces around a whole name make it an office's. */
    private static List<CitedNames.Name> names(String written) {
        List<CitedNames.Name> names = new ArrayList<>();
        for (String each : apart(written)) {
            String name = each.strip();
            if (name.isEmpty() || name.equalsIgnoreCase("others")) continue;
            if (name.startsWith("{") && name.endsWith("}")) {
                names.add(CitedNames.Name.whole(plain(name).replace(";", ",")));
                continue;
            }
            String plain = plain(name).replace(";", ",");
            names.add(plain.contains(",") ? CitedNames.one(plain) : western(plain));
        }
        return names;
    }

    private static List<String> apart(String written) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '{') depth++;
            if (c == '}') depth--;
            if (depth == 0 && Character.isWhitespace(c) && written.regionMatches(true, i + 1, "and", 0, 3)
                    && i + 4 < written.length() && Character.isWhitespace(written.charAt(i + 4))) {
                parts.add(written.substring(from, i));
                from = i + 4;
                i += 3;
            }
        }
        parts.add(written.substring(from));
        return parts;
    }

    /** BibTeX's own rule: the last word is the family's name, with the small words before it. */
    private static CitedNames.Name western(String name) {
        String[] words = name.split("\\s+");
        int family = words.length - 1;
        while (family > 1 && Character.isLowerCase(words[family - 1].codePointAt(0))) family--;
        String given = String.join(" ", List.of(words).subList(0, family));
        return CitedNames.Name.person(String.join(" ", List.of(words).subList(family, words.length)), given, null);
    }

    private static int depth(String body) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < body.length(); i++) {
            if (body.charAt(i) == '{') deepest = Math.max(deepest, ++depth);
            else if (body.charAt(i) == '}') depth--;
        }
        return deepest;
    }

    /** LaTeX's accents and signs as letters; what is no LaTeX after all, without its braces. */
    private static String plain(String value) {
        if (!LATEX.matcher(value).find()) return value;
        try {
            return new LaTeXPrinter().print(new LaTeXParser().parse(value)).replace("---", "—").replace("--", "–");
        } catch (ParseException | RuntimeException noLatex) {
            return value.replaceAll("[{}]", "");
        }
    }

    private int lineOf(int offset) {
        for (; counted < offset; counted++) if (text.charAt(counted) == '\n') line++;
        return line;
    }

    /** {@code name = {value} # macro, …} */
    private final class Fields {

        private final String body;
        private final Map<String, String> found = new LinkedHashMap<>();
        private int at;
        private boolean sound = true;

        Fields(String body) {
            this.body = body;
            while (sound && more()) sound = field();
        }

        Map<String, String> all() {
            return found;
        }

        boolean sound() {
            return sound;
        }

        int brokenAt(String whole, int offset) {
            return (int) whole.substring(0, Math.min(whole.length(), offset + at)).chars().filter(c -> c == '\n').count();
        }

        private boolean more() {
            while (at < body.length() && (Character.isWhitespace(body.charAt(at)) || body.charAt(at) == ',')) at++;
            return at < body.length();
        }

        private boolean field() {
            int equals = body.indexOf('=', at);
            if (equals < 0) return false;
            String name = body.substring(at, equals).strip().toLowerCase(Locale.ROOT);
            if (!name.matches("[\\p{L}\\p{N}_:.+/-]+")) return false;
            at = equals + 1;
            StringBuilder value = new StringBuilder();
            do {
                if (!value(value)) return false;
            } while (joined());
            found.putIfAbsent(name, value.toString());
            return at >= body.length() || body.charAt(at) == ',';
        }

        private boolean joined() {
            skip();
            if (at >= body.length() || body.charAt(at) != '#') return false;
            at++;
            return true;
        }

        private boolean value(StringBuilder value) {
            skip();
            if (at >= body.length()) return false;
            char c = body.charAt(at);
            if (c == '{' || c == '"') return delimited(value, c == '{' ? '}' : '"');
            int from = at;
            while (at < body.length() && (Character.isLetterOrDigit(body.charAt(at)) || "_:.+/-'".indexOf(body.charAt(at)) >= 0)) at++;
            if (at == from) return false;
            String word = body.substring(from, at);
            value.append(macros.getOrDefault(word.toLowerCase(Locale.ROOT), word));
            return true;
        }

        private boolean delimited(StringBuilder value, char close) {
            int depth = 0;
            int from = ++at;
            for (; at < body.length(); at++) {
                char c = body.charAt(at);
                if (c == '\\') at++;
                else if (c == close && depth == 0) {
                    value.append(body, from, at++);
                    return true;
                } else if (c == '{') depth++;
                else if (c == '}') depth--;
                if (depth < 0) return false;
            }
            return false;
        }

        private void skip() {
            while (at < body.length() && Character.isWhitespace(body.charAt(at))) at++;
        }
    }
}
