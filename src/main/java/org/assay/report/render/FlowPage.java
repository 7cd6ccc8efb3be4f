package org.assay.report.render;

import org.assay.report.VerdictReport;
import org.assay.report.VerdictTone;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The report's page without what needs a style sheet to be understood: for forms that are one paragraph after another.
 * Icons become characters, and what stood apart by its place is set apart by a point.
 */
final class FlowPage {

    // Drawn as text, also where a colourful picture of it exists.
    private static final String AS_TEXT = "\uFE0E";

    private FlowPage() {}

    static Document of(VerdictReport report) {
        Document page = Jsoup.parse(ReportPage.of(report, ""));
        page.outputSettings().prettyPrint(false);
        page.select(".running-head, .running-foot, .page-of, .chart-bars, style").remove();
        for (Element icon : page.select("svg")) {
            VerdictTone tone = tone(icon);
            if (tone == null) icon.remove();
            else icon.replaceWith(new Element("span").addClass("glyph").appendText(glyph(tone) + AS_TEXT));
        }
        for (Element apart : page.select(".verdict-standing, .kicker-desk")) apart.before(new TextNode(" · "));
        for (Element figure : page.select(".figures td > div:first-child")) {
            figure.tagName("strong").after(new TextNode(" "));
        }
        page.select(".figures td > div").tagName("span");
        return page;
    }

    private static @Nullable VerdictTone tone(Element icon) {
        String drawn = icon.select("path").attr("d");
        for (VerdictTone tone : VerdictTone.values()) {
            if (ToneIcon.path(tone).equals(drawn)) return tone;
        }
        return null;
    }

    private static String glyph(VerdictTone tone) {
        return switch (tone) {
            case TRUE -> "✔";
            case MOSTLY_TRUE -> "◕";
            case HALF -> "◑";
            case MOSTLY_FALSE -> "◔";
            case FALSE -> "✘";
            case PANTS -> "✖";
            case UNPROVEN -> "?";
            case SATIRE -> "☺";
            case MISLEADING -> "⚠";
            case NEUTRAL -> "○";
        };
    }

    /** Whether a paragraph's words run from right to left: as the nearest element around them says. */
    static boolean isRightToLeft(@Nullable Element element) {
        for (Element each = element; each != null; each = each.parent()) {
            if (each.hasAttr("dir")) return each.attr("dir").equals("rtl");
        }
        return false;
    }

    /** An address that may be followed: of the web, or somebody’s mailbox. */
    static boolean isFollowed(String address) {
        // Word calls a file with a longer one damaged.
        if (address.length() > 2_000) return false;
        if (!address.startsWith("mailto:")) return Citation.isWeb(address);
        return address.matches("mailto:[\\w.+%-]+@[\\w.-]+");
    }
}
