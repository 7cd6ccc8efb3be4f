package org.assay.report.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.assay.report.ReportFormat;
import org.assay.report.ReportNavigation;
import org.assay.report.lookback.Figure;
import org.assay.report.lookback.Span;
import org.assay.report.lookback.Stretch;

/** Addresses of looks back and of what is behind their figures. */
final class LookBackLinks {

    private LookBackLinks() {}

    static String to(Figure figure, String key, Span days) {
        return ReportNavigation.LOOK_BACK_CLAIMS + "?figure=" + figure.tag()
                + (key.isEmpty() ? "" : "&key=" + URLEncoder.encode(key, StandardCharsets.UTF_8))
                + "&from=" + days.from() + "&to=" + days.to();
    }

    static String to(Stretch stretch) {
        return ReportNavigation.LOOK_BACK + "?" + stretch.query();
    }

    static String last(String last) {
        return ReportNavigation.LOOK_BACK + "?last=" + last;
    }

    static String file(Stretch stretch, ReportFormat format) {
        return "content/look-back?format=" + format.extension() + "&" + stretch.query();
    }
}
