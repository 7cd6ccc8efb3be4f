package org.assay.report.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.assay.report.CheckedText;
import org.assay.report.ReportFormat;
import org.springframework.stereotype.Component;

/** The text with its notes as one HTML file: no script, nothing loaded from elsewhere. */
@Component
final class TextHtmlRenderer implements TextRenderer {

    private static final String RULES = StyleSheets.read("text.css");

    @Override
    public ReportFormat format() {
        return ReportFormat.TEXT_HTML;
    }

    @Override
    public void render(CheckedText text, OutputStream out) throws IOException {
        String styles = HtmlRenderer.styles(TextPage.of(text, "")) + RULES;
        out.write(TextPage.of(text, styles).getBytes(StandardCharsets.UTF_8));
    }
}
