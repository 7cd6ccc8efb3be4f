package org.assay.report.render;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.report.PublicAddress;
import org.assay.report.PublicationRevision;
import org.assay.report.PublishedContent;
import org.assay.report.ReportedClaim;
import org.assay.report.ReportedDocument;
import org.assay.report.RevisionKind;
import org.assay.report.VerdictTone;

/** The public pages about more than one claim: a document's, the list of all, and the ledger of corrections. */
public final class PublicPages {

    private PublicPages() {}

    /** @param claims the newest revision of each of the document's public claims; at least one */
    public static String document(List<PublicationRevision> claims, String base) {
        ReportedDocument document = claims.getFirst().content().document();
        PublicFrame frame = new PublicFrame(base);
        Markup page = frame.open(head(
                document.title(), "What was checked in “" + document.title() + "”.", PublicAddress.document(document.id())));
        page.open("p", "class", "kicker").text("Checked by ");
        page.element("bdi", claims.getFirst().content().desk().name()).close("p");
        page.words("h1", document.title());
        if (document.byline() != null) page.words("p", document.byline(), "class", "said");
        if (document.url() != null) {
            page.open("p", "class", "said");
            Citation.link(page, document.url(), document.url());
            page.close("p");
        }
        cards(page, claims);
        return frame.close();
    }

    /**
     * @param sought empty for the plain list
     * @param number of the page, from 0
     */
    public static String index(
            List<PublicationRevision> found, String sought, int number, int size, long total, String base) {
        PublicFrame frame = new PublicFrame(base);
        Markup page = frame.open(
                sought.isEmpty() && number == 0
                        ? head("Fact checks", "Claims that were checked, and what was found.", PublicAddress.PATH)
                        : new PublicFrame.Head("Fact checks", "Claims that were checked.", null, "website", Map.of(), null));
        page.element("h1", "Fact checks");
        page.open("form", "method", "get", "action", PublicAddress.PATH, "role", "search", "class", "search");
        page.element("label", "Search the checks", "for", "q").open("div");
        page.open("input", "type", "search", "id", "q", "name", "q", "value", sought, "maxlength", "200");
        page.element("button", "Search", "type", "submit").close("div").close("form").line();
        if (found.isEmpty()) {
            page.element("p", sought.isEmpty() ? "Nothing is published yet." : "No check matches.", "class", "quiet", "role", "status");
        } else if (!sought.isEmpty()) {
            page.element("p", total == 1 ? "1 check matches." : total + " checks match.", "class", "quiet", "role", "status");
        }
        cards(page, found);
        boolean more = (number + 1L) * size < total;
        if (number > 0 || more) {
            page.open("nav", "class", "pages", "aria-label", "More checks");
            if (number > 0) page.element("a", "Newer", "href", address(sought, number - 1), "rel", "prev");
            if (more) page.element("a", "Older", "href", address(sought, number + 1), "rel", "next");
            page.close("nav").line();
        }
        return frame.close();
    }

    private static String address(String sought, int number) {
        return PublicAddress.PATH + "?q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8) + "&page=" + number;
    }

    private static void cards(Markup page, List<PublicationRevision> claims) {
        if (claims.isEmpty()) return;
        page.open("ul", "class", "checks", "role", "list").line();
        for (PublicationRevision revision : claims) {
            ReportedClaim claim = revision.content().claim();
            page.open("li").open("h2", "dir", Markup.direction(claim.statement()));
            page.element("a", claim.statement(), "href", PublicAddress.claim(claim.id())).close("h2");
            if (revision.isRetracted()) {
                page.element("p", "Retracted", "class", "verdict-label");
            } else {
                VerdictTone tone = revision.content().verdict().tone();
                page.open("p", "class", "verdict-label " + tone(tone));
                ToneIcon.write(page, tone);
                page.text(" ").element("bdi", revision.content().verdict().label());
                if (revision.underReview()) page.element("span", "Under review", "class", "flag");
                page.close("p").words("p", revision.content().verdict().summary());
            }
            page.open("p", "class", "quiet").text(kind(revision.kind()) + " ");
            time(page, revision.at(), revision.content());
            page.close("p").close("li").line();
        }
        page.close("ul").line();
    }

    /** @param changes newest first */
    public static String corrections(List<PublicationRevision> changes, String base) {
        PublicFrame frame = new PublicFrame(base);
        Markup page = frame.open(head(
                "Corrections", "Every change to a published check, and why.", PublicAddress.PATH + "/corrections"));
        page.element("h1", "Corrections");
        page.element("p", "Every change to a published check stands here with its reason. Its page shows what it said before.");
        if (changes.isEmpty()) page.element("p", "Nothing had to be changed so far.", "class", "quiet");
        page.open("ol", "class", "revisions", "role", "list").line();
        for (PublicationRevision change : changes) {
            ReportedClaim claim = change.content().claim();
            page.open("li").open("p", "dir", Markup.direction(claim.statement()));
            page.element("a", claim.statement(), "href", PublicAddress.claim(claim.id())).close("p");
            note(page, change);
            page.close("li").line();
        }
        page.close("ol").line();
        return frame.close();
    }

    /** For an address that nothing stands under. */
    public static String missing(String base) {
        PublicFrame frame = new PublicFrame(base);
        Markup page = frame.open(new PublicFrame.Head("Not found", "Nothing is here.", null, "website", Map.of(), null));
        page.element("h1", "Nothing is here");
        page.open("p").text("The address is wrong, or what stood here was never published. ");
        page.element("a", "All checks", "href", PublicAddress.PATH).close("p");
        return frame.close();
    }

    /** What a revision is, when it came, and what readers are told about it. */
    static void note(Markup page, PublicationRevision revision) {
        page.open("p", "class", "change-kind").element("strong", kind(revision.kind())).text(", ");
        time(page, revision.at(), revision.content());
        page.close("p");
        if (revision.note() != null) page.words("p", revision.note(), "class", "note");
    }

    static void time(Markup page, Instant moment, PublishedContent content) {
        page.element("time", wording(content).minute(moment), "datetime", moment.toString());
    }

    static String tone(VerdictTone tone) {
        return "tone-" + tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Wording wording(PublishedContent content) {
        return Wording.of(Locale.ENGLISH, ZoneId.of(content.zone()));
    }

    static String kind(RevisionKind kind) {
        return switch (kind) {
            case PUBLICATION -> "Published";
            case CORRECTION -> "Correction";
            case CLARIFICATION -> "Clarification";
            case UPDATE -> "Update";
            case RETRACTION -> "Retraction";
        };
    }

    private static PublicFrame.Head head(String title, String description, String path) {
        return new PublicFrame.Head(title, description, path, "website", Map.of(), null);
    }
}
