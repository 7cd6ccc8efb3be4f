package org.assay.evidence.ui;

import org.assay.evidence.Stance;
import org.assay.kernel.Tone;
import org.assay.kernel.ui.Chip;
import org.assay.kernel.ui.Icon;

/** A stance as it is shown everywhere: a sign, a colour and a word. */
final class StanceChip {

    private StanceChip() {}

    static Chip of(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> new Chip(Tone.TRUE, Icon.of("plus"), "Supports");
            case REFUTES -> new Chip(Tone.FALSE, Icon.of("minus"), "Refutes");
            case CONTEXT -> new Chip(Tone.NEUTRAL, Icon.of("info"), "Context");
        };
    }
}
