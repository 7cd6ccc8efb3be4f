package org.assay.report.render;

import java.util.regex.Pattern;

/** Words in Markdown that stay words, whatever characters are among them; each stretch becomes one line. */
final class MarkdownWords {

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\r\\f]+");
    // Everywhere: emphasis, code, links, HTML, tables, strike-outs, formulas; and what would be an entity.
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>|~$]|&(?=[#A-Za-z])");
    // Only where a line begins: headings, lists, rules.
    private static final Pattern FIRST = Pattern.compile("^(#|[-+=]|\\d{1,9}(?=[.)]))");

    private MarkdownWords() {}

    static String inline(String words) {
        return SIGNS.matcher(BLANKS.matcher(words).replaceAll(" ")).replaceAll("\\\\$0");
    }

    /** Takes from a line's beginning what would make it something else than a paragraph. */
    static String line(String inline) {
        String line = inline.strip();
        java.util.regex.Matcher first = FIRST.matcher(line);
        if (!first.find()) return line;
        int end = first.end();
        boolean digits = Character.isDigit(line.charAt(0));
        return digits ? line.substring(0, end) + "\\" + line.substring(end) : "\\" + line;
    }

    /** Within a fence longer than any that is in it. */
    static String code(String words, boolean cell) {
        String line = BLANKS.matcher(words).replaceAll(" ");
        if (line.isBlank()) return "";
        String fence = fence(line, 1);
        String pad = line.startsWith("`") || line.endsWith("`") || line.startsWith(" ") || line.endsWith(" ") ? " " : "";
        return fence + pad + (cell ? line.replace("|", "\\|") : line) + pad + fence;
    }

    static String fence(String words, int least) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < words.length(); i++) {
            run = words.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return "`".repeat(Math.max(least, longest + 1));
    }

    /** An address that is the web's, in the brackets that let it hold anything but brackets. */
    static String address(String url) {
        return "<" + url.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C").replace("&", "&amp;") + ">";
    }
}
