package org.assay.report.render;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assay.report.ReportedEvidence;
import org.assay.report.ReportedSource;

/** A piece of evidence, cited. */
final class Citation {

    private Citation() {}

    static void write(Markup page, ReportedEvidence evidence, Wording wording) {
        ReportedSource source = evidence.source();
        page.open("p", "class", "citation");
        page.element("span", evidence.number() + ".", "class", "evidence-number").text("\u2002");
        page.element(
                        "span",
                        wording.code("stance", evidence.stance().name()),
                        "class",
                        "stance stance-" + evidence.stance())
                .text(" ");
        if (source.url() == null) page.element("cite", source.title());
        else link(page, source.url(), source.title());
        List<String> facts = new ArrayList<>();
        if (source.author() != null) facts.add(source.author());
        if (source.publisher() != null) facts.add(source.publisher());
        if (source.publishedOn() != null) {
            facts.add(wording.date(source.publishedOn(), Markup.direction(source.title())));
        }
        if (evidence.locator() != null) facts.add(evidence.locator());
        if (!facts.isEmpty()) page.text(". " + wording.listed(facts, Markup.direction(source.title())));
        page.text(".");
        if (source.primary()) page.text(" ").element("span", wording.of("primary"), "class", "primary");
        page.close("p");
        if (source.url() != null && isWeb(source.url())) {
            page.element("p", source.url(), "class", "address", "dir", "ltr");
        }
        if (evidence.quote() != null) page.words("p", quoted(evidence.quote()), "class", "evidence-quote");
        if (evidence.note() != null) page.words("p", evidence.note(), "class", "evidence-note");
        if (evidence.snapshot() != null) {
            page.open("p", "class", "snapshot")
                    .text(wording.of("snapshot") + " ")
                    .element("span", evidence.snapshot(), "class", "hash")
                    .close("p");
        }
    }

    private static String quoted(String words) {
        return words.isEmpty() || "“\"«„「".indexOf(words.charAt(0)) >= 0 ? words : "“" + words + "”";
    }

    /** A link where the address is one of the web, else the words alone. */
    static void link(Markup page, String address, String words) {
        if (isWeb(address)) {
            page.element("a", words, "href", address, "rel", "noopener noreferrer nofollow");
        } else page.element("cite", words);
    }

    static boolean isWeb(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
