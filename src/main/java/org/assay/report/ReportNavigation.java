package org.assay.report;

import org.assay.claim.ClaimId;
import org.assay.document.DocumentId;
import org.assay.document.DocumentNavigation;

/** The routes of the report room that others may link to. */
public final class ReportNavigation {

    /** A document's report, to be seen and downloaded. */
    public static final String REPORT = "documents/:document/report";

    /** What of a document can be published, and what stands against the rest. */
    public static final String PUBLISH = "documents/:document/publish";

    /** What the desk did, week by week or month by month. */
    public static final String LOOK_BACK = "reports/look-back";

    /** The claims that one of its figures counts. */
    public static final String LOOK_BACK_CLAIMS = "reports/look-back/claims";

    /** A report to be chosen: of what, for whom, in which language, without what. */
    public static final String CHOOSE = "reports/choose";

    private ReportNavigation() {}

    /** A file that was made in the background. */
    public static String export(ExportId export) {
        return "content/exports/" + export;
    }

    /** To choose a report of that document. */
    public static String choose(DocumentId document) {
        return ReportQuery.ALL.of(document).page();
    }

    public static String publish(DocumentId document) {
        return DocumentNavigation.to(document) + "/publish";
    }

    public static String to(DocumentId document) {
        return DocumentNavigation.to(document) + "/report";
    }

    /** The report as a download. */
    public static String file(DocumentId document, ReportFormat format, ReportLanguage language) {
        return "content/documents/" + document + "/report?format=" + format.extension() + "&lang=" + language.tag();
    }

    /** The writer's own Word file with its checks in it, as a download. */
    public static String returned(DocumentId document) {
        return "content/documents/" + document + "/returned";
    }

    /** The document's marks as W3C Web Annotations, as a download. */
    public static String annotations(DocumentId document) {
        return "content/documents/" + document + "/annotations";
    }

    /** All that a document's verdicts rest on, as a download. */
    public static String backup(DocumentId document, boolean redacted) {
        return "content/documents/" + document + "/backup.zip?redacted=" + redacted;
    }

    /** The report as a page to be shown within another, without scripts. */
    public static String preview(DocumentId document, ReportLanguage language) {
        return "content/documents/" + document + "/report?format=html&lang=" + language.tag() + "&inline=true";
    }

    /**
     * The claims that a filter finds, as a download.
     *
     * @param query as the list of claims names its filters: {@code state=APPROVED&q=grid}; may be empty
     */
    public static String claims(ReportFormat format, String query) {
        return "content/claims/report?format=" + format.extension() + (query.isEmpty() ? "" : "&" + query);
    }

    public static String claimReview(ClaimId claim) {
        return "content/claims/" + claim + "/claimreview";
    }
}
