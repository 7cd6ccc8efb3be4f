package org.assay.report.word;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part that holds a file's comments, and what leads to it. Comments that are there keep every character. */
final class WordComments {

    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final Pattern RELATION = Pattern.compile("<[^<>]*\\bRelationship\\s[^<>]*/comments[\"'][^<>]*>");
    private static final Pattern TARGET = Pattern.compile("\\bTarget\\s*=\\s*[\"']([^\"']+)[\"']");

    record Comment(int id, String author, String date, List<String> paragraphs) {}

    private final WordPackage parts;
    private final String part;
    private final boolean related;

    private WordComments(WordPackage parts, String part, boolean related) {
        this.parts = parts;
        this.part = part;
        this.related = related;
    }

    static WordComments of(WordPackage parts) {
        String relations = parts.xml(RELATIONS);
        Matcher found = RELATION.matcher(relations == null ? "" : relations);
        if (found.find()) {
            Matcher target = TARGET.matcher(found.group());
            if (target.find()) {
                String name = target.group(1);
                return new WordComments(parts, name.startsWith("/") ? name.substring(1) : "word/" + name, true);
            }
        }
        String free = parts.has("word/comments.xml") ? "word/commentsAssay.xml" : "word/comments.xml";
        return new WordComments(parts, free, false);
    }

    int highest() {
        String xml = parts.xml(part);
        return xml == null ? 0 : WordReturn.highest(xml);
    }

    void add(List<Comment> added) {
        if (added.isEmpty()) return;
        String document = parts.xml("word/document.xml");
        boolean strict = document != null && document.contains(STRICT);
        String namespace = strict ? STRICT : W;
        StringBuilder written = new StringBuilder();
        for (Comment comment : added) write(written, comment, namespace);
        String there = parts.xml(part);
        parts.put(
                part,
                Xml.append(
                        there == null
                                ? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\""
                                        + namespace + "\"></w:comments>"
                                : there,
                        written.toString()));
        if (!related) relate(strict);
        if (there == null) declare();
    }

    private static void write(StringBuilder out, Comment comment, String namespace) {
        out.append("<w:comment xmlns:w=\"").append(namespace).append("\" w:id=\"").append(comment.id);
        out.append("\" w:author=\"").append(Xml.attribute(comment.author)).append("\" w:date=\"").append(comment.date);
        out.append("\" w:initials=\"").append(Xml.attribute(initials(comment.author))).append("\">");
        for (String paragraph : comment.paragraphs) {
            out.append("<w:p><w:r>").append(Xml.lines(paragraph, "w:")).append("</w:r></w:p>");
        }
        out.append("</w:comment>");
    }

    private static String initials(String author) {
        StringBuilder initials = new StringBuilder();
        for (String word : author.strip().split("\\s+")) {
            if (!word.isEmpty() && initials.length() < 6) initials.appendCodePoint(word.codePointAt(0));
        }
        return initials.toString();
    }

    private void relate(boolean strict) {
        String base = strict
                ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String there = parts.xml(RELATIONS);
        String relations = there != null
                ? there
                : "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships"
                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";
        String id = "rIdAssay";
        while (relations.contains("\"" + id + "\"") || relations.contains("'" + id + "'")) id += "1";
        parts.put(
                RELATIONS,
                Xml.append(
                        relations,
                        "<Relationship xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\" Id=\"" + id
                                + "\" Type=\"" + base + "/comments\" Target=\""
                                + part.substring("word/".length()) + "\"/>"));
    }

    private void declare() {
        String types = parts.xml(TYPES);
        if (types == null || types.contains("\"/" + part + "\"")) return;
        parts.put(
                TYPES,
                Xml.append(
                        types,
                        "<Override xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\" PartName=\"/"
                                + part + "\" ContentType=\"application/vnd.openxmlformats-officedocument"
                                + ".wordprocessingml.comments+xml\"/>"));
    }
}
