package org.assay.report;

import java.util.Locale;
import org.assay.kernel.Refusal;

/** The forms a report can take. */
public enum ReportFormat {
    HTML("text/html;charset=UTF-8", "html"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    MARKDOWN("text/markdown;charset=UTF-8", "md"),
    CSV("text/csv;charset=UTF-8", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    JSON("application/json", "json"),
    /** The document's own text with numbered notes. */
    TEXT_HTML("text/html;charset=UTF-8", "text.html"),
    TEXT_PDF("application/pdf", "text.pdf");

    private final String mediaType;
    private final String extension;

    ReportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Whether it is the document's own text with notes, so that a selection of claims has no such form. */
    public boolean isText() {
        return this == TEXT_HTML || this == TEXT_PDF;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The end of the file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** @throws Refusal {@code REPORT_FORMAT_UNKNOWN} */
    public static ReportFormat of(String name) {
        for (ReportFormat format : values()) {
            if (format.extension.equals(name.toLowerCase(Locale.ROOT))) return format;
        }
        throw Refusal.of("format", "REPORT_FORMAT_UNKNOWN", name);
    }
}
