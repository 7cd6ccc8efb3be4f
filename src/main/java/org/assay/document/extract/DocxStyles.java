package org.assay.document.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.assay.document.extract.PageWriter.Shape;
import org.jspecify.annotations.Nullable;

/** What a Word document's styles and lists mean, by their names and levels. */
final class DocxStyles {

    private static final int DEEPEST = 10;

    private static final class Style {
        String name = "";
        @Nullable String basedOn;
        @Nullable String list;
        int outline = -1;
    }

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, String> abstractLists = new HashMap<>();
    private final Map<String, Boolean> numbered = new HashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private @Nullable String language;

    private DocxStyles() {}

    static DocxStyles of(byte @Nullable [] styles, byte @Nullable [] numbering) {
        DocxStyles all = new DocxStyles();
        SafeXml.read(styles, "DOCX", all.new StyleReader());
        SafeXml.read(numbering, "DOCX", all.new ListReader());
        return all;
    }

    static Map<String, String> links(byte @Nullable [] relations) {
        Map<String, String> links = new HashMap<>();
        SafeXml.read(relations, "DOCX", new SafeXml.Elements() {
            @Override
            public boolean start(String name, XMLStreamReader element) {
                String id = SafeXml.attribute(element, "Id");
                String target = SafeXml.attribute(element, "Target");
                String type = SafeXml.attribute(element, "Type");
                if (id != null && target != null && type != null && type.endsWith("/hyperlink")) links.put(id, target);
                return true;
            }

            @Override
            public void end(String name) {}
        });
        return links;
    }

    /** Word writes the language of its own menus here as often as that of the text. */
    @Nullable String language() {
        return language;
    }

    Shape shape(@Nullable String id, @Nullable String list, int level, int outline) {
        String ownList = list;
        int heading = outline;
        boolean quote = false;
        String next = id;
        for (int i = 0; next != null && i < DEEPEST; i++) {
            Style style = styles.get(next);
            String name = (style == null || style.name.isEmpty() ? next : style.name).toLowerCase(Locale.ROOT);
            if (name.equals("title")) heading = 0;
            if (name.matches("heading ?[1-9]")) heading = name.charAt(name.length() - 1) - '1';
            quote |= name.contains("quote") && !name.contains("quotebook");
            if (style == null) break;
            if (heading < 0) heading = style.outline;
            if (ownList == null) ownList = style.list;
            next = style.basedOn;
        }
        if (heading >= 0 && heading < 9) return Shape.heading(Math.min(6, heading + 1));
        if (ownList != null && !ownList.equals("0")) return item(ownList, Math.clamp(level, 0, 8));
        return quote ? Shape.quote(0) : Shape.plain("p");
    }

    private Shape item(String list, int level) {
        boolean isNumbered = numbered.getOrDefault(abstractLists.getOrDefault(list, list) + "/" + level, false);
        for (int deeper = level + 1; deeper < 9; deeper++) counters.remove(list + "/" + deeper);
        Integer number = isNumbered ? counters.merge(list + "/" + level, 1, Integer::sum) : null;
        return Shape.item(level, number);
    }

    private final class StyleReader implements SafeXml.Elements {

        private Style style = new Style();

        @Override
        public boolean start(String name, XMLStreamReader element) {
            String value = SafeXml.attribute(element, "val");
            switch (name) {
                case "style" -> {
                    style = new Style();
                    String id = SafeXml.attribute(element, "styleId");
                    if (id != null) styles.put(id, style);
                }
                case "name" -> style.name = value == null ? "" : value;
                case "basedOn" -> style.basedOn = value;
                case "outlineLvl" -> style.outline = SafeXml.number(value, -1);
                case "numId" -> style.list = value;
                case "lang" -> {
                    if (language == null) language = value;
                }
                default -> {}
            }
            return true;
        }

        @Override
        public void end(String name) {}
    }

    private final class ListReader implements SafeXml.Elements {

        private String list = "";
        private String level = "";
        private String number = "";

        @Override
        public boolean start(String name, XMLStreamReader element) {
            String value = SafeXml.attribute(element, "val");
            switch (name) {
                case "abstractNum" -> list = orEmpty(SafeXml.attribute(element, "abstractNumId"));
                case "lvl" -> level = orEmpty(SafeXml.attribute(element, "ilvl"));
                case "numFmt" -> {
                    String format = orEmpty(value);
                    numbered.put("a" + list + "/" + level, !format.equals("bullet") && !format.equals("none"));
                }
                case "num" -> number = orEmpty(SafeXml.attribute(element, "numId"));
                case "abstractNumId" -> abstractLists.put(number, "a" + value);
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
}
