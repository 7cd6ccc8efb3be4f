package org.assay.report.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.kernel.Refusal;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * The main part of a Word file, read in place: which letters a reader sees, and between which characters of the markup
 * each of them stands. Blanks and invisible characters don't count: a line break is markup here and a blank there.
 */
final class WordBody {

    private static final Pattern NAMESPACE = Pattern.compile(
            "xmlns(?::([\\w.-]+))?\\s*=\\s*[\"'](http://schemas\\.openxmlformats\\.org/wordprocessingml/2006/main"
                    + "|http://purl\\.oclc\\.org/ooxml/wordprocessingml/main)[\"']");
    private static final Set<String> UNSEEN = Set.of("del", "moveFrom", "pict", "instrText");
    // What may be struck out together with words and comes back whole where the change is refused.
    private static final Set<String> STRIKABLE = Set.of("t", "tab", "br", "cr", "noBreakHyphen", "lastRenderedPageBreak");
    private static final int SURE = 8;

    /** A child of a run; {@code innerFrom} and {@code innerTo} hold its letters where it is text. */
    record Content(String name, int from, int to, int innerFrom, int innerTo) {
        boolean isText() {
            return name.equals("t");
        }

        boolean isStrikable() {
            return STRIKABLE.contains(name);
        }
    }

    /** A run whose parent is no other run. */
    static final class Run {
        final int start;
        final String open;
        final String parent;
        final int paragraph;
        final List<Content> contents = new ArrayList<>();
        String properties = "";
        int end;

        Run(int start, String open, String parent, int paragraph) {
            this.start = start;
            this.open = open;
            this.parent = parent;
            this.paragraph = paragraph;
        }
    }

    /** The first letter's and the last letter's numbers, both inclusive. */
    record Place(int first, int last) {}

    final String xml;
    final String prefix;
    final String namespace;
    final List<Run> runs = new ArrayList<>();
    /** Where the last paragraph of the body ends, before its end tag; -1 where there is none. */
    int lastParagraphEnd = -1;

    private final StringBuilder letters = new StringBuilder();
    private int[] runOf = new int[1024];
    private int[] from = new int[1024];
    private int[] to = new int[1024];

    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<Integer> paragraphs = new ArrayDeque<>();
    private int paragraphsSeen;
    private int unseen;
    private @Nullable Run run;
    private int runDepth;
    private int childStart;
    private int childInner;

    WordBody(String xml) {
        this.xml = xml;
        Matcher declared = NAMESPACE.matcher(xml);
        if (!declared.find()) throw new Refusal("WORD_DAMAGED");
        prefix = declared.group(1) == null ? "" : declared.group(1) + ":";
        namespace = declared.group(2);
        scan();
    }

    private void scan() {
        int at = 0;
        while (at < xml.length()) {
            int tag = xml.indexOf('<', at);
            if (tag < 0) tag = xml.length();
            if (tag > at && isInText()) read(at, tag);
            if (tag == xml.length()) return;
            if (xml.startsWith("<!--", tag)) at = after("-->", tag);
            else if (xml.startsWith("<![CDATA[", tag)) at = after("]]>", tag);
            else if (xml.startsWith("<?", tag)) at = after("?>", tag);
            else {
                int end = tagEnd(tag);
                if (xml.charAt(tag + 1) == '/') close(tag, end);
                else {
                    boolean empty = xml.charAt(end - 2) == '/';
                    open(tag, end, empty);
                    if (empty) close(end, end);
                }
                at = end;
            }
        }
    }

    private int after(String end, int from) {
        int found = xml.indexOf(end, from);
        return found < 0 ? xml.length() : found + end.length();
    }

    private int tagEnd(int tag) {
        char quote = 0;
        for (int at = tag; at < xml.length(); at++) {
            char c = xml.charAt(at);
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'') quote = c;
            else if (c == '>') return at + 1;
        }
        return xml.length();
    }

    /** The local name of an element of Word's own, else its name with its prefix. */
    private String name(int tag) {
        int end = tag + 1;
        while (" \t\r\n/>".indexOf(xml.charAt(end)) < 0) end++;
        String name = xml.substring(tag + 1, end);
        if (prefix.isEmpty()) return name;
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private boolean isInText() {
        return run != null && unseen == 0 && open.size() == runDepth + 1 && "t".equals(open.peek());
    }

    private void open(int tag, int end, boolean empty) {
        String name = name(tag);
        if (UNSEEN.contains(name) || name.endsWith(":Fallback")) unseen++;
        if (name.equals("p")) paragraphs.push(++paragraphsSeen);
        if (name.equals("r") && run == null && unseen == 0 && !paragraphs.isEmpty()) {
            String parent = open.isEmpty() ? "" : open.peek();
            String start = empty ? xml.substring(tag, end - 2) + ">" : xml.substring(tag, end);
            run = new Run(tag, start, parent, paragraphs.peek());
            runDepth = open.size() + 1;
        } else if (run != null && open.size() == runDepth) {
            childStart = tag;
            childInner = end;
        }
        open.push(name);
    }

    /** @param at where the end tag begins */
    private void close(int at, int end) {
        String name = open.pop();
        if (UNSEEN.contains(name) || name.endsWith(":Fallback")) unseen--;
        if (name.equals("p")) {
            paragraphs.poll();
            if ("body".equals(open.peek()) && at < end) lastParagraphEnd = at;
        }
        if (run == null) return;
        if (open.size() == runDepth) {
            if (name.equals("rPr")) run.properties = xml.substring(childStart, end);
            else run.contents.add(new Content(name, childStart, end, childInner, Math.max(at, childInner)));
        } else if (open.size() == runDepth - 1) {
            run.end = end;
            runs.add(run);
            run = null;
        }
    }

    private void read(int start, int end) {
        for (int at = start; at < end; ) {
            int next = at + 1;
            String letter = String.valueOf(xml.charAt(at));
            if (letter.equals("&")) {
                next = xml.indexOf(';', at) + 1;
                letter = entity(xml.substring(at + 1, next - 1));
            }
            for (int i = 0; i < letter.length(); i++) {
                if (counts(letter.charAt(i))) keep(letter.charAt(i), at, next);
            }
            at = next;
        }
    }

    private static String entity(String name) {
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default ->
                name.startsWith("#x")
                        ? Character.toString(Integer.parseInt(name.substring(2), 16))
                        : name.startsWith("#") ? Character.toString(Integer.parseInt(name.substring(1))) : "\uFFFD";
        };
    }

    private void keep(char letter, int start, int end) {
        int number = letters.length();
        if (number == from.length) {
            runOf = Arrays.copyOf(runOf, 2 * number);
            from = Arrays.copyOf(from, 2 * number);
            to = Arrays.copyOf(to, 2 * number);
        }
        letters.append(letter);
        runOf[number] = runs.size();
        from[number] = start;
        to[number] = end;
    }

    /** U+2011 is an element of its own in Word. */
    private static boolean counts(char letter) {
        return !Character.isWhitespace(letter)
                && !Character.isSpaceChar(letter)
                && Character.getType(letter) != Character.FORMAT
                && letter != '\u2011';
    }

    private static String letters(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) if (counts(text.charAt(i))) kept.append(text.charAt(i));
        return kept.toString();
    }

    /** The one place where the words stand with what stands around them, on one side at least; else nothing. */
    Optional<Place> find(String exact, String before, String after) {
        String words = letters(exact);
        String lead = letters(before);
        String trail = letters(after);
        if (words.isEmpty()) return Optional.empty();
        String head = lead.substring(Math.max(0, lead.length() - SURE));
        String tail = trail.substring(0, Math.min(SURE, trail.length()));
        Optional<TextSpan> found = new TextQuote(words, lead, trail).findIn(letters.toString());
        // Whole contexts may be broken by what the reading room leaves out; the nearest letters may not, on both sides.
        if (found.isEmpty()) found = new TextQuote(words, head, tail).findIn(letters.toString());
        return found.filter(span -> startsAt(head, span.start() - head.length()) || startsAt(tail, span.end()))
                .map(span -> new Place(span.start(), span.end() - 1));
    }

    private boolean startsAt(String context, int at) {
        // At the text's very ends there is no context, and none to disagree with.
        if (context.isEmpty()) return at == 0 || at == letters.length();
        return at >= 0 && letters.indexOf(context, at) == at;
    }

    /** The one place of some words among those of another place. */
    Optional<Place> within(Place place, String exact) {
        String words = letters(exact);
        String all = letters.substring(place.first, place.last + 1);
        int at = all.indexOf(words);
        if (words.isEmpty() || at < 0 || all.indexOf(words, at + 1) >= 0) return Optional.empty();
        return Optional.of(new Place(place.first + at, place.first + at + words.length() - 1));
    }

    int runOf(int letter) {
        return runOf[letter];
    }

    int from(int letter) {
        return from[letter];
    }

    int to(int letter) {
        return to[letter];
    }

    /** Whether all of it lies in one paragraph, in runs that hold words alone, as far as it touches them. */
    boolean isStrikable(Place place) {
        int paragraph = runs.get(runOf[place.first]).paragraph;
        for (int number = runOf[place.first]; number <= runOf[place.last]; number++) {
            Run each = runs.get(number);
            if (!each.parent.equals("p") || each.paragraph != paragraph) return false;
            for (Content content : each.contents) {
                boolean touched = content.to > from[place.first] && content.from < to[place.last];
                if (touched && !content.isStrikable()) return false;
            }
        }
        return true;
    }
}
