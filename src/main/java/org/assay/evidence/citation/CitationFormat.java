package org.assay.evidence.citation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.evidence.SourceEntry;

/** How programs hand bibliographies to one another. */
public enum CitationFormat {
    BIBTEX("bib", "application/x-bibtex", "BibTeX"),
    RIS("ris", "application/x-research-info-systems", "RIS"),
    CSL_JSON("json", "application/vnd.citationstyles.csl+json", "CSL-JSON");

    private static final Pattern RIS_TAG = Pattern.compile("(?m)^\\s*TY\\s{1,2}-");
    private static final Pattern BIBTEX_ENTRY = Pattern.compile("@\\s*\\p{Alpha}+\\s*[{(]");

    private final String extension;
    private final String mediaType;
    private final String label;

    CitationFormat(String extension, String mediaType, String label) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.label = label;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String label() {
        return label;
    }

    /** By what the text looks like, whatever its file is called. */
    public static Optional<CitationFormat> of(String text) {
        String start = text.stripLeading();
        if (start.startsWith("[") || start.startsWith("{")) return Optional.of(CSL_JSON);
        if (RIS_TAG.matcher(text).find()) return Optional.of(RIS);
        return BIBTEX_ENTRY.matcher(text).find() ? Optional.of(BIBTEX) : Optional.empty();
    }

    /** Every entry in its order, read or refused. */
    public List<BibliographyEntry> read(String text) {
        return switch (this) {
            case BIBTEX -> new BibtexReader(text).read();
            case RIS -> RisFile.read(text);
            case CSL_JSON -> CslJson.read(text);
        };
    }

    public String write(List<SourceEntry> sources) {
        return switch (this) {
            case BIBTEX -> BibtexWriter.write(sources);
            case RIS -> RisFile.write(sources);
            case CSL_JSON -> CslJson.write(sources);
        };
    }
}
