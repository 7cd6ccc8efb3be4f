package org.assay.report.render;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Tables whose first column stands at the right. The PDF engine sets columns from the left whatever the direction, so
 * their cells are turned round for it and, once it is done, back again for who listens.
 */
final class MirroredTables {

    private static final COSName TABLE = COSName.getPDFName("Table");
    private static final COSName ROW = COSName.getPDFName("TR");

    /** For each table of the page, in its order, whether its cells were turned round. */
    private final List<Boolean> turned = new ArrayList<>();

    private MirroredTables() {}

    static MirroredTables of(Document page) {
        MirroredTables tables = new MirroredTables();
        NodeList all = page.getElementsByTagName("table");
        for (int i = 0; i < all.getLength(); i++) {
            Element table = (Element) all.item(i);
            boolean isRightToLeft = isRightToLeft(table);
            tables.turned.add(isRightToLeft);
            if (!isRightToLeft) continue;
            NodeList rows = table.getElementsByTagName("tr");
            for (int row = 0; row < rows.getLength(); row++) turn((Element) rows.item(row));
        }
        NodeList spans = page.getElementsByTagName("span");
        for (int i = 0; i < spans.getLength(); i++) {
            Element span = (Element) spans.item(i);
            // Its numbers are known only once all pages are set, too late for the order of what is read from the right.
            if (!span.getAttribute("class").equals("running-page") || !isRightToLeft(span)) continue;
            turn(span);
            turnSpaces(span);
        }
        return tables;
    }

    private static boolean isRightToLeft(Node table) {
        for (Node at = table; at instanceof Element element; at = at.getParentNode()) {
            if (element.hasAttribute("dir")) return element.getAttribute("dir").equals("rtl");
        }
        return false;
    }

    private static void turn(Element line) {
        for (Node part = line.getLastChild(), before; part != null; part = before) {
            before = part.getPreviousSibling();
            line.appendChild(part);
        }
    }

    private static void turnSpaces(Element line) {
        for (Node part = line.getFirstChild(); part != null; part = part.getNextSibling()) {
            if (part instanceof Element element) {
                turnSpaces(element);
                continue;
            }
            String words = part.getNodeValue();
            part.setNodeValue((words.endsWith(" ") ? "\u00A0" : "") + words.strip() + (words.startsWith(" ") ? "\u00A0" : ""));
        }
    }

    /** @throws IllegalStateException where the engine's tables aren't the page's */
    void readInOrder(PDDocument document) {
        if (!turned.contains(true)) return;
        List<COSDictionary> tagged = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), TABLE, tagged);
        if (tagged.size() != turned.size()) {
            throw new IllegalStateException(tagged.size() + " tables of " + turned.size() + " are tagged");
        }
        for (int i = 0; i < tagged.size(); i++) {
            if (!turned.get(i)) continue;
            List<COSDictionary> rows = new ArrayList<>();
            collect(tagged.get(i), ROW, rows);
            for (COSDictionary row : rows) {
                if (!(row.getDictionaryObject(COSName.K) instanceof COSArray cells)) continue;
                List<COSBase> last = new ArrayList<>();
                for (COSBase cell : cells) last.addFirst(cell);
                row.setItem(COSName.K, new COSArray(last));
            }
        }
    }

    private static void collect(COSDictionary element, COSName type, List<COSDictionary> found) {
        if (type.equals(element.getCOSName(COSName.S))) found.add(element);
        COSBase children = element.getDictionaryObject(COSName.K);
        if (children instanceof COSDictionary child) collect(child, type, found);
        if (!(children instanceof COSArray several)) return;
        for (int i = 0; i < several.size(); i++) {
            if (several.getObject(i) instanceof COSDictionary child) collect(child, type, found);
        }
    }
}
