package org.assay.report.word;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.kernel.Refusal;
import org.assay.report.word.WordBody.Content;
import org.assay.report.word.WordBody.Place;
import org.assay.report.word.WordBody.Run;

/**
 * Writes comments and tracked changes into a Word file. Only the runs that they touch are written anew, cut at the
 * passage's ends; every other character of the text's part and every other part stay as they are.
 */
public final class WordReturn {

    private static final String BODY = "word/document.xml";
    private static final Pattern ID = Pattern.compile("\\bid\\s*=\\s*[\"'](\\d{1,9})[\"']");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    /** What stands at one point comes in this order. */
    private enum Order { INSERTED, END, START }

    private record Insertion(int at, Order order, int id, String xml) {}

    private record Struck(int from, int to, String open) {}

    private final WordPackage parts;
    private final WordBody body;
    private final List<Insertion> insertions = new ArrayList<>();
    private final List<Struck> struck = new ArrayList<>();
    private final List<WordComments.Comment> comments = new ArrayList<>();
    private final List<Place> changed = new ArrayList<>();
    private int nextId;
    private int placed;

    private WordReturn(WordPackage parts, WordBody body, int nextId) {
        this.parts = parts;
        this.body = body;
        this.nextId = nextId;
    }

    /**
     * @param unplaced begins the last comment, which lists what was not found; what follows are the notes' labels
     * @param signed said in the last comment where the file was signed, for it no longer is
     * @throws Refusal {@code WORD_DAMAGED}
     */
    public static ReturnedWord into(
            byte[] file, List<WordNote> notes, String desk, Instant at, String unplaced, String signed) {
        WordPackage parts = WordPackage.read(file);
        String xml = parts.xml(BODY);
        if (xml == null) throw new Refusal("WORD_DAMAGED");
        WordComments existing = WordComments.of(parts);
        WordReturn writing = new WordReturn(parts, new WordBody(xml), 1 + Math.max(highest(xml), existing.highest()));
        List<String> lost = new ArrayList<>();
        for (WordNote note : notes) if (!writing.place(note)) lost.add(note.label());
        writing.closing(lost, desk, at, unplaced, signed);
        parts.put(BODY, writing.written());
        existing.add(writing.comments);
        return new ReturnedWord(parts.write(), writing.placed, writing.changed.size(), lost);
    }

    static int highest(String xml) {
        int highest = 0;
        for (Matcher id = ID.matcher(xml); id.find(); ) highest = Math.max(highest, Integer.parseInt(id.group(1)));
        return highest;
    }

    private boolean place(WordNote note) {
        Optional<Place> found =
                note.exact().isEmpty() ? Optional.empty() : body.find(note.exact(), note.before(), note.after());
        if (found.isEmpty()) return false;
        Place place = found.get();
        int id = nextId++;
        String w = body.prefix;
        insert(from(place), Order.START, id, "<" + w + "commentRangeStart " + w + "id=\"" + id + "\"/>");
        insert(
                to(place),
                Order.END,
                id,
                "<" + w + "commentRangeEnd " + w + "id=\"" + id + "\"/>" + reference(id));
        comments.add(new WordComments.Comment(id, note.author(), DATE.format(note.at()), note.paragraphs()));
        for (WordNote.Change change : note.changes()) body.within(place, change.exact()).ifPresent(where -> track(where, change, note));
        placed++;
        return true;
    }

    private void track(Place place, WordNote.Change change, WordNote note) {
        boolean overlaps =
                changed.stream().anyMatch(other -> other.first() <= place.last() && other.last() >= place.first());
        if (overlaps || !body.isStrikable(place)) return;
        changed.add(place);
        String w = body.prefix;
        String who = w + "author=\"" + Xml.attribute(note.author()) + "\" " + w + "date=\""
                + DATE.format(change.at() == null ? note.at() : change.at()) + "\"";
        struck.add(new Struck(from(place), to(place), who));
        if (change.replacement().isEmpty()) return;
        int id = nextId++;
        String properties = body.runs.get(body.runOf(place.last())).properties;
        insert(
                to(place),
                Order.INSERTED,
                id,
                "<" + w + "ins " + w + "id=\"" + id + "\" " + who + "><" + w + "r>" + properties
                        + Xml.lines(change.replacement(), w) + "</" + w + "r></" + w + "ins>");
    }

    private String reference(int id) {
        String w = body.prefix;
        return "<" + w + "r><" + w + "commentReference " + w + "id=\"" + id + "\"/></" + w + "r>";
    }

    private void closing(List<String> lost, String desk, Instant at, String unplaced, String signed) {
        List<String> words = new ArrayList<>();
        if (!lost.isEmpty()) {
            words.add(unplaced);
            words.addAll(lost);
        }
        if (parts.isSigned()) words.add(signed);
        if (words.isEmpty() || body.lastParagraphEnd < 0) return;
        int id = nextId++;
        insert(body.lastParagraphEnd, Order.END, id, reference(id));
        comments.add(new WordComments.Comment(id, desk, DATE.format(at), words));
    }

    private int from(Place place) {
        int at = body.from(place.first());
        Run run = body.runs.get(body.runOf(place.first()));
        Content content = content(run, at);
        if (at != content.innerFrom()) return at;
        return content == run.contents.getFirst() ? run.start : content.from();
    }

    private int to(Place place) {
        int at = body.to(place.last());
        Run run = body.runs.get(body.runOf(place.last()));
        Content content = content(run, at - 1);
        if (at != content.innerTo()) return at;
        return content == run.contents.getLast() ? run.end : content.to();
    }

    private static Content content(Run run, int at) {
        for (Content content : run.contents) if (content.from() <= at && at < content.to()) return content;
        throw new IllegalStateException("a letter outside its run");
    }

    private void insert(int at, Order order, int id, String xml) {
        insertions.add(new Insertion(at, order, id, xml));
    }

    private String written() {
        insertions.sort(Comparator.comparingInt(Insertion::at).thenComparing(Insertion::order).thenComparingInt(Insertion::id));
        TreeMap<Integer, StringBuilder> at = new TreeMap<>();
        for (Insertion each : insertions) at.computeIfAbsent(each.at, first -> new StringBuilder()).append(each.xml);
        StringBuilder out = new StringBuilder(body.xml.length() + 4096);
        int done = 0;
        for (Run run : body.runs) {
            done = copy(out, done, run.start, at);
            boolean cut = !at.subMap(run.start, false, run.end, false).isEmpty();
            boolean strikes = struck.stream().anyMatch(each -> each.from < run.end && each.to > run.start);
            if (!cut && !strikes) continue;
            write(out, run, at);
            done = run.end;
        }
        copy(out, done, body.xml.length(), at);
        return out.toString();
    }

    /** Copies what stands between, with what is to stand before its end and after its begin. */
    private int copy(StringBuilder out, int from, int to, TreeMap<Integer, StringBuilder> at) {
        int done = from;
        for (Map.Entry<Integer, StringBuilder> each : at.subMap(from, true, to, true).entrySet()) {
            if (each.getValue().isEmpty()) continue;
            out.append(body.xml, done, each.getKey()).append(each.getValue());
            each.getValue().setLength(0);
            done = each.getKey();
        }
        out.append(body.xml, done, to);
        return to;
    }

    private void write(StringBuilder out, Run run, TreeMap<Integer, StringBuilder> at) {
        List<Integer> cuts = new ArrayList<>(at.subMap(run.start, false, run.end, false).keySet());
        for (Struck each : struck) {
            if (each.from > run.start && each.from < run.end) cuts.add(each.from);
            if (each.to > run.start && each.to < run.end) cuts.add(each.to);
        }
        cuts.add(run.end);
        int from = run.start;
        for (int to : cuts.stream().sorted().distinct().toList()) {
            if (from > run.start && at.containsKey(from)) out.append(at.get(from));
            piece(out, run, from, to);
            from = to;
        }
        for (Map.Entry<Integer, StringBuilder> each : at.subMap(run.start, false, run.end, false).entrySet()) {
            each.getValue().setLength(0);
        }
    }

    private void piece(StringBuilder out, Run run, int from, int to) {
        String w = body.prefix;
        Optional<Struck> strike =
                struck.stream().filter(each -> each.from <= from && each.to >= to).findFirst();
        String text = w + (strike.isPresent() ? "delText" : "t");
        StringBuilder inner = new StringBuilder();
        for (Content content : run.contents) {
            int start = Math.max(from, content.isText() ? content.innerFrom() : content.from());
            int end = Math.min(to, content.isText() ? content.innerTo() : content.to());
            if (start >= end) continue;
            String raw = body.xml.substring(start, end);
            inner.append(
                    content.isText()
                            ? "<" + text + " xml:space=\"preserve\">" + raw + "</" + text + ">"
                            : raw);
        }
        if (inner.isEmpty()) return;
        String whole = run.open + run.properties + inner + "</" + w + "r>";
        if (strike.isEmpty()) out.append(whole);
        else
            out.append("<" + w + "del " + w + "id=\"" + nextId++ + "\" " + strike.get().open + ">" + whole + "</" + w + "del>");
    }
}
