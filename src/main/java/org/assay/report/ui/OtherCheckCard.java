package org.assay.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.Icon;
import org.assay.report.OtherCheck;
import org.assay.report.exchange.ForeignReview;
import org.assay.report.exchange.ForeignReview.Oddity;

/** What another house said of a claim: in grey and in quotation marks, so that nobody takes it for the desk's own verdict. */
final class OtherCheckCard extends Div {

    OtherCheckCard(OtherCheck check) {
        ForeignReview review = check.review();
        addClassName("assay-other-check");
        getElement().setAttribute("lang", review.language() == null ? "" : review.language());
        Paragraph claim = new Paragraph("“" + review.claim() + "”");
        claim.addClassName("assay-other-claim");
        claim.getElement().setAttribute("dir", "auto");
        add(claim, verdict(review), facts(check));
        if (!review.oddities().isEmpty()) add(oddities(review.oddities()));
    }

    private static Div verdict(ForeignReview review) {
        Span theirs = new Span(review.rating() == null ? number(review) : "“" + review.rating() + "”");
        theirs.addClassName("assay-other-rating");
        theirs.getElement().setAttribute("dir", "auto");
        Anchor page = new Anchor(review.url(), "Their page");
        page.setTarget(AnchorTarget.BLANK);
        page.getElement().setAttribute("rel", "noopener noreferrer");
        page.getElement().setAttribute("aria-label", "Their page, on " + review.publisher() + ", in a new tab");
        page.add(Icon.of("external"));
        Div line = new Div(new Span(review.publisher() + " says"), theirs, page);
        line.addClassName("assay-other-verdict");
        line.getElement().setAttribute("lang", "en");
        return line;
    }

    private static String number(ForeignReview review) {
        String scale = review.worst() == null && review.best() == null ? "" : " on a scale from " + or(review.worst(), "1") + " to " + or(review.best(), "5");
        return review.number() + scale;
    }

    private static String or(@org.jspecify.annotations.Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    private static Span facts(OtherCheck check) {
        ForeignReview review = check.review();
        List<String> facts = new ArrayList<>();
        if (review.checkedOn() != null) facts.add("checked " + Dates.day(review.checkedOn()));
        if (review.claimant() != null) facts.add("said by " + review.claimant());
        if (review.saidOn() != null) facts.add("on " + Dates.day(review.saidOn()));
        if (check.earlier() > 0) facts.add(check.earlier() == 1 ? "changed once since we first read it" : "changed " + check.earlier() + " times since we first read it");
        Span line = new Span(String.join(" · ", facts));
        line.addClassName("assay-muted");
        line.getElement().setAttribute("lang", "en");
        return line;
    }

    private static Div oddities(List<Oddity> odd) {
        Div line = new Div(Icon.of("info"), new Span(String.join(" ", odd.stream().map(OtherCheckCard::sentence).toList())));
        line.addClassName("assay-other-odd");
        line.getElement().setAttribute("lang", "en");
        return line;
    }

    private static String sentence(Oddity oddity) {
        return switch (oddity) {
            case RATING_WITHOUT_WORDS -> "They give a number and no words.";
            case RATING_NUMBER_MEANINGLESS -> "Their number lies outside its own scale, so it says nothing.";
            case SCALE_UPSIDE_DOWN -> "On their scale the smaller number is the better one.";
            case CHECK_DATE_UNREADABLE -> "Their date of the check can’t be read.";
            case CLAIM_DATE_UNREADABLE -> "Their date of the claim can’t be read.";
            case CLAIM_DATE_LATE -> "They date the claim no earlier than its check; it may be the check’s date.";
            case PUBLISHER_UNNAMED -> "They don’t name themselves; the name is the website’s.";
            case APPEARANCE_NO_ADDRESS -> "Not every place where they saw the claim is an address.";
        };
    }
}
