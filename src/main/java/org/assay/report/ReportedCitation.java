package org.assay.report;

import java.util.List;
import java.util.UUID;

/**
 * A source in the list at the report's end, as the desk's citation style prints it.
 *
 * @param html with no other tags than {@code i}, {@code b}, {@code sup} and {@code sub}, and no attributes
 * @param claims the numbers of the claims it is cited under, each once
 */
public record ReportedCitation(UUID source, String html, List<Integer> claims) {

    public ReportedCitation {
        claims = List.copyOf(claims);
    }

    /** Without its marks. */
    public String text() {
        return html.replaceAll("</?[a-z]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", "\u00a0")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
