package org.assay.document;

import java.util.StringJoiner;

/**
 * How much a file held beside its text.
 *
 * @param notes comments, footnotes and endnotes, which are kept with the version
 * @param notesLeftOut further ones, which were too many
 * @param trackedChanges insertions, deletions and moves, all read as if they had been accepted
 */
public record Aside(int notes, int notesLeftOut, int trackedChanges) {

    /** {@code 3 notes came with it · 12 tracked changes were read as accepted}; empty where there was nothing. */
    public String inWords() {
        StringJoiner words = new StringJoiner(" · ");
        if (notes > 0) words.add(count(notes, "note") + " came with it");
        if (notesLeftOut > 0) words.add(count(notesLeftOut, "further note") + " left out, which is more than Assay keeps");
        if (trackedChanges > 0) {
            words.add(count(trackedChanges, "tracked change") + (trackedChanges == 1 ? " was" : " were") + " read as accepted");
        }
        return words.toString();
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
