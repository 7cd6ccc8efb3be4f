package org.assay.review.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.assay.audit.AuditEntry;
import org.assay.claim.ClaimDetail;
import org.assay.kernel.ui.Dates;
import org.assay.review.CaseLooks.Look;
import org.springframework.dao.DataIntegrityViolationException;

/** What others have done on a case since the person last had it open. */
final class SinceLastLook extends Section {

    private SinceLastLook(Look before, List<History.Line> lines, ReviewServices services) {
        addClassName("assay-since");
        H3 title = new H3(new Span("Since you last looked, "), Dates.ago(before.at(), services.now()));
        add(title);
        if (lines.isEmpty()) {
            Paragraph nothing = new Paragraph("Nobody else has changed anything on this claim.");
            nothing.addClassName("assay-muted");
            add(nothing);
        } else {
            add(new HistoryList(lines, services.now()));
        }
    }

    /** Empty where they look for the first time. */
    static Optional<SinceLastLook> of(ClaimDetail claim, ReviewServices services) {
        List<AuditEntry> trail = services.trailOf(claim.id());
        long newest = trail.isEmpty() ? 0 : trail.getLast().sequence();
        try {
            return services.looks().look(claim.id(), newest).map(before -> {
                List<AuditEntry> since = trail.stream()
                        .filter(entry -> entry.sequence() > before.sequence())
                        .filter(entry -> !entry.actor().equals(services.me()))
                        .toList();
                return new SinceLastLook(
                        before, History.of(since, services.people().names(History.people(since))), services);
            });
        } catch (DataIntegrityViolationException twoWindowsAtOnce) {
            return Optional.empty();
        }
    }
}
