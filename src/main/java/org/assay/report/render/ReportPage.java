package org.assay.report.render;

import org.assay.report.ReportedCitation;
import org.assay.report.VerdictReport;

/**
 * The report as one HTML page. Screen, print and PDF share it and differ in their style sheets alone, so it lays out
 * without flex and grid, which the PDF's layout engine does not know.
 */
final class ReportPage {

    private ReportPage() {}

    static String of(VerdictReport report, String styles) {
        Wording wording = Wording.of(report);
        Markup page = new Markup();
        open(page, report, wording.template(report) + ": " + report.title(), styles);
        TitlePage.write(page, report, wording);
        ClaimSection section = new ClaimSection(page, wording, report);
        report.claims().forEach(section::write);
        sources(page, report, wording);
        close(page, report, wording);
        return page.toString();
    }

    /** All that stands before what the page tells. */
    static void open(Markup page, VerdictReport report, String title, String styles) {
        Wording wording = Wording.of(report);
        String language = report.language().toLanguageTag();
        page.trusted("<!DOCTYPE html>\n").open("html", "lang", language, "dir", direction(report)).line();
        page.open("head").line();
        page.trusted("<meta charset=\"utf-8\">\n");
        page.trusted("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.element("title", title).line();
        meta(page, "author", report.desk().name());
        meta(page, "description", title);
        meta(page, "generator", "Assay");
        page.open("style").trusted(styles).close("style").line();
        page.close("head").line();
        page.open("body").line();
        runningHead(page, report, wording);
        page.open("main").line();
    }

    /** All that stands after it. */
    static void close(Markup page, VerdictReport report, Wording wording) {
        page.close("main").line();
        colophon(page, report, wording);
        page.close("body").line().close("html").line();
    }

    /** Every source once, as the desk's citation style prints it. */
    private static void sources(Markup page, VerdictReport report, Wording wording) {
        if (report.citations().isEmpty()) return;
        page.open("section", "class", "sources", "id", "sources");
        page.element("h2", wording.of("sources"));
        page.open("ul", "class", "source-list", "role", "list").line();
        for (ReportedCitation citation : report.citations()) {
            page.open("li", "dir", Markup.direction(citation.text())).trusted(citation.html());
            page.text(" ").open("span", "class", "quiet").text("(");
            for (int i = 0; i < citation.claims().size(); i++) {
                int claim = citation.claims().get(i);
                if (i > 0) page.text(", ");
                page.element("a", wording.of("claim", String.valueOf(claim)), "href", "#claim-" + claim);
            }
            page.text(")").close("span").close("li").line();
        }
        page.close("ul").close("section").line();
    }

    private static String direction(VerdictReport report) {
        return com.ibm.icu.util.ULocale.forLocale(report.language()).isRightToLeft() ? "rtl" : "ltr";
    }

    private static void meta(Markup page, String name, String content) {
        page.open("meta", "name", name, "content", content).line();
    }

    /** Stands at the head and the foot of every printed page but the first; the screen does not show it. */
    private static void runningHead(Markup page, VerdictReport report, Wording wording) {
        page.open("div", "class", "running-head", "aria-hidden", "true");
        page.element("span", report.desk().name(), "class", "running-desk");
        page.words("span", shortened(report.title(), 90), "class", "running-title");
        page.close("div");
        page.open("div", "class", "running-foot", "aria-hidden", "true");
        page.element("span", wording.of("asOf", wording.minute(report.asOf())), "class", "running-as-of");
        page.open("span", "class", "running-page")
                .text(wording.of("page") + " ")
                .element("span", "", "class", "page-number")
                .text(" " + wording.of("of") + " ")
                .element("span", "", "class", "page-count")
                .close("span");
        page.close("div").line();
    }

    private static void colophon(Markup page, VerdictReport report, Wording wording) {
        page.open("footer", "class", "colophon");
        page.element("p", report.desk().name(), "class", "colophon-desk");
        if (report.desk().imprint() != null) page.words("p", report.desk().imprint());
        page.open("p")
                .text(wording.of("asOf", wording.minute(report.asOf())) + " · ")
                .element("span", wording.of("state", report.state()), "class", "hash")
                .close("p");
        if (report.checkpoint() != null) {
            page.element("p", wording.of("checkpoint", wording.number((int) report.checkpoint().size())));
            page.open("pre", "class", "checkpoint").text(report.checkpoint().note().strip()).close("pre");
        }
        page.close("footer").line();
    }

    static String shortened(String text, int limit) {
        if (text.length() <= limit) return text;
        int end = Character.isHighSurrogate(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
        return text.substring(0, end).stripTrailing() + "…";
    }
}
