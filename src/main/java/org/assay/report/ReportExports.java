package org.assay.report;

import static org.assay.account.Permission.EXPORT;

import java.util.Locale;
import org.assay.account.Requires;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.kernel.Conflict;
import org.assay.kernel.Refusal;
import org.assay.report.export.ExportBook;
import org.springframework.stereotype.Service;

/** Reports that are made in the background. */
@Service
public class ReportExports {

    private final Exports exports;
    private final Reports reports;
    private final ReportFiles files;
    private final CheckedTexts texts;
    private final ClaimTables tables;
    private final ExportBook book;
    private final Documents documents;

    ReportExports(
            Exports exports,
            Reports reports,
            ReportFiles files,
            CheckedTexts texts,
            ClaimTables tables,
            ExportBook book,
            Documents documents) {
        this.exports = exports;
        this.reports = reports;
        this.files = files;
        this.texts = texts;
        this.tables = tables;
        this.book = book;
        this.documents = documents;
    }

    /**
     * Begins a report; {@link Exports#mine} tells how far it is.
     *
     * @throws Refusal {@code REPORT_NEEDS_TEXT} where the form is a document’s text and no document is named
     * @throws Conflict {@code EXPORTS_MANY}
     */
    @Requires(EXPORT)
    public ExportId begin(ReportQuery query, ReportFormat format) {
        DocumentId document = query.document();
        if (document == null && format.isText()) throw Refusal.of("format", "REPORT_NEEDS_TEXT", format.extension());
        String title = document == null ? "claims" : documents.get(document).title();
        String name = ReportFiles.name(query.choice(), title, Locale.ENGLISH, format);
        boolean table = document == null && (format == ReportFormat.CSV || format == ReportFormat.XLSX);
        return exports.begin(new ExportWish(
                name,
                format.mediaType(),
                table
                        ? (out, progress) ->
                                tables.write(query.filter(), query.period(), query.choice(), format, out, progress)
                        : (out, progress) -> {
                            progress.at(0, 3);
                            VerdictReport report = report(query);
                            progress.at(1, 3);
                            ReportFile file = document != null && format.isText()
                                    ? files.make(texts.of(document).under(report), format)
                                    : files.make(report, format);
                            progress.at(2, 3);
                            book.record(report, file);
                            out.write(file.bytes());
                            progress.at(3, 3);
                        }));
    }

    private VerdictReport report(ReportQuery query) {
        VerdictReport whole = query.document() == null
                ? reports.of(query.filter(), query.period())
                : reports.of(query.document());
        return whole.in(query.language()).as(query.choice());
    }
}
