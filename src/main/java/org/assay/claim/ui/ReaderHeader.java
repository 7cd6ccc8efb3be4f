package org.assay.claim.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentNavigation;
import org.assay.document.Progress;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.Icon;
import org.assay.text.marker.PageReader;
import org.springframework.context.annotation.Scope;

/** The document's name, where it is from, and how far its check has come. */
@SpringComponent
@Scope("prototype")
class ReaderHeader extends Div {

    private final CurrentAccount account;
    private final ProgressBar gauge = new ProgressBar();
    private final Span counted = new Span();
    private IntConsumer go = at -> {};
    private final ReadersHere readers = new ReadersHere(at -> this.go.accept(at));

    ReaderHeader(CurrentAccount account) {
        this.account = account;
        addClassName("assay-reader-header");
        gauge.getElement().setAttribute("aria-label", "Sentences accounted for");
    }

    void show(DocumentDetail document) {
        removeAll();
        H1 title = new H1(document.title());
        List<String> parts = new ArrayList<>();
        if (!document.byline().isBlank()) parts.add(document.byline());
        if (!document.publication().isBlank()) parts.add(document.publication());
        if (document.publishedOn() != null) parts.add(Dates.day(document.publishedOn()));
        Span from = new Span(String.join(" · ", parts));
        from.addClassName("assay-muted");
        Div words = new Div(title, from);
        words.addClassName("assay-reader-title");
        Div actions = new Div();
        actions.addClassName("assay-actions");
        if (account.may(Permission.EXPORT)) {
            Anchor report = new Anchor(DocumentNavigation.to(document.id()) + "/report", "");
            report.add(Icon.of("report"), new Span("Report"));
            report.addClassName("assay-link-button");
            actions.add(report);
        }
        Anchor original = new Anchor(DocumentNavigation.original(document.id()), "");
        original.add(Icon.of("download"), new Span("Original"));
        original.getElement().setAttribute("download", true);
        original.setRouterIgnore(true);
        original.addClassName("assay-link-button");
        actions.add(original);
        Div progress = new Div(counted, gauge);
        progress.addClassName("assay-reader-progress");
        add(words, readers, progress, actions);
        progress(document.progress());
    }

    /** @param listener goes to an offset of the text */
    void onGo(IntConsumer listener) {
        go = listener;
    }

    void readers(List<PageReader> others) {
        readers.show(others);
    }

    void progress(Progress progress) {
        int sentences = Math.max(1, progress.sentences());
        gauge.setValue(Math.min(1.0, (double) progress.lookedAt() / sentences));
        int settled = progress.claimsIn("APPROVED", "PUBLISHED", "DISMISSED", "RETRACTED", "MERGED");
        String claims = progress.claims() == 0
                ? "No claims yet"
                : "%d of %d claims settled".formatted(settled, progress.claims());
        counted.setText("%s · %d %% read".formatted(claims, progress.lookedAt() * 100L / sentences));
    }
}
