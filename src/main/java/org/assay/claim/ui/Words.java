package org.assay.claim.ui;

import java.util.Locale;
import org.assay.claim.ClaimState;
import org.assay.claim.DeedSummary;
import org.assay.kernel.Sentences;
import org.assay.kernel.Tone;
import org.assay.kernel.ui.Chip;
import org.jspecify.annotations.Nullable;

/** How this room's screens say what the domain names. */
final class Words {

    private Words() {}

    static String of(ClaimState state) {
        return say("state", state);
    }

    /** @param group "kind", "priority", "risk", "claimant" or "dismissal" */
    static String say(String group, Enum<?> value) {
        return Sentences.of(Locale.ENGLISH, group + "." + value.name());
    }

    static String say(DeedSummary deed) {
        return Sentences.of(Locale.ENGLISH, "deed." + deed.kind(), String.valueOf(deed.claim()));
    }

    static Chip chip(ClaimState state) {
        return new Chip(Tone.of(state.tone()), of(state));
    }

    static Chip chip(String label, @Nullable String tone) {
        return new Chip(Tone.of(tone == null ? "neutral" : tone), label);
    }
}
