package org.assay.evidence;

import java.util.List;
import org.assay.evidence.citation.BibliographyEntry;
import org.assay.evidence.citation.CitationFormat;
import org.jspecify.annotations.Nullable;

/** What somebody's bibliography would bring into the library. */
public record BibliographyPreview(CitationFormat format, List<Line> lines) {

    /**
     * One entry.
     *
     * @param known the source of the same address, DOI or ISBN, which would be used instead
     * @param alike whether the library, or the bibliography before it, has a source of the same title
     */
    public record Line(BibliographyEntry entry, @Nullable SourceDetail known, boolean alike) {

        public boolean isNew() {
            return entry.entry() != null && known == null;
        }
    }
}
