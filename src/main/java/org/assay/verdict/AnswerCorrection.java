package org.assay.verdict;

import org.jspecify.annotations.Nullable;

/**
 * The writer's answer to a correction.
 *
 * @param answer null where nobody has said, which is refused
 * @param reason why; may be empty only where it is accepted
 */
public record AnswerCorrection(
        CorrectionId correction, @Nullable CorrectionReply answer, @Nullable String reason) {}
