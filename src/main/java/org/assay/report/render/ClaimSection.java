package org.assay.report.render;

import java.util.ArrayList;
import java.util.List;
import org.assay.kernel.ui.Markdown;
import org.assay.report.ReportChoice;
import org.assay.report.ReportPart;
import org.assay.report.ReportedClaim;
import org.assay.report.ReportedClaimant;
import org.assay.report.ReportedContact;
import org.assay.report.ReportedCorrection;
import org.assay.report.ReportedEvidence;
import org.assay.report.ReportedQuote;
import org.assay.report.ReportedState;
import org.assay.report.ReportedVerdict;
import org.assay.report.VerdictReport;
import org.assay.text.TextQuote;
import org.jspecify.annotations.Nullable;

/** One claim on the page: what was said, what is found, why, on what evidence, and who answers for it. */
final class ClaimSection {

    private final Markup page;
    private final Wording wording;
    private final boolean oneDocument;
    private final ReportChoice choice;

    ClaimSection(Markup page, Wording wording, VerdictReport report) {
        this.page = page;
        this.wording = wording;
        // Every quote stands in the document that the title page names.
        this.oneDocument = report.document() != null;
        this.choice = report.choice();
    }

    static String anchor(ReportedClaim claim) {
        return "claim-" + claim.number();
    }

    void write(ReportedClaim claim) {
        page.open("section", "class", "claim", "id", anchor(claim)).line();
        page.open("div", "class", "claim-opening");
        page.open("p", "class", "claim-number")
                .text(wording.of("claim", String.valueOf(claim.number())))
                .element("span", facts(claim), "class", "claim-facts")
                .close("p");
        page.words("h2", claim.statement());
        said(claim);
        page.close("div").line();
        quote(claim.quote());
        if (choice.tells(ReportPart.VERDICTS)) verdict(claim);
        corrections(claim);
        if (choice.tells(ReportPart.EVIDENCE)) evidence(claim);
        contacts(claim);
        signatures(claim);
        page.close("section").line();
    }

    private String facts(ReportedClaim claim) {
        String facts = " · " + wording.code("kind", claim.kind());
        return claim.priority().isEmpty() || "NORMAL".equals(claim.priority()) ? facts : facts + " · " + wording.code("priority", claim.priority());
    }

    private void said(ReportedClaim claim) {
        List<String> facts = new ArrayList<>();
        ReportedClaimant claimant = claim.claimant();
        if (claimant != null) {
            String role = claimant.role() == null ? "" : " (" + claimant.role() + ")";
            facts.add(wording.of("claimant") + " " + claimant.name() + role);
        }
        if (claim.saidOn() != null) facts.add(wording.of("saidOn", wording.date(claim.saidOn())));
        if (claim.saidAt() != null) facts.add(wording.of("saidAt", claim.saidAt()));
        if (!facts.isEmpty()) page.words("p", wording.listed(facts), "class", "said");
    }

    private void quote(@Nullable ReportedQuote quote) {
        if (quote == null) {
            page.element("p", wording.of("unquoted"), "class", "quiet").line();
            return;
        }
        page.open("blockquote", "class", "quote", "dir", Markup.direction(quote.exact())).open("p");
        if (!quote.prefix().isEmpty()) page.element("span", before(quote.prefix()), "class", "context");
        page.element("mark", quote.exact());
        if (!quote.suffix().isEmpty()) page.element("span", after(quote.suffix()), "class", "context");
        page.close("p");
        if (!oneDocument) page.words("p", wording.of("in", quote.document()), "class", "quote-source");
        page.close("blockquote").line();
    }

    /** The context from its first whole word on; shorter context than is kept begins where the text does. */
    private static String before(String prefix) {
        if (prefix.length() < TextQuote.CONTEXT - 1) return prefix;
        int gap = prefix.indexOf(' ');
        return "…" + (gap < 0 || gap == prefix.length() - 1 ? prefix : prefix.substring(gap + 1));
    }

    private static String after(String suffix) {
        if (suffix.length() < TextQuote.CONTEXT - 1) return suffix;
        int gap = suffix.lastIndexOf(' ');
        return (gap <= 0 ? suffix : suffix.substring(0, gap)) + "…";
    }

    private void verdict(ReportedClaim claim) {
        ReportedVerdict verdict = claim.verdict();
        if (verdict == null) {
            page.open("div", "class", "verdict verdict-none")
                    .element("p", wording.code("state", claim.state().name()), "class", "verdict-label")
                    .element("p", wording.of("noVerdict"), "class", "quiet")
                    .close("div")
                    .line();
            return;
        }
        String standing = claim.isSettled() ? "settled" : "unsettled";
        page.open("div", "class", "verdict tone-" + verdict.tone() + " verdict-" + standing);
        page.open("p", "class", "verdict-label");
        ToneIcon.write(page, verdict.tone());
        page.text(" ").element("span", verdict.label(), "class", "verdict-name");
        page.element("span", wording.of(standing(claim, verdict)), "class", "verdict-standing");
        page.close("p");
        page.words("p", verdict.summary(), "class", "verdict-summary");
        page.close("div").line();
        if (!verdict.rationale().isBlank()) {
            page.element("h3", wording.of("rationale"));
            page.open("div", "class", "rationale", "dir", Markup.direction(verdict.rationale()));
            page.trusted(prose(verdict.rationale()));
            page.close("div").line();
        }
        if (verdict.correction() != null) {
            page.open("div", "class", "correction");
            page.element("h3", wording.of("correction"));
            page.words("p", verdict.correction());
            page.close("div").line();
        }
    }

    /** What the writer was asked to change, and what came of it. */
    private void corrections(ReportedClaim claim) {
        if (claim.corrections().isEmpty()) return;
        page.element("h3", wording.of("corrections"));
        page.open("ul", "class", "corrections").line();
        for (ReportedCorrection correction : claim.corrections()) {
            page.open("li");
            boolean cut = correction.replacement().isEmpty();
            String words = cut ? correction.exact() : correction.replacement();
            page.words("p", wording.of(cut ? "correction.cut" : "correction.to", words));
            page.words("p", standing(correction) + " " + correction.reason(), "class", "quiet");
            page.close("li").line();
        }
        page.close("ul").line();
    }

    private String standing(ReportedCorrection correction) {
        String answer = correction.answer() == null ? "" : ": " + correction.answer().replaceAll("[.]$", "");
        String said = wording.code("severity", correction.severity()) + ", "
                + wording.code("answer", correction.state()) + answer;
        if (correction.result() == null || correction.version() == null) return said + ".";
        String key = "result." + correction.result() + (correction.confirmed() ? "" : ".unconfirmed");
        return said + "; " + wording.of(key, String.valueOf(correction.version())) + ".";
    }

    /** The claim's own heading is a second-level one and its parts' third, so a rationale's are fourth. */
    private static String prose(String markdown) {
        return Markdown.html(markdown).replaceAll("(</?)h[1-6]\\b", "$1h4");
    }

    /** The one line that keeps a reader from taking a proposal for a finding. */
    private static String standing(ReportedClaim claim, ReportedVerdict verdict) {
        if (claim.state() == ReportedState.RETRACTED) return "retracted";
        if (verdict.approval() == null) return "proposed";
        if (!claim.state().isSettled()) return "underReview";
        if (claim.placeOpen()) return "placeOpen";
        return claim.approvalOutdated() ? "outdated" : "approved";
    }

    private void evidence(ReportedClaim claim) {
        if (claim.evidence().isEmpty() && !claim.contacts().isEmpty()) return;
        page.element("h3", wording.of("evidence"));
        if (claim.evidence().isEmpty()) {
            page.element("p", wording.of("evidence.none"), "class", "quiet").line();
            return;
        }
        if (claim.pieces() > 0) {
            page.element("p", wording.of("roots", claim.roots(), claim.pieces()), "class", "quiet").line();
        }
        page.open("ol", "class", "evidence", "role", "list").line();
        for (ReportedEvidence evidence : claim.evidence()) {
            page.open(
                    "li",
                    "id",
                    anchor(claim) + "-evidence-" + evidence.number(),
                    "dir",
                    Markup.direction(evidence.source().title()));
            Citation.write(page, evidence, wording);
            page.close("li").line();
        }
        page.close("ol").line();
    }

    private void contacts(ReportedClaim claim) {
        if (claim.contacts().isEmpty()) return;
        page.element("h3", wording.of("contacts"));
        page.open("ol", "class", "evidence contacts", "role", "list").line();
        for (ReportedContact contact : claim.contacts()) {
            page.open("li", "dir", Markup.direction(contact.who()));
            page.open("p", "class", "citation");
            page.element("span", contact.number() + ".", "class", "evidence-number").text("\u2002");
            if (contact.stance() != null) {
                page.element("span", wording.code("stance", contact.stance().name()), "class", "stance stance-" + contact.stance())
                        .text(" ");
            }
            page.element("cite", contact.who())
                    .text(wording.of(
                            "contact.facts",
                            wording.code("channel", contact.channel()),
                            wording.date(contact.day()),
                            wording.code("outcome", contact.outcome())));
            page.close("p");
            if (contact.question() != null) {
                page.words("p", wording.of("contact.asked", contact.question()), "class", "evidence-note");
            }
            if (contact.answer() != null) {
                page.words("p", wording.of("contact.answered", contact.answer()), "class", "evidence-note");
            }
            page.close("li").line();
        }
        page.close("ol").line();
    }

    private void signatures(ReportedClaim claim) {
        ReportedVerdict verdict = claim.verdict();
        if (verdict == null || !choice.tells(ReportPart.HISTORY)) return;
        boolean names = choice.tells(ReportPart.NAMES);
        page.open("p", "class", "signatures");
        String checked = wording.minute(verdict.proposedAt());
        page.text((names ? wording.of("checkedBy", verdict.author(), checked) : wording.of("checked.unnamed", checked)) + " ");
        ReportedVerdict.Approval approval = verdict.approval();
        page.text(
                approval == null
                        ? wording.of("notApproved")
                        : names
                                ? wording.of("approvedBy", approval.reviewer(), wording.minute(approval.at()))
                                : wording.of("approved.unnamed", wording.minute(approval.at())));
        page.close("p").line();
    }
}
