package org.assay.report.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.kernel.ui.Markdown;
import org.assay.report.PublicAddress;
import org.assay.report.PublicationRevision;
import org.assay.report.PublishedContent;
import org.assay.report.ReportedClaim;
import org.assay.report.ReportedClaimant;
import org.assay.report.ReportedEvidence;
import org.assay.report.ReportedQuote;
import org.assay.report.ReportedSource;
import org.assay.report.ReportedVerdict;
import org.jspecify.annotations.Nullable;

/** The one page of a claim, and what stays of it once it is retracted. */
public final class PublicClaimPage {

    private final List<PublicationRevision> revisions;
    private final PublicationRevision newest;
    private final PublishedContent content;
    private final ReportedClaim claim;
    private final ReportedVerdict verdict;
    private final Wording wording;

    /** @param revisions newest first; at least one */
    public PublicClaimPage(List<PublicationRevision> revisions) {
        this.revisions = revisions;
        newest = revisions.getFirst();
        content = newest.content();
        claim = content.claim();
        verdict = content.verdict();
        wording = PublicPages.wording(content);
    }

    /** @param data its ClaimReview, safe within a script element; null for one that is retracted */
    public String html(String base, @Nullable String data) {
        boolean retracted = newest.isRetracted();
        String label = retracted ? "Retracted" : verdict.label();
        Map<String, String> more = new LinkedHashMap<>();
        more.put("article:published_time", revisions.getLast().at().toString());
        if (revisions.size() > 1) more.put("article:modified_time", newest.at().toString());
        PublicFrame frame = new PublicFrame(base);
        Markup page = frame.open(new PublicFrame.Head(
                label + ": " + claim.statement(),
                retracted ? "This check was retracted." : verdict.summary(),
                retracted ? null : PublicAddress.claim(claim.id()),
                "article",
                more,
                retracted ? null : data));
        page.open("article");
        page.open("p", "class", "kicker").text("Fact check by ").element("bdi", content.desk().name()).close("p");
        page.words("h1", claim.statement());
        said(page);
        if (content.desk().sampleContent()) {
            page.element("p", "Sample content: made up to show the program.", "class", "sample");
        }
        if (retracted) tombstone(page);
        else body(page);
        history(page);
        page.close("article").line();
        return frame.close();
    }

    private void said(Markup page) {
        ReportedClaimant claimant = claim.claimant();
        page.open("p", "class", "said");
        if (claimant != null) {
            page.text("Said by ").element("bdi", claimant.name());
            if (claimant.role() != null) page.text(", ").element("bdi", claimant.role());
            if (claim.saidOn() != null) page.text(", ");
        }
        if (claim.saidOn() != null) {
            page.element("time", wording.date(claim.saidOn()), "datetime", claim.saidOn().toString());
        }
        page.close("p");
    }

    private void tombstone(Markup page) {
        page.open("div", "class", "verdict tone-neutral");
        page.element("p", "Retracted", "class", "verdict-label");
        page.open("p").text("We have taken this check back. It no longer stands.").close("p");
        if (newest.note() != null) page.words("p", newest.note(), "class", "verdict-summary");
        page.close("div").line();
    }

    private void body(Markup page) {
        page.open("div", "class", "verdict " + PublicPages.tone(verdict.tone()));
        page.open("p", "class", "verdict-label");
        ToneIcon.write(page, verdict.tone());
        page.text(" ").element("span", verdict.label());
        if (newest.underReview()) page.element("span", "Under review", "class", "flag");
        page.close("p");
        page.words("p", verdict.summary(), "class", "verdict-summary");
        if (newest.underReview()) {
            page.element("p", "We are looking at this check again. Until then it stays as it was published.");
        }
        page.close("div").line();
        if (newest.note() != null) {
            page.open("aside", "class", "change", "aria-label", "What changed");
            PublicPages.note(page, newest);
            page.close("aside").line();
        }
        ReportedQuote quote = claim.quote();
        if (quote != null) {
            page.open("figure", "class", "quote").words("blockquote", quote.exact());
            page.open("figcaption");
            page.open("a", "href", PublicAddress.document(content.document().id())).element("bdi", quote.document());
            page.close("a").close("figcaption").close("figure").line();
        }
        if (!verdict.rationale().isBlank()) {
            page.element("h2", "Why");
            page.open("div", "class", "rationale", "dir", Markup.direction(verdict.rationale()));
            page.trusted(Markdown.html(verdict.rationale()).replaceAll("(</?)h[1-6]\\b", "$1h3"));
            page.close("div").line();
        }
        sources(page);
        signatures(page);
    }

    private void sources(Markup page) {
        page.element("h2", "Sources");
        if (claim.evidence().isEmpty()) page.element("p", "None is named.", "class", "quiet");
        page.open("ol", "class", "sources").line();
        for (ReportedEvidence piece : claim.evidence()) {
            ReportedSource source = piece.source();
            page.open("li", "id", "source-" + piece.number());
            page.open("p").element("span", wording.code("stance", piece.stance().name()), "class", "stance").text(" ");
            page.open("bdi");
            if (source.url() == null) page.element("cite", source.title());
            else Citation.link(page, source.url(), source.title());
            page.close("bdi");
            fact(page, source.author());
            fact(page, source.publisher());
            fact(page, source.publishedOn() == null ? null : wording.date(source.publishedOn()));
            fact(page, piece.locator());
            page.text(".").close("p");
            if (piece.quote() != null) page.words("blockquote", piece.quote());
            page.close("li").line();
        }
        page.close("ol").line();
    }

    private static void fact(Markup page, @Nullable String fact) {
        if (fact != null) page.text(", ").element("bdi", fact);
    }

    private void signatures(Markup page) {
        ReportedVerdict.Approval approval = verdict.approval();
        page.open("p", "class", "signatures");
        page.text("Checked by ").element("bdi", verdict.author()).text(", ");
        PublicPages.time(page, verdict.proposedAt(), content);
        if (approval != null) {
            page.text(". Approved by ").element("bdi", approval.reviewer()).text(", ");
            PublicPages.time(page, approval.at(), content);
        }
        page.text(". Published ");
        PublicPages.time(page, revisions.getLast().at(), content);
        page.text(".").close("p").line();
    }

    /** What stood here before, word for word. */
    private void history(Markup page) {
        if (revisions.size() < 2) return;
        page.element("h2", "What this page said before", "id", "history");
        page.open("ol", "class", "revisions", "role", "list").line();
        for (int i = 1; i < revisions.size(); i++) {
            PublicationRevision earlier = revisions.get(i);
            PublishedContent told = earlier.content();
            page.open("li").open("details").open("summary");
            page.text("Until ");
            PublicPages.time(page, revisions.get(i - 1).at(), told);
            page.text(": ").element("bdi", told.verdict().label()).close("summary");
            PublicPages.note(page, earlier);
            page.words("p", told.claim().statement(), "class", "earlier-statement");
            page.words("p", told.verdict().summary(), "class", "verdict-summary");
            page.open("div", "class", "rationale", "dir", Markup.direction(told.verdict().rationale()));
            page.trusted(Markdown.html(told.verdict().rationale()).replaceAll("(</?)h[1-6]\\b", "$1h3"));
            page.close("div").close("details").close("li").line();
        }
        page.close("ol").line();
    }
}
