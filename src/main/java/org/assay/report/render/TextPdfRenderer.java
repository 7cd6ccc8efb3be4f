package org.assay.report.render;

import java.io.IOException;
import java.io.OutputStream;
import org.assay.report.CheckedText;
import org.assay.report.ReportFormat;
import org.springframework.stereotype.Component;

/** The text with its notes on paper, by the press that prints reports. */
@Component
final class TextPdfRenderer implements TextRenderer {

    private static final String RULES = StyleSheets.read("text.css");

    @Override
    public ReportFormat format() {
        return ReportFormat.TEXT_PDF;
    }

    @Override
    public void render(CheckedText text, OutputStream out) throws IOException {
        PdfRenderer.print(TextPage.of(text, PdfRenderer.styles() + RULES), text.report(), out);
    }
}
