package org.assay.report.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.report.CheckedText;
import org.assay.report.CheckedText.Mark;
import org.assay.report.ReportTemplate;
import org.assay.report.ReportedClaim;
import org.assay.report.VerdictReport;

/** The document's text with a number at each passage that was checked, and the report's sections as its notes. */
final class TextPage {

    private final CheckedText text;
    private final VerdictReport report;
    private final Wording wording;
    private final Markup page = new Markup();
    /** How many places of each claim have got their number. */
    private final Map<Integer, Integer> places = new HashMap<>();

    private TextPage(CheckedText text) {
        this.text = text;
        this.report = text.report();
        this.wording = Wording.of(report);
    }

    static String of(CheckedText text, String styles) {
        return new TextPage(text).write(styles);
    }

    private String write(String styles) {
        String title = wording.of("text.title", report.title());
        String kind = wording.of("text");
        if (report.choice().template() != ReportTemplate.VERDICT_REPORT) {
            kind = wording.template(report) + " · " + kind;
            title = wording.template(report) + ": " + title;
        }
        ReportPage.open(page, report, title, styles);
        page.open("header", "class", "title-page text-title").line();
        page.open("p", "class", "kicker")
                .element("span", kind, "class", "kicker-report")
                .element("span", report.desk().name(), "class", "kicker-desk")
                .close("p");
        page.words("h1", report.title());
        if (report.desk().sampleContent()) page.element("p", wording.of("sample"), "class", "sample");
        page.element("p", wording.of(report.claims().isEmpty() ? "noClaims" : "text.how"), "class", "quiet");
        page.close("header").line();
        String language = text.language().isEmpty() || text.language().equals("und") ? null : text.language();
        String direction = text.direction().equals("auto") ? Markup.direction(text.text()) : text.direction();
        page.open("section", "class", "checked-text", "lang", language, "dir", direction).line();
        new TextBlocks(text, page, this::passage).write();
        page.close("section").line();
        if (!report.claims().isEmpty()) notes();
        ReportPage.close(page, report, wording);
        return page.toString();
    }

    private void notes() {
        page.element("h2", wording.of("text.notes"), "class", "notes-head", "id", "notes").line();
        ClaimSection section = new ClaimSection(page, wording, report);
        for (ReportedClaim claim : report.claims()) {
            section.write(claim);
            int count = places.getOrDefault(claim.number(), 0);
            page.open("p", "class", "back quiet");
            if (count == 0) page.text(wording.of("text.unplaced"));
            for (int i = 1; i <= count; i++) {
                if (i > 1) page.text(" · ");
                String words = count == 1 ? wording.of("text.back") : wording.of("text.back.one", i);
                page.element("a", words, "href", "#" + place(claim.number(), i));
            }
            page.close("p").line();
        }
    }

    /** The words from one place of the text to another, each checked stretch marked and numbered where it ends. */
    private void passage(int from, int to) {
        Set<Integer> cuts = new HashSet<>(Set.of(from, to));
        List<Mark> here = new ArrayList<>();
        for (Mark mark : text.marks()) {
            if (mark.start() >= to) break;
            if (mark.end() <= from) continue;
            here.add(mark);
            cuts.add(Math.max(from, mark.start()));
            cuts.add(Math.min(to, mark.end()));
        }
        int at = from;
        for (int cut : cuts.stream().sorted().toList()) {
            if (cut > at) words(at, cut, here);
            for (Mark mark : here) if (mark.end() == cut || cut == to && endsHere(mark, to)) number(mark);
            at = Math.max(at, cut);
        }
    }

    /** A mark that goes on beyond this block, but into no other. */
    private boolean endsHere(Mark mark, int to) {
        if (mark.end() <= to) return false;
        return text.blocks().stream().noneMatch(block -> block.start() >= to && block.start() < mark.end());
    }

    private void words(int from, int to, List<Mark> here) {
        long depth = here.stream().filter(mark -> mark.start() <= from && mark.end() >= to).count();
        String words = text.text().substring(from, to);
        if (depth == 0) page.text(words);
        else page.element("mark", words, "class", depth == 1 ? "passage" : "passage passage-twice");
    }

    private void number(Mark mark) {
        int place = places.merge(mark.claim(), 1, Integer::sum);
        page.open("a", "class", "note-number", "id", place(mark.claim(), place), "href", "#claim-" + mark.claim(),
                        "aria-label", wording.of("claim", String.valueOf(mark.claim())),
                        "title", wording.of("claim", String.valueOf(mark.claim())))
                .text("[" + mark.claim() + "]")
                .close("a");
    }

    private static String place(int claim, int place) {
        return "place-" + claim + "-" + place;
    }
}
