package org.assay.report.word;

/** Words as markup, without the characters that XML 1.0 has no place for. */
public final class Xml {

    private Xml() {}

    public static String text(String words) {
        StringBuilder out = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(character -> {
            switch (character) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean allowed = character == '\t'
                            || character == '\n'
                            || character >= 0x20 && character <= 0xD7FF
                            || character >= 0xE000 && character <= 0xFFFD
                            || character >= 0x10000;
                    out.appendCodePoint(allowed ? character : character == '\r' ? ' ' : 0xFFFD);
                }
            }
        });
        return out.toString();
    }

    public static String attribute(String words) {
        return text(words.replaceAll("\\s+", " ").strip());
    }

    /** The inside of a run: a line break of its own for each line's end. */
    static String lines(String words, String prefix) {
        StringBuilder out = new StringBuilder();
        for (String line : words.split("\\R", -1)) {
            if (!out.isEmpty()) out.append("<").append(prefix).append("br/>");
            out.append("<").append(prefix).append("t xml:space=\"preserve\">").append(text(line)).append("</").append(prefix).append("t>");
        }
        return out.toString();
    }

    /** Puts a child at the end of the root. */
    static String append(String xml, String child) {
        int end = xml.lastIndexOf("</");
        int empty = xml.lastIndexOf("/>");
        if (end > empty) return xml.substring(0, end) + child + xml.substring(end);
        int start = xml.lastIndexOf('<', empty);
        String name = xml.substring(start + 1).split("[\\s/>]", 2)[0];
        boolean alone = xml.substring(empty + 2).isBlank();
        if (!alone) throw new IllegalStateException("no root to append to");
        return xml.substring(0, empty) + ">" + child + "</" + name + ">";
    }
}
