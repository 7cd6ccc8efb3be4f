package org.assay.verdict.ui;

import org.assay.kernel.Tone;
import org.assay.kernel.ui.Chip;
import org.assay.kernel.ui.Icon;
import org.assay.verdict.CorrectionDetail;
import org.assay.verdict.CorrectionDetail.Finding;
import org.assay.verdict.CorrectionReply;
import org.assay.verdict.CorrectionState;
import org.assay.verdict.Severity;

/** The words on the screen for corrections. */
final class CorrectionWords {

    private CorrectionWords() {}

    static Chip severity(Severity severity) {
        return switch (severity) {
            case MUST -> new Chip(Tone.FALSE, Icon.of("flag"), "Must be changed");
            case SHOULD -> new Chip(Tone.MOSTLY_FALSE, Icon.of("edit"), "Should be changed");
            case COULD -> new Chip(Tone.NEUTRAL, Icon.of("edit"), "Could be better");
        };
    }

    /** Where it has come to: what a newer version made of it, or else the answer. */
    static Chip standing(CorrectionDetail correction) {
        Finding finding = correction.finding();
        if (finding != null) return found(finding);
        return switch (correction.state()) {
            case OPEN -> new Chip(Tone.PROPOSED, Icon.of("clock"), "Waits for the writer");
            case WITHDRAWN -> new Chip(Tone.DISMISSED, "Withdrawn");
            case ACCEPTED -> new Chip(Tone.APPROVED, "Accepted");
            case REJECTED -> new Chip(Tone.DISMISSED, "Rejected");
            case STANDS -> new Chip(Tone.NEUTRAL, "The text stands");
        };
    }

    static Chip found(Finding finding) {
        String version = " in version " + finding.versionNumber();
        return switch (finding.result()) {
            case MADE -> new Chip(Tone.APPROVED, Icon.of("check"), "Made" + version);
            case MADE_DIFFERENTLY -> new Chip(Tone.HALF, "Made differently" + version);
            case NOT_MADE -> new Chip(Tone.FALSE, "Not made" + version);
            case UNCLEAR -> new Chip(Tone.UNPROVEN, "Can’t tell yet" + version);
        };
    }

    /** What else is to be known of it; empty where the chip says all. */
    static String note(Finding finding) {
        return switch (finding.result()) {
            case UNCLEAR -> "Nobody has said yet where the passage stands in version " + finding.versionNumber()
                    + ". Once somebody does, this is told anew.";
            case MADE -> said(finding.toTheLetter() ? "" : "With other spaces, quotation marks or dashes.", finding);
            case MADE_DIFFERENTLY -> said(
                    finding.reads() == null
                            ? "The text no longer holds the passage."
                            : "The passage reads neither as it did nor as proposed.",
                    finding);
            case NOT_MADE -> said("The old words still stand there.", finding);
        };
    }

    private static String said(String sentence, Finding finding) {
        if (finding.confirmed()) return sentence;
        return (sentence + " As far as its most likely place shows: nobody has confirmed the place yet.").strip();
    }

    static String answered(CorrectionReply reply) {
        return switch (reply) {
            case ACCEPTED -> "accepted it";
            case REJECTED -> "rejected it";
            case STANDS -> "lets the text stand";
        };
    }

    static boolean waits(CorrectionDetail correction) {
        return correction.state() == CorrectionState.OPEN;
    }
}
