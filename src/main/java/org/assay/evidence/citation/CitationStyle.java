package org.assay.evidence.citation;

import java.util.Arrays;
import java.util.Optional;

/** The styles that newsrooms and their readers know, of the CSL project's ten thousand. */
public enum CitationStyle {
    APA("apa", "APA, 7th edition"),
    CHICAGO_AUTHOR_DATE("chicago-author-date", "Chicago, author and date"),
    CHICAGO_NOTES("chicago-notes-bibliography", "Chicago, notes and bibliography"),
    MLA("modern-language-association", "MLA"),
    HARVARD("harvard-cite-them-right", "Harvard"),
    IEEE("ieee", "IEEE, numbered"),
    VANCOUVER("nlm-citation-sequence", "Vancouver, numbered"),
    DIN_1505("din-1505-2", "DIN 1505-2");

    private final String file;
    private final String label;

    CitationStyle(String file, String label) {
        this.file = file;
        this.label = label;
    }

    /** Its name with the CSL project. */
    public String file() {
        return file;
    }

    public String label() {
        return label;
    }

    public static Optional<CitationStyle> of(String file) {
        return Arrays.stream(values()).filter(style -> style.file.equals(file)).findFirst();
    }
}
