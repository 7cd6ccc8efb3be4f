package org.assay.document.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.assay.document.extract.PageWriter.Shape;
import org.jspecify.annotations.Nullable;

/** The words of spreadsheets and slides (ECMA-376): sheet by sheet, row by row; slide by slide with its notes. */
final class OfficeSheets {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d{1,5})\\.xml");
    private static final Pattern SLIDE = Pattern.compile("ppt/slides/slide(\\d{1,5})\\.xml");
    private static final Pattern NOTES = Pattern.compile("ppt/notesSlides/notesSlide(\\d{1,5})\\.xml");
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String FACTS = "docProps/core.xml";

    private OfficeSheets() {}

    /** Values as they are stored: a day is the number that the program shows as one. */
    static Extracted spreadsheet(byte[] file, int limit) {
        Map<String, byte[]> parts = Packages.read(
                file, name -> name.equals(STRINGS) || name.equals(FACTS) || SHEET.matcher(name).matches());
        PageWriter page = new PageWriter(limit);
        Strings strings = new Strings();
        SafeXml.read(parts.get(STRINGS), "XLSX", strings);
        int table = 0;
        for (byte[] sheet : numbered(parts, SHEET).values()) SafeXml.read(sheet, "XLSX", new Cells(page, strings.all, table++));
        page.end();
        return page.finish(OfficeFacts.of(parts.get(FACTS), "XLSX", null, null), XLSX);
    }

    static Extracted slides(byte[] file, int limit) {
        Map<String, byte[]> parts = Packages.read(
                file,
                name -> name.equals(FACTS)
                        || SLIDE.matcher(name).matches()
                        || NOTES.matcher(name).matches());
        PageWriter page = new PageWriter(limit);
        for (Pattern kind : new Pattern[] {SLIDE, NOTES}) {
            for (byte[] slide : numbered(parts, kind).values()) SafeXml.read(slide, "PPTX", new Paragraphs(page));
        }
        page.end();
        return page.finish(OfficeFacts.of(parts.get(FACTS), "PPTX", null, null), PPTX);
    }

    private static Map<Integer, byte[]> numbered(Map<String, byte[]> parts, Pattern names) {
        Map<Integer, byte[]> numbered = new TreeMap<>();
        parts.forEach((name, part) -> {
            Matcher named = names.matcher(name);
            if (named.matches()) numbered.put(Integer.parseInt(named.group(1)), part);
        });
        return numbered;
    }

    /** The table of texts that cells point into. */
    private static final class Strings implements SafeXml.Elements {

        final List<String> all = new ArrayList<>();
        private final StringBuilder one = new StringBuilder();
        private boolean text;

        @Override
        public boolean start(String name, XMLStreamReader element) {
            if (name.equals("si")) one.setLength(0);
            text = name.equals("t");
            // How to pronounce the words.
            return !name.equals("rPh");
        }

        @Override
        public void text(String characters) {
            if (text) one.append(characters);
        }

        @Override
        public void end(String name) {
            text = false;
            if (name.equals("si")) all.add(one.toString());
        }
    }

    private static final class Cells implements SafeXml.Elements {

        private final PageWriter page;
        private final List<String> strings;
        private final TableCursor table;
        private final StringBuilder value = new StringBuilder();
        private @Nullable String type;
        private boolean inside;

        Cells(PageWriter page, List<String> strings, int number) {
            this.page = page;
            this.strings = strings;
            table = new TableCursor(number);
        }

        @Override
        public boolean start(String name, XMLStreamReader element) {
            switch (name) {
                case "row" -> table.nextRow();
                case "c" -> {
                    table.nextCell();
                    type = SafeXml.attribute(element, "t");
                    value.setLength(0);
                }
                case "v", "t" -> inside = true;
                default -> {}
            }
            return !name.equals("f") && !name.equals("rPh");
        }

        @Override
        public void text(String characters) {
            if (inside) value.append(characters);
        }

        @Override
        public void end(String name) {
            switch (name) {
                case "v", "t" -> inside = false;
                case "c" -> {
                    page.begin(table.cell());
                    page.write(words());
                }
                default -> {}
            }
        }

        private String words() {
            if (!"s".equals(type)) return value.toString();
            int at = SafeXml.number(value.toString(), -1);
            return at >= 0 && at < strings.size() ? strings.get(at) : "";
        }
    }

    private static final class Paragraphs implements SafeXml.Elements {

        private final PageWriter page;
        private boolean text;

        Paragraphs(PageWriter page) {
            this.page = page;
        }

        @Override
        public boolean start(String name, XMLStreamReader element) {
            if (name.equals("p")) page.begin(Shape.plain("p"));
            if (name.equals("br")) page.breakLine();
            text = name.equals("t");
            return true;
        }

        @Override
        public void text(String characters) {
            if (text) page.write(characters);
        }

        @Override
        public void end(String name) {
            text = false;
            if (name.equals("p")) page.end();
        }
    }
}
