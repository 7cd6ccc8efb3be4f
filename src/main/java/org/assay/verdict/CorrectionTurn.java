package org.assay.verdict;

import org.assay.verdict.CorrectionDetail.Finding;

/** Whose turn a correction is. Until it is nobody's, its document is not cleared. */
public enum CorrectionTurn {
    /** The writer answers it. */
    ANSWER,
    /** The writer accepted it, and no version has it yet. */
    CHANGE,
    /** Its author looks at an answer, or at a version, that did not do as proposed. */
    LOOK,
    NOBODY;

    static CorrectionTurn after(CorrectionReply answer) {
        return answer == CorrectionReply.ACCEPTED ? CHANGE : LOOK;
    }

    /** What nobody has confirmed yet may be judged otherwise tomorrow: nobody need look at it today. */
    static CorrectionTurn after(Finding finding) {
        if (!finding.confirmed()) return CHANGE;
        return switch (finding.result()) {
            case MADE -> NOBODY;
            case MADE_DIFFERENTLY, NOT_MADE -> LOOK;
            case UNCLEAR -> CHANGE;
        };
    }
}
