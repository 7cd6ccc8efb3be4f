package org.assay.document.extract;

import java.util.LinkedHashMap;
import java.util.Map;

/** A Word document as it is packed, from the XML inside its parts. */
public final class WordFile {

    private static final String NAMES =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                    + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
                    + " xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private WordFile() {}

    /** @param body paragraphs and tables, as {@link #p} makes them */
    public static WordFile of(String... body) {
        WordFile file = new WordFile();
        file.part("[Content_Types].xml", "<Types/>");
        return file.wrapped("document", "<w:body>" + String.join("", body) + "</w:body>");
    }

    /** A paragraph: words as they are, elements as XML. */
    public static String p(String... pieces) {
        StringBuilder paragraph = new StringBuilder("<w:p>");
        for (String piece : pieces) paragraph.append(piece.startsWith("<") ? piece : r(piece));
        return paragraph.append("</w:p>").toString();
    }

    public static String r(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    public static String del(String words) {
        return "<w:del><w:r><w:delText xml:space=\"preserve\">" + words + "</w:delText></w:r></w:del>";
    }

    public static String ins(String words) {
        return "<w:ins>" + r(words) + "</w:ins>";
    }

    public static String from(int comment) {
        return "<w:commentRangeStart w:id=\"" + comment + "\"/>";
    }

    public static String to(int comment) {
        return "<w:commentRangeEnd w:id=\"" + comment + "\"/>" + sign(comment);
    }

    public static String sign(int comment) {
        return "<w:r><w:commentReference w:id=\"" + comment + "\"/></w:r>";
    }

    public static String footnote(int id) {
        return "<w:r><w:footnoteReference w:id=\"" + id + "\"/></w:r>";
    }

    public static String endnote(int id) {
        return "<w:r><w:endnoteReference w:id=\"" + id + "\"/></w:r>";
    }

    /** @param pieces of its one paragraph, whose id is {@code P} and the comment's */
    public static String comment(int id, String author, String... pieces) {
        return "<w:comment w:id=\"%d\" w:author=\"%s\" w:initials=\"%s\" w:date=\"2026-03-01T10:30:00Z\">%s</w:comment>"
                .formatted(id, author, author.substring(0, 1), p(pieces).replaceFirst("<w:p>", "<w:p w14:paraId=\"P" + id + "\">"));
    }

    /** A link by the id of a relation. */
    public static String link(String relation, String words) {
        return "<w:hyperlink r:id=\"" + relation + "\">" + r(words) + "</w:hyperlink>";
    }

    public static String field(String code, String words) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + code.replace("\"", "&quot;")
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r(words)
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    public WordFile comments(String... comments) {
        return wrapped("comments", String.join("", comments));
    }

    /** @param answers pairs: a comment, and the one it answers; 0 for none */
    public WordFile threads(int settled, int... answers) {
        StringBuilder threads = new StringBuilder();
        for (int i = 0; i < answers.length; i += 2) {
            threads.append("<w15:commentEx w15:paraId=\"P").append(answers[i]).append('"');
            if (answers[i + 1] != 0) threads.append(" w15:paraIdParent=\"P").append(answers[i + 1]).append('"');
            threads.append(" w15:done=\"").append(answers[i] == settled ? 1 : 0).append("\"/>");
        }
        return wrapped("commentsExtended", threads.toString());
    }

    /** The lines between text and notes come first, as in every file that has notes. */
    public WordFile notes(String kind, String... paragraphs) {
        StringBuilder notes = new StringBuilder("<w:%s w:type=\"separator\" w:id=\"0\"><w:p/></w:%s>".formatted(kind, kind));
        int id = 1;
        for (String paragraph : paragraphs) {
            notes.append("<w:%s w:id=\"%d\">%s</w:%s>".formatted(kind, id++, paragraph, kind));
        }
        return wrapped(kind + "s", notes.toString());
    }

    /** A relation of a part, by which its links are found. */
    public WordFile leadingTo(String part, String relation, String address) {
        return part(
                "word/_rels/" + part + ".xml.rels",
                "<Relationships><Relationship Id=\"%s\" Type=\"http://x/hyperlink\" Target=\"%s\"/></Relationships>"
                        .formatted(relation, address));
    }

    private WordFile wrapped(String name, String inside) {
        return part("word/" + name + ".xml", "<w:%s %s>%s</w:%s>".formatted(name, NAMES, inside, name));
    }

    public WordFile part(String name, String xml) {
        parts.put(name, TestFiles.utf8(xml));
        return this;
    }

    public byte[] bytes() {
        return TestFiles.zip(parts);
    }
}
