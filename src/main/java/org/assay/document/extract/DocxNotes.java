package org.assay.document.extract;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.assay.document.extract.Note.Kind;
import org.assay.document.extract.PageWriter.Stretch;
import org.assay.text.marker.PageContent.Block;
import org.assay.text.marker.PageContent.Inline;
import org.jspecify.annotations.Nullable;

/**
 * The comments, footnotes and endnotes of a Word document, whose words and whose places stand in different parts of the
 * file. The parts may contradict one another: an id without its other half is left where nothing is known of it.
 */
final class DocxNotes {

    private record Key(Kind kind, String id) {}

    /** Where a note stands in the text. */
    private static final class Place {
        @Nullable Stretch range;
        @Nullable Stretch reference;
        int deletions;
        boolean deleted;
    }

    /** Who wrote a note, and what. */
    private record Body(
            Key key, PageWriter page, Stretch words, String author, String initials, @Nullable LocalDateTime writtenAt) {}

    private final Map<Key, Body> bodies = new LinkedHashMap<>();
    private final Map<Key, Place> places = new HashMap<>();
    private final Set<Key> deletedReferences = new HashSet<>();
    /** The comment to which a paragraph belongs, by the paragraph's id. */
    private final Map<String, Key> paragraphs = new HashMap<>();
    private final Map<Key, String> parents = new HashMap<>();
    private final Set<Key> resolved = new HashSet<>();
    private @Nullable Body open;
    private int written;
    private int leftOut;
    private int trackedChanges;
    private int deletions;

    // What the text's parts tell

    void trackedChange() {
        trackedChanges++;
    }

    void deletion() {
        deletions++;
    }

    void rangeStart(@Nullable String id, PageWriter page) {
        Place place = comment(id);
        if (place == null || place.range != null) return;
        place.range = page.stretch();
        place.deletions = deletions;
    }

    void rangeEnd(@Nullable String id, PageWriter page) {
        Place place = comment(id);
        if (place == null) return;
        if (place.range == null) place.range = page.stretch();
        if (place.range.isClosed()) return;
        page.close(place.range);
        place.deleted = place.range.start() == place.range.end() && deletions > place.deletions;
    }

    void commentReference(@Nullable String id, PageWriter page, boolean inDeletion) {
        Place place = comment(id);
        if (place == null || place.reference != null) return;
        place.reference = page.point();
        place.deleted |= place.range == null && inDeletion;
    }

    private @Nullable Place comment(@Nullable String id) {
        Key key = key(Kind.COMMENT, id);
        return bodies.containsKey(key) ? places.computeIfAbsent(key, first -> new Place()) : null;
    }

    /** A footnote's or endnote's sign. */
    void reference(Kind kind, @Nullable String id, PageWriter page, boolean inDeletion) {
        Key key = key(kind, id);
        if (inDeletion) {
            deletedReferences.add(key);
            return;
        }
        if (places.containsKey(key)) return;
        if (places.size() > 2 * Note.MOST) {
            // Its words are read all the same, but where it stands is not kept.
            return;
        }
        Place place = new Place();
        place.reference = page.point();
        places.put(key, place);
    }

    // What the notes' own parts tell

    /** @return false where the note is to be left out with all that is in it */
    boolean begin(Kind kind, XMLStreamReader element, PageWriter page) {
        Key key = key(kind, SafeXml.attribute(element, "id"));
        // Its sign went with the words that were deleted.
        if (deletedReferences.contains(key) && !places.containsKey(key)) return false;
        boolean full = bodies.size() >= Note.MOST || written > Note.MOST_TEXT || bodies.containsKey(key);
        if (full) {
            leftOut++;
            // A footnote's words stand in the text, too.
            return kind != Kind.COMMENT;
        }
        open = new Body(
                key,
                page,
                page.stretch(),
                name(SafeXml.attribute(element, "author")),
                name(SafeXml.attribute(element, "initials")),
                moment(SafeXml.attribute(element, "date")));
        bodies.put(key, open);
        return true;
    }

    /** @param id of a paragraph in the note that is open; the last one's stands for the note */
    void paragraph(@Nullable String id) {
        if (open != null && id != null) paragraphs.put(id, open.key());
    }

    /** Whether the open comment has so many words that more would only be cut off. */
    boolean isLong(PageWriter page) {
        return open != null
                && open.key().kind() == Kind.COMMENT
                && open.words().start() >= 0
                && page.length() - open.words().start() > Note.LONGEST_TEXT;
    }

    void end(PageWriter page) {
        if (open == null) return;
        page.close(open.words());
        written += open.words().end() - open.words().start();
        open = null;
    }

    /** Which comment answers which, and which are settled: what Word keeps beside the comments. */
    SafeXml.Elements threads() {
        return new SafeXml.Elements() {
            @Override
            public boolean start(String name, XMLStreamReader element) {
                if (!name.equals("commentEx")) return true;
                Key comment = paragraphs.get(Objects.requireNonNullElse(SafeXml.attribute(element, "paraId"), ""));
                if (comment == null) return true;
                String parent = SafeXml.attribute(element, "paraIdParent");
                if (parent != null) parents.putIfAbsent(comment, parent);
                if (DocxText.isOn(SafeXml.attribute(element, "done"), false)) resolved.add(comment);
                return true;
            }

            @Override
            public void end(String name) {}
        };
    }

    // What comes of it

    /** @param page the text, written to its end */
    FileNotes of(PageWriter page) {
        page.finish();
        bodies.values().stream().map(Body::page).distinct().forEach(PageWriter::finish);
        Map<Key, List<Body>> answers = new HashMap<>();
        List<Body> first = new ArrayList<>();
        for (Body body : bodies.values()) {
            Key root = root(body.key());
            if (root.equals(body.key())) first.add(body);
            else answers.computeIfAbsent(root, none -> new ArrayList<>()).add(body);
        }
        Map<Key, int[]> spans = new HashMap<>();
        for (Body body : first) spans.put(body.key(), span(body.key(), page));
        first.sort(Comparator.<Body>comparingInt(body -> spans.get(body.key())[0] < 0 ? Integer.MAX_VALUE : spans.get(body.key())[0])
                .thenComparingInt(body -> spans.get(body.key())[1]));
        List<Note> notes = new ArrayList<>();
        int[] numbers = new int[Kind.values().length];
        for (Body body : first) {
            int root = notes.size();
            List<Body> answered = answers.getOrDefault(body.key(), List.of());
            // A note of pictures alone has nothing to say to us.
            if (answered.isEmpty() && words(body).isEmpty()) continue;
            add(notes, body, body.key(), spans, Note.NOWHERE, numbers);
            for (Body answer : answered) {
                if (!words(answer).isEmpty()) add(notes, answer, body.key(), spans, root, numbers);
            }
        }
        return new FileNotes(List.copyOf(notes), leftOut, trackedChanges);
    }

    /** The first of the thread; files may have answers that answer one another. */
    private Key root(Key key) {
        Key at = key;
        for (int i = 0; i < 100; i++) {
            String parent = parents.get(at);
            Key next = parent == null ? null : paragraphs.get(parent);
            if (next == null) return at;
            at = next;
        }
        return key;
    }

    private void add(List<Note> notes, Body body, Key root, Map<Key, int[]> spans, int replyTo, int[] numbers) {
        Words words = words(body);
        int[] span = spans.get(root);
        Place place = places.get(root);
        notes.add(new Note(
                body.key().kind(),
                ++numbers[body.key().kind().ordinal()],
                span[0],
                span[1],
                place != null && place.deleted && span[0] == span[1],
                resolved.contains(root),
                replyTo,
                body.author(),
                body.initials(),
                body.writtenAt(),
                words.text(),
                words.links()));
    }

    private int[] span(Key key, PageWriter page) {
        Place place = places.get(key);
        if (place == null) return new int[] {Note.NOWHERE, Note.NOWHERE};
        int start;
        int end;
        if (place.range == null) {
            start = end = Objects.requireNonNull(place.reference).start();
        } else if (place.range.isClosed()) {
            start = place.range.start();
            end = place.range.end();
        } else {
            // It ends nowhere: where its sign stands, else with the paragraph in which it begins.
            start = place.range.start();
            end = place.reference != null && place.reference.start() > start
                    ? place.reference.start()
                    : endOfBlock(page, start);
        }
        while (start < end && isBlank(page.at(start))) start++;
        while (end > start && isBlank(page.at(end - 1))) end--;
        return new int[] {start, end};
    }

    private static int endOfBlock(PageWriter page, int at) {
        for (Block block : page.blocks()) if (block.e() > at) return block.e();
        return at;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
    }

    private record Words(String text, List<String> links) {

        boolean isEmpty() {
            return text.isBlank() && links.isEmpty();
        }
    }

    private static Words words(Body body) {
        Stretch stretch = body.words();
        String whole = body.page().textOf(stretch);
        List<String> targets = new ArrayList<>();
        List<Inline> inlines = body.page().inlines();
        for (int i = firstFrom(inlines, stretch.start()); i < inlines.size() && inlines.get(i).s() < stretch.end(); i++) {
            String href = inlines.get(i).href();
            if (href != null) targets.add(href);
        }
        List<String> links = NoteLinks.of(whole, targets);
        if (whole.length() <= Note.LONGEST_TEXT) return new Words(whole, links);
        int cut = Note.LONGEST_TEXT - 1;
        if (Character.isHighSurrogate(whole.charAt(cut - 1))) cut--;
        return new Words(whole.substring(0, cut) + "…", links);
    }

    private static int firstFrom(List<Inline> ascending, int start) {
        int low = 0;
        int high = ascending.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending.get(middle).s() < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static Key key(Kind kind, @Nullable String id) {
        return new Key(kind, id == null ? "" : id.strip());
    }

    private static String name(@Nullable String name) {
        if (name == null) return "";
        String line = name.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        if (line.length() <= Note.LONGEST_NAME) return line;
        int cut = Note.LONGEST_NAME - 1;
        if (Character.isHighSurrogate(line.charAt(cut - 1))) cut--;
        return line.substring(0, cut) + "…";
    }

    private static @Nullable LocalDateTime moment(@Nullable String date) {
        if (date == null) return null;
        try {
            String given = date.strip();
            LocalDateTime moment = given.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(given).toLocalDateTime()
                    : LocalDateTime.parse(given);
            return moment.getYear() >= 1970 && moment.getYear() < 2200 ? moment.withNano(0) : null;
        } catch (DateTimeException nonsense) {
            return null;
        }
    }
}
