package org.assay.report.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assay.report.ReportFormat;
import org.assay.report.ReportedClaim;
import org.assay.report.VerdictReport;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The page on paper: tagged PDF/UA within PDF/A-3u, with bookmarks, every face embedded. */
@Component
final class PdfRenderer implements ReportRenderer {

    private static final int BLOCKS = 50;

    private static final class Styles {
        static final String RULES =
                StyleSheets.read("report.css") + StyleSheets.tones() + StyleSheets.read("pdf.css") + scripts();
        static final byte[] SRGB =
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

        private static String scripts() {
            StringBuilder rules = new StringBuilder();
            for (Typefaces.Script script : Typefaces.Script.values()) {
                rules.append(".%s { font-family: \"%s\"; font-style: normal; }\n"
                        .formatted(script.cssClass(), script.family));
            }
            return rules.toString();
        }
    }

    PdfRenderer() {
        // A line for every link without a title and every icon would drown what matters in the log.
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public ReportFormat format() {
        return ReportFormat.PDF;
    }

    @Override
    public void render(VerdictReport report, OutputStream out) throws IOException {
        print(ReportPage.of(report, Styles.RULES), report, out);
    }

    static String styles() {
        return Styles.RULES;
    }

    /** @param html a page of a report's claims, with its styles */
    static void print(String html, VerdictReport report, OutputStream out) throws IOException {
        Document page = new W3CDom().namespaceAware(false).fromJsoup(Jsoup.parse(html));
        divideLongProse(page);
        ScriptRuns runs = new ScriptRuns();
        runs.assign(page);
        if (runs.missingCount() > 0) tellWhatIsMissing(page, report, runs);
        bookmark(page, report);
        MirroredTables tables = MirroredTables.of(page);
        try (PdfBoxRenderer renderer = builder(page, runs.scripts()).buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                PdfIcons.hush(document);
                tables.readInOrder(document);
                PdfIdentity.fix(document, report);
                document.save(out);
            }
        }
    }

    private static PdfRendererBuilder builder(Document page, Set<Typefaces.Script> scripts) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.withW3cDocument(page, "about:blank");
        builder.useUnicodeBidiSplitter(RightToLeft.Splitter::new);
        builder.useUnicodeBidiReorderer(new RightToLeft.Reorderer());
        builder.useSVGDrawer(new IconDrawer());
        builder.useReplacementText(String.valueOf(ScriptRuns.MISSING));
        // Nothing in a report is loaded from anywhere, whatever a person may have typed.
        builder.useUriResolver((base, address) -> address.startsWith("#") ? address : null);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_U);
        builder.useColorProfile(Styles.SRGB);
        builder.withProducer("Assay");
        Typefaces.BASIC.forEach(face -> use(builder, face));
        for (Typefaces.Script script : scripts) {
            use(builder, new Typefaces.Face(script.family, 400, false, script.file));
        }
        if (scripts.contains(Typefaces.Script.ARABIC)) use(builder, Typefaces.BOLD_ARABIC);
        return builder;
    }

    private static void use(PdfRendererBuilder builder, Typefaces.Face face) {
        builder.useFont(
                () -> new ByteArrayInputStream(Typefaces.bytes(face.file())),
                face.family(),
                face.weight(),
                face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                true);
    }

    /**
     * Puts the blocks of a rationale into boxes of fifty. The engine sorts an accessible document's elements by walking
     * from one sibling to another: a rationale of a megabyte took minutes.
     */
    private static void divideLongProse(Document page) {
        NodeList divisions = page.getElementsByTagName("div");
        List<Element> prose = new ArrayList<>();
        for (int i = 0; i < divisions.getLength(); i++) {
            Element division = (Element) divisions.item(i);
            if (division.getAttribute("class").equals("rationale")) prose.add(division);
        }
        for (Element rationale : prose) {
            if (rationale.getChildNodes().getLength() <= BLOCKS) continue;
            List<Node> blocks = new ArrayList<>();
            for (Node child = rationale.getFirstChild(); child != null; child = child.getNextSibling()) blocks.add(child);
            Element box = rationale;
            for (int i = 0; i < blocks.size(); i++) {
                if (i % BLOCKS == 0) box = (Element) rationale.appendChild(page.createElement("div"));
                box.appendChild(blocks.get(i));
            }
        }
    }

    private static void tellWhatIsMissing(Document page, VerdictReport report, ScriptRuns runs) {
        String which = runs.missing().stream()
                .limit(8)
                .map("U+%04X"::formatted)
                .collect(java.util.stream.Collectors.joining(", "));
        Element note = page.createElement("p");
        note.setAttribute("class", "unshown");
        note.setTextContent(Wording.of(report)
                .of("unshown", runs.missingCount(), runs.missing().size() > 8 ? which + ", …" : which));
        page.getElementsByTagName("footer").item(0).appendChild(note);
    }

    private static void bookmark(Document page, VerdictReport report) {
        Element bookmarks = page.createElement("bookmarks");
        for (ReportedClaim claim : report.claims()) {
            Element bookmark = page.createElement("bookmark");
            bookmark.setAttribute(
                    "name", claim.number() + "  " + ReportPage.shortened(claim.statement().strip(), 100));
            bookmark.setAttribute("href", "#" + ClaimSection.anchor(claim));
            bookmarks.appendChild(bookmark);
        }
        page.getElementsByTagName("head").item(0).appendChild(bookmarks);
    }
}
