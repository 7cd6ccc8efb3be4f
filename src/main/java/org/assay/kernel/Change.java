package org.assay.kernel;

import org.jspecify.annotations.Nullable;

/** One field's value before and after an event, as text for the audit trail. */
public record Change(String field, @Nullable String before, @Nullable String after) {

    public static Change of(String field, @Nullable Object before, @Nullable Object after) {
        return new Change(field, before == null ? null : before.toString(), after == null ? null : after.toString());
    }
}
