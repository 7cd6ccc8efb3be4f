package org.assay.report;

import java.util.List;
import org.assay.claim.ClaimId;
import org.jspecify.annotations.Nullable;

/** What became of each annotation of a file, in its order. */
public record AnnotationsRead(List<Line> lines) {

    public AnnotationsRead {
        lines = List.copyOf(lines);
    }

    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /** What became of one. */
    public enum Outcome {
        /** A claim stands there now. */
        MARKED,
        /** One stood there before. */
        KNOWN,
        /** Its words are not in the text's newest version, or stand there more than once. */
        NOT_PLACED,
        /** It names no words; a place alone may be one in another rendering of the text. */
        NO_WORDS,
        /** The desk's rules refuse the mark. */
        REFUSED
    }

    /**
     * One annotation.
     *
     * @param number which of the file's, from 1
     * @param claim what stands there now; null where nothing does
     * @param quote its words, to be looked for by a person; may be empty
     * @param comment what it says besides; not taken over
     * @param code why it was refused; null where it was not
     */
    public record Line(
            int number,
            Outcome outcome,
            @Nullable ClaimId claim,
            String quote,
            @Nullable String comment,
            @Nullable String code) {}
}
