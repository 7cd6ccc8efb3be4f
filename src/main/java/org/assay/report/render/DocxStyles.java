package org.assay.report.render;

import java.util.List;
import java.util.Locale;
import org.assay.report.VerdictTone;

/** How the Word file looks: a few named styles, so that whoever goes on with it changes them in one place. */
final class DocxStyles {

    private static final String SERIF = "<w:rFonts w:ascii=\"Georgia\" w:hAnsi=\"Georgia\" w:cs=\"Times New Roman\"/>";
    private static final String QUIET = "<w:color w:val=\"55524B\"/>";

    private DocxStyles() {}

    static String of(Locale language) {
        StringBuilder out = new StringBuilder();
        boolean rightToLeft = com.ibm.icu.util.ULocale.forLocale(language).isRightToLeft();
        String tag = language.toLanguageTag();
        out.append("<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Arial\"/>")
                .append("<w:sz w:val=\"21\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"").append(tag).append("\" w:bidi=\"")
                .append(rightToLeft ? tag : "ar-SA").append("\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>")
                .append("<w:spacing w:after=\"100\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>");
        out.append("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>");
        style(out, "Title", "Title", spaced(120, 160), SERIF + "<w:b/><w:bCs/>" + size(52));
        style(out, "Kicker", "Kicker", spaced(0, 60), QUIET + size(20));
        style(out, "Standfirst", "Standfirst", spaced(0, 60), size(22) + "");
        style(out, "Heading1", "heading 1", "<w:keepNext/><w:keepLines/>" + spaced(120, 100) + level(0), SERIF + "<w:b/><w:bCs/>" + size(30));
        style(out, "Heading2", "heading 2", "<w:keepNext/>" + spaced(200, 60) + level(1), "<w:b/><w:bCs/>" + size(22));
        style(out, "Heading3", "heading 3", "<w:keepNext/>" + spaced(140, 40) + level(2), "<w:b/><w:bCs/>" + size(21));
        style(out, "ClaimNumber", "Claim number", "<w:keepNext/><w:pBdr>" + border("top", "D8D4CB", 6, 8) + "</w:pBdr>" + spaced(420, 0), QUIET + size(19));
        style(out, "Quote", "Quote", "<w:pBdr>" + border("left", "B9B4A8", 12, 10) + "</w:pBdr>" + spaced(80, 120) + indent(240, 0), SERIF);
        style(out, "Evidence", "Evidence", "<w:keepLines/><w:tabs><w:tab w:val=\"left\" w:pos=\"454\"/></w:tabs>" + spaced(80, 20) + indent(454, 454), "");
        style(out, "EvidenceMore", "Evidence detail", spaced(0, 40) + indent(454, 0), QUIET + size(19));
        style(out, "Small", "Small", spaced(0, 60), QUIET + size(18));
        style(out, "Sample", "Sample content", shade("F5F1DE") + spaced(60, 120), "<w:b/><w:bCs/>");
        style(out, "Figure", "Key figure", spaced(0, 0), "");
        style(out, "Cell", "Table cell", spaced(20, 20), size(20));
        style(out, "Code", "Code", shade("F4F2EE") + spaced(0, 80), "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Courier New\"/>" + size(18));
        style(out, "Header", "header", "<w:tabs><w:tab w:val=\"right\" w:pos=\"9298\"/></w:tabs>" + spaced(0, 0), QUIET + size(17));
        style(out, "Footer", "footer", "<w:tabs><w:tab w:val=\"right\" w:pos=\"9298\"/></w:tabs>" + spaced(0, 0), QUIET + size(17));
        for (VerdictTone tone : VerdictTone.values()) {
            style(out, verdict(tone), "Verdict " + tone.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    "<w:keepLines/><w:pBdr>" + border("left", hex(tone.colour()), 36, 8) + "</w:pBdr>" + shade(hex(tone.tint()))
                            + "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"288\" w:lineRule=\"auto\"/>" + indent(180, 0), "");
            out.append("<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"Name").append(verdict(tone))
                    .append("\"><w:name w:val=\"Verdict name ").append(tone.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .append("\"/><w:rPr><w:b/><w:bCs/><w:color w:val=\"").append(hex(tone.ink())).append("\"/></w:rPr></w:style>");
        }
        out.append("<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr>")
                .append("<w:color w:val=\"00567C\"/><w:u w:val=\"single\"/></w:rPr></w:style>");
        out.append("<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"Plain\"><w:name w:val=\"Normal Table\"/><w:tblPr>")
                .append("<w:tblCellMar><w:left w:w=\"100\" w:type=\"dxa\"/><w:right w:w=\"100\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>");
        out.append("<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"AssayTable\"><w:name w:val=\"Assay table\"/>")
                .append("<w:basedOn w:val=\"Plain\"/><w:tblPr><w:tblBorders>").append(border("bottom", "D8D4CB", 4, 0))
                .append(border("insideH", "D8D4CB", 4, 0)).append("</w:tblBorders></w:tblPr></w:style>");
        return out.toString();
    }

    static String verdict(VerdictTone tone) {
        return "Verdict" + tone.name().replace("_", "");
    }

    /** @param ordered for each list in turn whether it is numbered, and from where; 0 where it has points */
    static String numbering(List<Integer> ordered) {
        StringBuilder out = new StringBuilder();
        for (int kind = 0; kind < 2; kind++) {
            out.append("<w:abstractNum w:abstractNumId=\"").append(kind).append("\"><w:multiLevelType w:val=\"multilevel\"/>");
            for (int level = 0; level < 9; level++) {
                out.append("<w:lvl w:ilvl=\"").append(level).append("\"><w:start w:val=\"1\"/><w:numFmt w:val=\"")
                        .append(kind == 0 ? "bullet" : "decimal").append("\"/><w:lvlText w:val=\"")
                        .append(kind == 0 ? "•" : "%" + (level + 1) + ".").append("\"/><w:lvlJc w:val=\"left\"/><w:pPr>")
                        .append(indent(360 * (level + 1), 300)).append("</w:pPr></w:lvl>");
            }
            out.append("</w:abstractNum>");
        }
        for (int i = 0; i < ordered.size(); i++) {
            int start = ordered.get(i);
            out.append("<w:num w:numId=\"").append(i + 1).append("\"><w:abstractNumId w:val=\"").append(start == 0 ? 0 : 1).append("\"/>");
            if (start > 0) {
                for (int level = 0; level < 9; level++) {
                    out.append("<w:lvlOverride w:ilvl=\"").append(level).append("\"><w:startOverride w:val=\"").append(start).append("\"/></w:lvlOverride>");
                }
            }
            out.append("</w:num>");
        }
        return out.toString();
    }

    private static void style(StringBuilder out, String id, String name, String paragraph, String run) {
        out.append("<w:style w:type=\"paragraph\"").append(Character.isLowerCase(name.charAt(0)) || name.equals("Title") || name.equals("Quote") ? "" : " w:customStyle=\"1\"")
                .append(" w:styleId=\"").append(id).append("\"><w:name w:val=\"").append(name)
                .append("\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>").append(paragraph).append("</w:pPr><w:rPr>").append(run).append("</w:rPr></w:style>");
    }

    private static String size(int halfPoints) {
        return "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
    }

    private static String spaced(int before, int after) {
        return "<w:spacing w:before=\"" + before + "\" w:after=\"" + after + "\"/>";
    }

    private static String indent(int left, int hanging) {
        return "<w:ind w:left=\"" + left + "\"" + (hanging == 0 ? "" : " w:hanging=\"" + hanging + "\"") + "/>";
    }

    private static String level(int level) {
        return "<w:outlineLvl w:val=\"" + level + "\"/>";
    }

    private static String border(String side, String colour, int eighths, int points) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"" + eighths + "\" w:space=\"" + points + "\" w:color=\"" + colour + "\"/>";
    }

    private static String shade(String fill) {
        return "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + fill + "\"/>";
    }

    private static String hex(String colour) {
        return colour.substring(1).toUpperCase(Locale.ROOT);
    }
}
