package org.assay.verdict.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.assay.kernel.Tone;
import org.assay.kernel.ui.Chip;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.MarkdownText;
import org.assay.verdict.VerdictDetail;

/** A proposal as a reader would meet it: rating, summary, why, what would be right, who and when. */
final class VerdictCard extends Div {

    VerdictCard(VerdictDetail proposal, String author, Instant now) {
        addClassName("assay-verdict-card");
        Div rating = new Div(new Chip(Tone.of(proposal.ratingTone()), proposal.ratingLabel()));
        rating.addClassName("assay-verdict-rating");
        Span by = new Span(new Span(author + ", "), Dates.ago(proposal.proposedAt(), now));
        by.addClassName("assay-muted");
        rating.add(by);
        Paragraph summary = new Paragraph(proposal.summary());
        summary.addClassName("assay-verdict-summary");
        add(rating, summary, new MarkdownText(proposal.rationale()));
        if (proposal.correction() == null) return;
        Span label = new Span("It would be right to write");
        label.addClassName("assay-label");
        Div correction = new Div(label, new Paragraph(proposal.correction()));
        correction.addClassName("assay-verdict-correction");
        add(correction);
    }
}
