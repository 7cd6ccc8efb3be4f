package org.assay.kernel;

import java.util.UUID;

/** A desk: the unit of isolation. Nothing of one desk is visible from another. */
public record DeskId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
