package org.assay.claim;

import java.util.List;
import org.assay.document.Disposition;
import org.assay.document.VersionId;
import org.assay.text.TextSpan;

/** One thing that a person did to a text, with what it takes to take it back and to do it again. */
sealed interface Deed {

    /**
     * Sentences one after the other that had the same disposition before.
     *
     * @param count how many
     */
    record Run(TextSpan span, int count, Disposition before) {}

    /** @param before the sentences under the mark that somebody had accounted for otherwise */
    record Mark(VersionId version, List<Run> before) implements Deed {}

    record Unmark() implements Deed {}

    record Passage(VersionId version, TextSpan span) implements Deed {}

    record Ends(VersionId version, TextSpan was, TextSpan now) implements Deed {}

    record Dispositions(VersionId version, List<Run> before, Disposition given) implements Deed {}

    record Dismissed(Dismissal reason) implements Deed {}

    record Wording(EditClaim before, EditClaim after) implements Deed {}

    /** Said where a claim stands in a newer version. */
    record Place(AnchorId anchor, TextSpan span) implements Deed {}

    record LetGo(AnchorId anchor) implements Deed {}

    /** Names of the kinds, as stored and as in {@code deed.KIND} of the sentences. */
    enum Kind {
        MARK(Mark.class),
        UNMARK(Unmark.class),
        PASSAGE(Passage.class),
        ENDS(Ends.class),
        DISPOSITION(Dispositions.class),
        DISMISSAL(Dismissed.class),
        WORDING(Wording.class),
        PLACE(Place.class),
        LET_GO(LetGo.class);

        private final Class<? extends Deed> type;

        Kind(Class<? extends Deed> type) {
            this.type = type;
        }

        Class<? extends Deed> type() {
            return type;
        }
    }

    default Kind kind() {
        return switch (this) {
            case Mark mark -> Kind.MARK;
            case Unmark unmark -> Kind.UNMARK;
            case Passage passage -> Kind.PASSAGE;
            case Ends ends -> Kind.ENDS;
            case Dispositions dispositions -> Kind.DISPOSITION;
            case Dismissed dismissed -> Kind.DISMISSAL;
            case Wording wording -> Kind.WORDING;
            case Place place -> Kind.PLACE;
            case LetGo letGo -> Kind.LET_GO;
        };
    }
}
