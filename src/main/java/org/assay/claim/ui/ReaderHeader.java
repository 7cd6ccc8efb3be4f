package org.assay.claim.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import org.assay.claim.Anchors;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentNavigation;
import org.assay.document.Documents;
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
    private final transient Documents documents;
    private final transient Anchors anchors;
    private final Anchor changes = new Anchor();
    private final ProgressBar gauge = new ProgressBar();
    private final Span counted = new Span();
    private IntConsumer go = at -> {};
    private final ReadersHere readers = new ReadersHere(at -> this.go.accept(at));

    ReaderHeader(CurrentAccount account, Documents documents, Anchors anchors) {
        this.account = account;
        this.documents = documents;
        this.anchors = anchors;
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
        if (account.may(Permission.IMPORT)) {
            Button add = new Button(
                    "Add a version…", pressed -> new AddVersionDialog(documents, document.id()).open());
            add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            actions.add(add);
        }
        changes.setHref(DocumentNavigation.changes(document.id()));
        changes.addClassName("assay-link-button");
        changes.setVisible(document.versionNumber() > 1);
        actions.add(changes);
        waiting(document);
        Div progress = new Div(counted, gauge);
        progress.addClassName("assay-reader-progress");
        add(words, readers, progress, actions);
        progress(document.progress());
    }

    /** How many claims wait for somebody to say where they stand. */
    void waiting(DocumentDetail document) {
        if (document.versionNumber() == 1) return;
        int waiting = anchors.waiting(document.id());
        changes.setText(waiting == 0 ? "What changed" : "What changed · " + waiting + " to decide");
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
