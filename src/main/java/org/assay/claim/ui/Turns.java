package org.assay.claim.ui;

import java.util.Optional;
import org.assay.claim.DeedSummary;
import org.assay.claim.Deeds;
import org.assay.document.DocumentId;
import org.assay.kernel.ui.Notices;
import org.jspecify.annotations.Nullable;

/** Takes back what a person did last on a document, or does it again, and says what that was. */
final class Turns {

    private Turns() {}

    /** @return what was turned; empty where there was nothing, or it was refused */
    static Optional<DeedSummary> turn(Deeds deeds, DocumentId document, boolean back) {
        @Nullable DeedSummary[] turned = {null};
        Notices.attempt(() -> (back ? deeds.undo(document) : deeds.redo(document))
                .ifPresentOrElse(
                        deed -> {
                            turned[0] = deed;
                            Notices.done((back ? "Taken back: " : "Done again: ") + Words.say(deed));
                        },
                        () -> Notices.done("There is nothing to " + (back ? "take back." : "do again."))));
        return Optional.ofNullable(turned[0]);
    }
}
