package org.assay.document;

import java.util.ArrayList;
import java.util.List;
import org.assay.document.extract.Note;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Says which words each note is about. A comment marks its words. The sign of a footnote is a place alone, as is what is
 * left of a comment whose words were deleted: it is about what stands before it in its sentence.
 */
final class NotePlaces {

    private final String text;
    private final List<TextSpan> sentences;

    NotePlaces(String text, List<TextSpan> sentences) {
        this.text = text;
        this.sentences = sentences;
    }

    List<NoteDetail> of(List<Note> notes) {
        List<NoteDetail> placed = new ArrayList<>();
        for (Note note : notes) placed.add(placed(note, placed.size()));
        return placed;
    }

    private NoteDetail placed(Note note, int ordinal) {
        boolean exact = note.start() < note.end();
        TextSpan span = exact ? new TextSpan(note.start(), note.end()) : note.start() < 0 ? null : before(note.start());
        return new NoteDetail(
                ordinal,
                NoteKind.valueOf(note.kind().name()),
                note.number(),
                span,
                exact,
                note.deleted(),
                note.resolved(),
                note.replyTo() < 0 ? null : note.replyTo(),
                note.author(),
                note.initials(),
                note.writtenAt(),
                note.text(),
                note.links());
    }

    /** The words of the sentence up to the place; at the beginning of a paragraph the sentence that follows. */
    private @Nullable TextSpan before(int place) {
        int next = firstFrom(place);
        TextSpan before = next == 0 ? null : sentences.get(next - 1);
        if (before != null && (next == sentences.size() || isOneLine(before.end(), place))) {
            int end = Math.min(before.end(), place);
            while (end > before.start() + 1 && Character.isWhitespace(text.charAt(end - 1))) end--;
            return new TextSpan(before.start(), end);
        }
        return next < sentences.size() ? sentences.get(next) : null;
    }

    private boolean isOneLine(int from, int to) {
        for (int i = from; i < to; i++) if (text.charAt(i) == '\n' || text.charAt(i) == '\t') return false;
        return true;
    }

    /** How many sentences begin before the place. */
    private int firstFrom(int place) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).start() < place) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
