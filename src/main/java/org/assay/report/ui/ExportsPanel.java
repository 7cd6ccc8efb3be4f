package org.assay.report.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;
import org.assay.kernel.Sentences;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Notices;
import org.assay.report.ExportStage;
import org.assay.report.ExportState;
import org.assay.report.Exports;
import org.assay.report.ReportNavigation;
import org.jspecify.annotations.Nullable;

/** What somebody has asked for in the background on this desk, wherever they have been since. */
final class ExportsPanel extends Div {

    private static final int MILLISECONDS = 1_000;

    private final Exports exports;
    private final UnorderedList list = new UnorderedList();
    private List<ExportState> shown = List.of();
    private @Nullable Registration polling;

    ExportsPanel(Exports exports) {
        this.exports = exports;
        addClassNames("assay-presets", "assay-exports");
        Paragraph note = new Paragraph("Each is kept for an hour. You may leave this page meanwhile.");
        note.addClassName("assay-muted");
        list.getElement().setAttribute("aria-live", "polite");
        add(new H2("My exports"), note, list);
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        polling = attached.getUI().addPollListener(poll -> refresh());
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (polling != null) polling.remove();
        detached.getUI().setPollInterval(-1);
    }

    void refresh() {
        List<ExportState> now = exports.mine();
        boolean waiting = now.stream().anyMatch(each -> !each.stage().isOver());
        UI ui = getUI().orElse(null);
        if (ui != null) ui.setPollInterval(waiting ? MILLISECONDS : -1);
        if (now.equals(shown)) return;
        shown = now;
        setVisible(!now.isEmpty());
        list.removeAll();
        now.forEach(each -> list.add(item(each)));
    }

    private ListItem item(ExportState export) {
        Span name = new Span(export.name());
        name.addClassName("assay-export-name");
        Div words = new Div(name, new Span(words(export)));
        words.addClassName("assay-export-words");
        ListItem item = new ListItem(words);
        if (!export.stage().isOver()) {
            ProgressBar bar = new ProgressBar(0, 1, export.share());
            bar.setIndeterminate(export.total() == 0);
            bar.getElement().setAttribute("aria-label", "Progress of " + export.name());
            words.add(bar);
        }
        if (export.stage() == ExportStage.READY) item.add(download(export));
        boolean over = export.stage().isOver();
        Button stop = new Button(over ? "Remove" : "Cancel", click -> {
            Notices.attempt(() -> exports.stop(export.id()));
            refresh();
        });
        stop.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        stop.setAriaLabel((over ? "Remove " : "Cancel ") + export.name());
        if (export.stage() != ExportStage.STOPPED) item.add(stop);
        return item;
    }

    private static Anchor download(ExportState export) {
        Anchor download = new Anchor(ReportNavigation.export(export.id()), "");
        download.add(Icon.of("download"), new Span("Download"));
        download.getElement().setAttribute("download", true);
        download.getElement().setAttribute("aria-label", "Download " + export.name());
        download.setRouterIgnore(true);
        download.addClassName("assay-link-button");
        return download;
    }

    private static String words(ExportState export) {
        return switch (export.stage()) {
            case WAITING -> "Waits for others";
            case WORKING -> export.total() == 0
                    ? "Being made"
                    : String.format(Locale.ROOT, "%,d of %,d", export.done(), export.total());
            case READY -> export.bytes() < 1_000_000
                    ? String.format(Locale.ROOT, "Ready, %,d kB", Math.max(1, export.bytes() / 1_000))
                    : String.format(Locale.ROOT, "Ready, %.1f MB", export.bytes() / 1e6);
            case STOPPED -> "Cancelled";
            case FAILED -> export.refusal() == null
                    ? "It could not be made."
                    : Sentences.of(Locale.ENGLISH, export.refusal());
        };
    }
}
