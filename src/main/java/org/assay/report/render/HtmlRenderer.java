package org.assay.report.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.assay.report.ReportFormat;
import org.assay.report.VerdictReport;
import org.springframework.stereotype.Component;

/** One HTML file: no script, nothing loaded from elsewhere, readable in twenty years. */
@Component
final class HtmlRenderer implements ReportRenderer {

    private static final String LATIN = "U+0020-036F, U+1E00-1EFF, U+2000-22FF";
    private static final String CYRILLIC_AND_GREEK = "U+0370-052F";

    private static final class Styles {
        static final String LATIN_FACES = faces("latin", LATIN);
        static final String MORE_FACES = faces("cyrillic-greek", CYRILLIC_AND_GREEK);
        static final String RULES =
                StyleSheets.read("report.css") + StyleSheets.tones() + StyleSheets.read("screen.css");

        private static String faces(String script, String range) {
            return StyleSheets.face("Assay Serif", 400, "serif-regular-" + script + ".woff2", range)
                    + StyleSheets.face("Assay Serif", 600, "serif-semibold-" + script + ".woff2", range)
                    + StyleSheets.face("Assay Sans", 400, "sans-regular-" + script + ".woff2", range)
                    + StyleSheets.face("Assay Sans", 600, "sans-semibold-" + script + ".woff2", range);
        }
    }

    @Override
    public ReportFormat format() {
        return ReportFormat.HTML;
    }

    @Override
    public void render(VerdictReport report, OutputStream out) throws IOException {
        out.write(ReportPage.of(report, styles(ReportPage.of(report, ""))).getBytes(StandardCharsets.UTF_8));
    }

    /** @param page without its styles, whose letters say which faces it takes */
    static String styles(String page) {
        String faces = Styles.LATIN_FACES;
        // 67 kB more, so only for who needs them.
        if (page.chars().anyMatch(c -> c >= 0x370 && c <= 0x52F)) faces += Styles.MORE_FACES;
        return faces + Styles.RULES;
    }
}
