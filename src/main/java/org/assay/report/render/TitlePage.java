package org.assay.report.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.report.KeyFigures;
import org.assay.report.ReportChoice;
import org.assay.report.ReportPart;
import org.assay.report.ReportTemplate;
import org.assay.report.ReportedClaim;
import org.assay.report.ReportedDocument;
import org.assay.report.ReportedState;
import org.assay.report.ReportedVerdict;
import org.assay.report.VerdictReport;

/** What one sees first: what was checked, what came out of it, what is still open, and where each claim stands. */
final class TitlePage {

    /** More open questions than these are a list of their own, and that list is the contents. */
    private static final int QUESTIONS = 8;

    private TitlePage() {}

    static void write(Markup page, VerdictReport report, Wording wording) {
        KeyFigures figures = report.figures();
        page.open("header", "class", "title-page").line();
        page.open("p", "class", "kicker")
                .element("span", wording.template(report), "class", "kicker-report")
                .element("span", report.desk().name(), "class", "kicker-desk")
                .close("p");
        page.words("h1", report.title());
        if (report.document() != null) standfirst(page, report.document(), wording);
        if (report.desk().sampleContent()) page.element("p", wording.of("sample"), "class", "sample");
        keyFigures(page, report, wording);
        if (report.claims().isEmpty()) {
            page.element("p", wording.of(none(report)), "class", "empty");
        } else {
            if (report.choice().tells(ReportPart.VERDICTS)) verdicts(page, figures, wording);
            if (report.choice().tells(ReportPart.OPEN)) {
                states(page, figures, wording);
                questions(page, report.openQuestions(), wording);
            }
        }
        page.close("header").line();
        if (!report.claims().isEmpty()) contents(page, report, wording);
    }

    /** Why it tells of no claim. */
    private static String none(VerdictReport report) {
        if (report.choice().template() == ReportTemplate.WRITER_CORRECTIONS) return "empty.WRITER_CORRECTIONS";
        if (!report.choice().tells(ReportPart.OPEN)) return "verdicts.none";
        return report.document() == null ? "noClaims.selection" : "noClaims";
    }

    private static void standfirst(Markup page, ReportedDocument document, Wording wording) {
        List<String> facts = new ArrayList<>();
        facts.add(wording.code("document", document.kind()));
        if (document.byline() != null) facts.add(wording.of("by", document.byline()));
        if (document.publication() != null) facts.add(document.publication());
        if (document.publishedOn() != null) facts.add(wording.date(document.publishedOn()));
        page.words("p", String.join(wording.mark() + " · ", facts), "class", "standfirst");
        if (document.url() != null) {
            page.open("p", "class", "standfirst-url");
            Citation.link(page, document.url(), document.url());
            page.close("p");
        }
    }

    private static void keyFigures(Markup page, VerdictReport report, Wording wording) {
        KeyFigures figures = report.figures();
        ReportChoice choice = report.choice();
        page.open("table", "class", "figures", "role", "presentation").open("tbody").open("tr");
        figure(page, wording, figures.claims(), figures.claims() == 1 ? "figure.claims.one" : "figure.claims");
        if (choice.tells(ReportPart.VERDICTS)) figure(page, wording, figures.settled(), "figure.settled");
        if (choice.tells(ReportPart.OPEN)) figure(page, wording, figures.open(), "figure.open");
        if (choice.tells(ReportPart.EVIDENCE)) {
            figure(page, wording, figures.sources(), figures.sources() == 1 ? "figure.sources.one" : "figure.sources");
        }
        page.close("tr").close("tbody").close("table").line();
    }

    private static void figure(Markup page, Wording wording, int number, String key) {
        page.open("td")
                .element("div", wording.number(number), "class", "figure-number")
                .element("div", wording.of(key), "class", "figure-label")
                .close("td");
    }

    private static void verdicts(Markup page, KeyFigures figures, Wording wording) {
        page.open("section", "class", "verdicts");
        page.element("h2", wording.of("verdicts"));
        if (figures.byVerdict().isEmpty()) {
            page.element("p", wording.of("verdicts.none"), "class", "quiet");
        } else {
            int longest = figures.byVerdict().stream()
                    .mapToInt(KeyFigures.VerdictCount::count)
                    .max()
                    .orElse(1);
            page.open("table", "class", "chart").open("tbody");
            for (KeyFigures.VerdictCount verdict : figures.byVerdict()) {
                page.open("tr").open("th", "scope", "row");
                ToneIcon.write(page, verdict.tone());
                page.text(" ").element("span", verdict.label(), "class", "chart-label");
                page.close("th").open("td", "class", "chart-bars");
                int width = Math.max(1, Math.round(100f * verdict.count() / longest));
                page.open("div", "class", "bar tone-" + verdict.tone(), "style", "width:" + width + "%")
                        .close("div");
                page.close("td");
                page.element("td", wording.number(verdict.count()), "class", "chart-count");
                page.close("tr");
            }
            page.close("tbody").close("table");
        }
        page.close("section").line();
    }

    private static void states(Markup page, KeyFigures figures, Wording wording) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<ReportedState, Integer> state : figures.byState().entrySet()) {
            parts.add(wording.number(state.getValue()) + " "
                    + wording.within(wording.code("state", state.getKey().name())));
        }
        page.open("p", "class", "states")
                .element("strong", wording.of("states"))
                .text(": " + wording.listed(parts) + ".")
                .close("p")
                .line();
    }

    private static void questions(Markup page, List<ReportedClaim> open, Wording wording) {
        page.open("section", "class", "questions");
        page.element("h2", wording.of("questions"));
        if (open.isEmpty()) {
            page.element("p", wording.of("questions.none"), "class", "quiet");
        } else {
            page.open("ul");
            for (ReportedClaim claim : open.subList(0, Math.min(QUESTIONS, open.size()))) {
                String statement = ReportPage.shortened(claim.statement(), 160);
                page.open("li", "dir", Markup.direction(statement))
                        .element("a", statement, "href", "#" + ClaimSection.anchor(claim));
                page.text(" ").element("span", wording.code("state", claim.state().name()), "class", "state");
                page.close("li");
            }
            page.close("ul");
            if (open.size() > QUESTIONS) {
                page.element(
                        "p", wording.of("questions.more", open.size() - QUESTIONS), "class", "quiet");
            }
        }
        page.close("section").line();
    }

    private static void contents(Markup page, VerdictReport report, Wording wording) {
        page.open("nav", "class", "contents");
        page.element("h2", wording.of("contents"));
        page.open("table").open("tbody");
        for (ReportedClaim claim : report.claims()) {
            String target = "#" + ClaimSection.anchor(claim);
            page.open("tr").element("td", String.valueOf(claim.number()), "class", "contents-number");
            String statement = ReportPage.shortened(claim.statement(), 140);
            page.open("td", "class", "contents-claim", "dir", Markup.direction(statement))
                    .element("a", statement, "href", target)
                    .close("td");
            page.open("td", "class", "contents-verdict");
            ReportedVerdict verdict = claim.verdict();
            if (claim.isSettled() && verdict != null) {
                ToneIcon.write(page, verdict.tone());
                page.text(" ").element("span", verdict.label(), "class", "tone-text tone-" + verdict.tone());
            } else {
                page.element("span", wording.code("state", claim.state().name()), "class", "state");
            }
            page.close("td");
            page.open("td", "class", "contents-page")
                    .open("a", "href", target, "class", "page-of", "tabindex", "-1", "aria-hidden", "true")
                    .close("a")
                    .close("td");
            page.close("tr").line();
        }
        page.close("tbody").close("table").close("nav").line();
    }
}
