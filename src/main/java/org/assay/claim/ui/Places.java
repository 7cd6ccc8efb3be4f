package org.assay.claim.ui;

import org.assay.kernel.Tone;
import org.assay.kernel.ui.Chip;
import org.assay.text.AnchorState;

/** How this room's screens say and colour what became of a place. */
final class Places {

    private Places() {}

    static Tone tone(AnchorState state) {
        return switch (state) {
            case EXACT -> Tone.APPROVED;
            case MOVED -> Tone.MOVED;
            case CHANGED -> Tone.CHANGED;
            case AMBIGUOUS -> Tone.AMBIGUOUS;
            case ORPHANED -> Tone.ORPHANED;
        };
    }

    /** As a heading over claims. */
    static String heading(AnchorState state) {
        return switch (state) {
            case EXACT -> "Where they were";
            case MOVED -> "Moved with the same words";
            case CHANGED -> "Changed";
            case AMBIGUOUS -> "In several places";
            case ORPHANED -> "Not found";
        };
    }

    /** Of one claim, within a sentence. */
    static String word(AnchorState state) {
        return switch (state) {
            case EXACT -> "where it was";
            case MOVED -> "moved";
            case CHANGED -> "changed";
            case AMBIGUOUS -> "in several places";
            case ORPHANED -> "not found";
        };
    }

    static Chip chip(AnchorState state, long count) {
        return new Chip(tone(state), "%s · %d".formatted(heading(state), count));
    }
}
