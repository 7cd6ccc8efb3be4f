package org.assay.evidence.capture;

import java.util.List;
import org.assay.kernel.Refusal;

/** A page that was not fetched, for a reason that the person who asked can understand. */
public final class NotCaptured extends Refusal {

    public NotCaptured(String code, Object... arguments) {
        super("url", code, List.of(arguments));
    }
}
