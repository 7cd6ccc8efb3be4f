package org.assay.report.render;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Gives each stretch of text a face that has its characters. Left alone, the PDF engine tries the faces character by
 * character and throws an exception for each miss.
 */
final class ScriptRuns {

    /** Stands for what no face has. */
    static final char MISSING = '□';

    private final Set<Typefaces.Script> scripts = EnumSet.noneOf(Typefaces.Script.class);
    private final TreeSet<Integer> missing = new TreeSet<>();
    private int missingCount;

    /** The faces that the text needs beside the basic ones; known once {@link #assign} is done. */
    Set<Typefaces.Script> scripts() {
        return scripts;
    }

    /** Which characters no face has, ascending. */
    TreeSet<Integer> missing() {
        return missing;
    }

    int missingCount() {
        return missingCount;
    }

    void assign(Document document) {
        List<Node> texts = new ArrayList<>();
        collect(document.getDocumentElement(), texts);
        texts.forEach(this::assign);
    }

    private static void collect(Node node, List<Node> texts) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) texts.add(child);
            else if (!"style".equals(child.getNodeName())) collect(child, texts);
        }
    }

    private void assign(Node node) {
        String text = node.getNodeValue();
        if (text.chars().allMatch(c -> c < 0x250 && c != 0xB5)) return;
        Node parent = node.getParentNode();
        StringBuilder run = new StringBuilder();
        Typefaces.Script script = null;
        for (int i = 0; i < text.length(); ) {
            int written = text.codePointAt(i);
            i += Character.charCount(written);
            int character = twin(written);
            if (isInvisible(character)) {
                // Joiners shape the letters beside them and marks turn the order, so they stay; the rest has no glyph anywhere.
                if (character >= 0x200C && character <= 0x200F) run.appendCodePoint(character);
                continue;
            }
            Typefaces.Script next = scriptOf(character, script);
            if (next != script) {
                flush(parent, node, run, script);
                script = next;
            }
            if (next == null && !Typefaces.isBasic(character) && !Character.isWhitespace(character)) {
                missing.add(character);
                missingCount++;
                run.append(MISSING);
            } else run.appendCodePoint(character);
        }
        flush(parent, node, run, script);
        parent.removeChild(node);
    }

    private Typefaces.@Nullable Script scriptOf(int character, Typefaces.@Nullable Script current) {
        if (current != null && isNeutral(character) && Typefaces.has(current, character)) return current;
        if (Typefaces.isBasic(character)) return null;
        for (Typefaces.Script script : Typefaces.Script.values()) {
            if (Typefaces.has(script, character)) return script;
        }
        return null;
    }

    /** A PDF names a glyph's character once, so of characters that look alike the faces keep the common one. */
    private static int twin(int character) {
        return switch (character) {
            case 0x02BB -> 0x2018;
            case 0x02BC -> 0x2019;
            case 0x00B5 -> 0x03BC;
            default -> character;
        };
    }

    private static boolean isNeutral(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK || character == ' ';
    }

    private static boolean isInvisible(int character) {
        return UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || Character.getType(character) == Character.FORMAT;
    }

    private void flush(Node parent, Node before, StringBuilder run, Typefaces.@Nullable Script script) {
        if (run.isEmpty()) return;
        Document document = before.getOwnerDocument();
        Node text = document.createTextNode(run.toString());
        run.setLength(0);
        if (script == null) {
            parent.insertBefore(text, before);
            return;
        }
        scripts.add(script);
        Element span = document.createElement("span");
        span.setAttribute("class", script.cssClass());
        span.appendChild(text);
        parent.insertBefore(span, before);
    }
}
