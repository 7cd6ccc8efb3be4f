package org.assay.report.render;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * Keeps icons from who listens: each stands beside its word, and the engine tags it as a figure that says nothing, which
 * ISO 14289-1, 7.3, forbids. A figure with an alternative text stays one.
 */
final class PdfIcons {

    private static final COSName FIGURE = COSName.getPDFName("Figure");
    private static final COSName SPAN = COSName.getPDFName("Span");

    private PdfIcons() {}

    static void hush(PDDocument document) {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root == null) return;
        Deque<COSDictionary> open = new ArrayDeque<>();
        open.push(root.getCOSObject());
        while (!open.isEmpty()) {
            COSDictionary element = open.pop();
            if (FIGURE.equals(element.getCOSName(COSName.S)) && isSilent(element)) {
                element.setItem(COSName.S, SPAN);
                element.removeItem(COSName.ALT);
                element.setString(COSName.ACTUAL_TEXT, "");
            }
            COSBase children = element.getDictionaryObject(COSName.K);
            if (children instanceof COSDictionary child) open.push(child);
            if (!(children instanceof COSArray several)) continue;
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSDictionary child) open.push(child);
            }
        }
    }

    private static boolean isSilent(COSDictionary element) {
        String alternative = element.getString(COSName.ALT);
        return alternative == null || alternative.isBlank();
    }
}
