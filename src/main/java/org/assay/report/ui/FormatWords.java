package org.assay.report.ui;

import org.assay.report.ReportFormat;

/** What people call a form. */
final class FormatWords {

    private FormatWords() {}

    static String of(ReportFormat format) {
        return switch (format) {
            case DOCX -> "Word";
            case MARKDOWN -> "Markdown";
            case XLSX -> "Excel";
            case TEXT_HTML -> "The text with notes (HTML)";
            case TEXT_PDF -> "The text with notes (PDF)";
            default -> format.name();
        };
    }
}
