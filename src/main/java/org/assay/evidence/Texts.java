package org.assay.evidence;

import java.util.List;
import java.util.Objects;
import org.assay.kernel.Change;
import org.assay.kernel.Refusal;
import org.assay.kernel.Storable;
import org.jspecify.annotations.Nullable;

/** What people type into fields, made fit to store. */
final class Texts {

    private Texts() {}

    /**
     * Without white space around it and fit to store; null where nothing is left.
     *
     * @throws Refusal {@code FIELD_LONG} beyond {@code longest} code units
     */
    static @Nullable String tidy(String field, @Nullable String typed, int longest) {
        if (typed == null) return null;
        String tidy = Storable.of(typed).strip();
        if (tidy.length() > longest) throw Refusal.of(field, "FIELD_LONG", field, longest);
        return tidy.isEmpty() ? null : tidy;
    }

    static void note(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        Change change = Change.of(field, before, after);
        if (!Objects.equals(change.before(), change.after())) changes.add(change);
    }
}
