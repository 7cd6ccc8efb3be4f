package org.assay.report.render;

import com.ibm.icu.text.Bidi;

/** Writes HTML. Whatever comes in as text goes out as text, whatever it contains. */
final class Markup {

    private final StringBuilder out = new StringBuilder(1 << 16);

    /** @param attributes names and values in turn; a null value leaves its attribute out */
    Markup open(String element, @org.jspecify.annotations.Nullable String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value == null) continue;
            out.append(' ').append(attributes[i]).append("=\"");
            escape(value);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    Markup close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    Markup line() {
        out.append('\n');
        return this;
    }

    /** An element that holds this text and nothing else. */
    Markup element(String element, String text, @org.jspecify.annotations.Nullable String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    /** An element of someone's own words: it runs the way the words run. */
    Markup words(String element, String text, @org.jspecify.annotations.Nullable String... attributes) {
        String[] directed = java.util.Arrays.copyOf(attributes, attributes.length + 2);
        directed[attributes.length] = "dir";
        directed[attributes.length + 1] = direction(text);
        return element(element, text, directed);
    }

    /** HTML that is known to be harmless: a style sheet of ours, or what a sanitizer let through. */
    Markup trusted(String html) {
        out.append(html);
        return this;
    }

    /** {@code rtl} or {@code ltr}, by the first letter that has a direction. */
    static String direction(String text) {
        return Bidi.getBaseDirection(text) == Bidi.RTL ? "rtl" : "ltr";
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\t', '\n' -> out.append(c);
                default -> {
                    if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else if (Character.isSurrogate(c) || c == '\uFFFE' || c == '\uFFFF') {
                        out.append('\uFFFD');
                    } else if (c >= ' ' && (c < '\u007F' || c > '\u009F')) {
                        out.append(c);
                    }
                }
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
