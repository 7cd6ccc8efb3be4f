package org.assay.evidence.citation;

import org.assay.evidence.SourceEntry;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One entry of somebody's bibliography: read, or refused with the reason.
 *
 * @param line where it begins, from 1
 * @param name its key or its title, for people to find it by
 */
public record BibliographyEntry(int line, String name, @Nullable SourceEntry entry, @Nullable Refusal refusal) {

    static BibliographyEntry read(int line, String name, SourceEntry entry) {
        return new BibliographyEntry(line, name, entry, null);
    }

    static BibliographyEntry refused(int line, String name, String code, Object... arguments) {
        return new BibliographyEntry(line, name.isBlank() ? "–" : name, null, new Refusal(code, arguments));
    }
}
