package org.assay.text.marker;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.Tone;
import org.assay.text.AnchorState;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a claim in a version.
 *
 * @param occurrence where its place is an open question: the question
 * @param no the claim's number within the document, from 1
 * @param spans ascending, at least one
 * @param state name of the lifecycle state
 * @param rating the rating's code; null without a verdict
 * @param label state and verdict in the reader's words
 * @param mine whether the person who looks leads or helps this check
 * @param lead the name of whoever leads the check
 * @param anchor what this version did to its place: MOVED, or CHANGED and AMBIGUOUS where nobody has said yet where it
 *     stands, in which case the spans are where it may; null where it stands as it stood
 */
public record PageMark(
        UUID occurrence,
        UUID claim,
        int no,
        List<Span> spans,
        String state,
        @Nullable String rating,
        Tone tone,
        String label,
        String statement,
        boolean mine,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String lead,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AnchorState anchor) {

    /** A span as the pair {@code [start, end]}. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Span(int start, int end) {

        public static Span of(TextSpan span) {
            return new Span(span.start(), span.end());
        }
    }
}
