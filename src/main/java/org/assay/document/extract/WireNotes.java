package org.assay.document.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.assay.document.extract.Note.Kind;
import org.jspecify.annotations.Nullable;

/** The notes' part of the answer that {@link Wire} carries, and trusts as little. */
final class WireNotes {

    private WireNotes() {}

    static void write(DataOutputStream out, FileNotes notes) throws IOException {
        out.writeInt(notes.leftOut());
        out.writeInt(notes.trackedChanges());
        out.writeInt(notes.notes().size());
        for (Note note : notes.notes()) {
            out.writeByte(note.kind().ordinal());
            out.writeInt(note.number());
            out.writeInt(note.start());
            out.writeInt(note.end());
            out.writeBoolean(note.deleted());
            out.writeBoolean(note.resolved());
            out.writeInt(note.replyTo());
            Wire.write(out, note.author());
            Wire.write(out, note.initials());
            Wire.write(out, note.writtenAt() == null ? null : note.writtenAt().toString());
            Wire.write(out, note.text());
            out.writeByte(note.links().size());
            for (String link : note.links()) Wire.write(out, link);
        }
    }

    static FileNotes read(DataInputStream in, String text) throws IOException {
        int leftOut = count(in, Integer.MAX_VALUE);
        int trackedChanges = count(in, Integer.MAX_VALUE);
        List<Note> notes = new ArrayList<>();
        for (int left = count(in, Note.MOST); left > 0; left--) {
            Kind kind = Kind.values()[count(in.readByte(), Kind.values().length - 1)];
            int number = count(in, Note.MOST);
            int start = in.readInt();
            int end = in.readInt();
            boolean nowhere = start == Note.NOWHERE && end == Note.NOWHERE;
            if (!nowhere && (start < 0 || end < start || splits(text, start) || splits(text, end))) {
                throw new IOException("note " + start + " to " + end);
            }
            boolean deleted = in.readBoolean();
            boolean resolved = in.readBoolean();
            int replyTo = in.readInt();
            boolean answer = replyTo >= 0 && replyTo < notes.size() && notes.get(replyTo).replyTo() == Note.NOWHERE;
            if (replyTo != Note.NOWHERE && !answer) throw new IOException("answer to " + replyTo);
            String author = words(in, Note.LONGEST_NAME);
            String initials = words(in, Note.LONGEST_NAME);
            String date = Wire.readOptional(in, 40);
            String words = words(in, Note.LONGEST_TEXT);
            List<String> links = new ArrayList<>();
            for (int more = count(in.readByte(), Note.MOST_LINKS); more > 0; more--) {
                String link = Links.safe(Wire.readText(in, 4_000), null);
                if (link != null) links.add(link);
            }
            notes.add(new Note(
                    kind, number, start, end, deleted, resolved, replyTo, author, initials, moment(date), words,
                    List.copyOf(links)));
        }
        return new FileNotes(List.copyOf(notes), leftOut, trackedChanges);
    }

    private static boolean splits(String text, int offset) throws IOException {
        if (offset > text.length()) throw new IOException("note at " + offset);
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }

    private static String words(DataInputStream in, int longest) throws IOException {
        return CanonicalText.of(Wire.readText(in, longest)).text();
    }

    private static @Nullable LocalDateTime moment(@Nullable String date)
            throws IOException {
        try {
            return date == null ? null : LocalDateTime.parse(date);
        } catch (DateTimeException nonsense) {
            throw new IOException("moment " + date);
        }
    }

    private static int count(DataInputStream in, int most) throws IOException {
        return count(in.readInt(), most);
    }

    private static int count(int count, int most) throws IOException {
        if (count < 0 || count > most) throw new IOException("count " + count);
        return count;
    }
}
