package org.assay.document.extract;

import java.util.List;
import org.assay.kernel.Refusal;
import org.springframework.modulith.NamedInterface;

/** A file that cannot be imported, for a reason that its sender can do something about. */
@NamedInterface("process")
public final class Unreadable extends Refusal {

    public Unreadable(String code, Object... arguments) {
        super("file", code, List.of(arguments));
    }
}
