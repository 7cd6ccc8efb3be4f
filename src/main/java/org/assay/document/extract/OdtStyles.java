package org.assay.document.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.assay.document.extract.PageWriter.Shape;
import org.jspecify.annotations.Nullable;

/** What an OpenDocument's styles mean. */
final class OdtStyles implements SafeXml.Elements {

    private static final int DEEPEST = 10;

    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> bold = new HashSet<>();
    private final Set<String> italic = new HashSet<>();
    private final Set<String> numbered = new HashSet<>();
    private String style = "";
    private String list = "";
    private @Nullable String language;
    private @Nullable String country;

    private OdtStyles() {}

    static OdtStyles of(byte @Nullable [] styles, byte @Nullable [] content) {
        OdtStyles all = new OdtStyles();
        SafeXml.read(styles, "ODT", all);
        SafeXml.read(content, "ODT", all);
        return all;
    }

    @Nullable String language() {
        if (language == null || language.equals("none") || language.equals("zxx")) return null;
        return country == null || country.equals("none") ? language : language + "-" + country;
    }

    Shape shape(@Nullable String name) {
        String next = name;
        for (int i = 0; next != null && i < DEEPEST; i++) {
            String plain = next.toLowerCase(Locale.ROOT);
            if (plain.equals("title")) return Shape.heading(1);
            if (plain.equals("quotations")) return Shape.quote(0);
            if (plain.equals("preformatted_20_text")) return Shape.plain("pre");
            next = parents.get(next);
        }
        return Shape.plain("p");
    }

    /** The inline elements that a text style stands for: none, em, strong or both. */
    List<String> emphasis(@Nullable String name) {
        List<String> emphasis = new ArrayList<>();
        String next = name;
        boolean strong = false;
        boolean em = false;
        for (int i = 0; next != null && i < DEEPEST; i++) {
            strong |= bold.contains(next) || next.equals("Strong_20_Emphasis");
            em |= italic.contains(next) || next.equals("Emphasis");
            next = parents.get(next);
        }
        if (strong) emphasis.add("strong");
        if (em) emphasis.add("em");
        return emphasis;
    }

    boolean isNumbered(@Nullable String listStyle, int depth) {
        return listStyle != null && numbered.contains(listStyle + "/" + (depth + 1));
    }

    @Override
    public boolean start(String name, XMLStreamReader element) {
        switch (name) {
            case "style" -> {
                style = orEmpty(SafeXml.attribute(element, "name"));
                String parent = SafeXml.attribute(element, "parent-style-name");
                if (parent != null) parents.put(style, parent);
            }
            case "text-properties" -> {
                if ("bold".equals(SafeXml.attribute(element, "font-weight"))) bold.add(style);
                if ("italic".equals(SafeXml.attribute(element, "font-style"))) italic.add(style);
                if (language == null) {
                    language = SafeXml.attribute(element, "language");
                    country = SafeXml.attribute(element, "country");
                }
            }
            case "list-style" -> list = orEmpty(SafeXml.attribute(element, "name"));
            case "list-level-style-number" -> {
                // Without a format there is nothing to be seen before the item.
                if (!orEmpty(SafeXml.attribute(element, "num-format")).isEmpty()) {
                    numbered.add(list + "/" + SafeXml.attribute(element, "level"));
                }
            }
            case "body" -> {
                return false;
            }
            default -> {}
        }
        return true;
    }

    @Override
    public void end(String name) {}

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
