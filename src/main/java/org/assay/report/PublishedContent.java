package org.assay.report;

import java.util.List;

/**
 * A claim as readers are told of it: less than a report says of it. Whom the desk asked, what it asked of the writer,
 * its notes on evidence and the words around the quote in a text that may be unpublished stay in the house.
 *
 * @param zone in which instants are told
 */
public record PublishedContent(ReportedClaim claim, ReportedDocument document, ReportedDesk desk, String zone) {

    static PublishedContent of(ReportedClaim claim, VerdictReport report) {
        ReportedDocument document = report.document();
        if (document == null) throw new IllegalArgumentException("without a document: " + claim.id());
        ReportedQuote quote = claim.quote();
        ReportedClaim told = new ReportedClaim(
                claim.number(),
                claim.id(),
                quote == null
                        ? null
                        : new ReportedQuote(quote.exact(), "", "", quote.document(), quote.documentUrl()),
                claim.statement(),
                claim.claimant(),
                claim.saidOn(),
                claim.saidAt(),
                claim.kind(),
                claim.priority(),
                ReportedState.PUBLISHED,
                false,
                false,
                claim.verdict(),
                List.of(),
                claim.evidence().stream().map(PublishedContent::told).toList(),
                List.of(),
                claim.pieces(),
                claim.roots());
        return new PublishedContent(told, document, report.desk(), report.zone().getId());
    }

    private static ReportedEvidence told(ReportedEvidence piece) {
        return new ReportedEvidence(
                piece.number(),
                piece.stance(),
                piece.source(),
                piece.locator(),
                piece.quote(),
                null,
                piece.snapshot());
    }

    /** The verdict, which nothing is published without. */
    public ReportedVerdict verdict() {
        ReportedVerdict verdict = claim.verdict();
        if (verdict == null || verdict.approval() == null) throw new IllegalStateException("not settled: " + claim.id());
        return verdict;
    }
}
