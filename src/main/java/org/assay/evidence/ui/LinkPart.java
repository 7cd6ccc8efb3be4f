package org.assay.evidence.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.assay.evidence.LinkCheck;
import org.assay.evidence.LinkChecks;
import org.assay.evidence.SourceId;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Notices;
import org.assay.text.WordChanges;

/** What has become of a source's address since its copy was kept, the difference, and a look at it now. */
final class LinkPart extends Div {

    private static final int MOST_RUNS = 400;
    private static final int AROUND = 160;

    private final SourceId source;
    private final transient LinkChecks checks;
    private final transient CopySections through;
    private final boolean mayCheck;
    private final transient Runnable settled;
    private boolean open;

    /** @param settled runs when nothing is left to look at that was before */
    LinkPart(SourceId source, LinkChecks checks, CopySections through, boolean mayCheck, Runnable settled) {
        this.source = source;
        this.checks = checks;
        this.through = through;
        this.mayCheck = mayCheck;
        this.settled = settled;
        addClassName("assay-link");
        refresh();
    }

    private void refresh() {
        removeAll();
        LinkCheck check = checks.of(source).orElse(null);
        boolean before = open;
        open = check != null && check.open();
        if (before && !open) settled.run();
        if (check != null) {
            String again = check.open() ? " Check again what rests on it." : "";
            Span words = new Span(words(check) + again + " Looked at " + Dates.moment(check.checkedAt(), Dates.zone()) + ".");
            Div line = new Div(Icon.of(check.open() ? "warning" : "link"), words);
            line.addClassName("assay-evidence-line");
            line.setClassName("assay-evidence-gap", check.open());
            line.getElement().setAttribute("role", "status");
            add(line);
        }
        Div buttons = new Div();
        if (check != null && check.state() == org.assay.evidence.LinkState.CHANGED) {
            buttons.add(small("See what changed", this::showDifference));
        }
        if (check != null && check.open() && mayCheck) buttons.add(small("I have looked at it", this::seen));
        if (mayCheck) buttons.add(look());
        add(buttons);
    }

    static String words(LinkCheck check) {
        return switch (check.state()) {
            case SAME -> check.copy() == null
                    ? "The address answers. There is no copy to compare it with."
                    : "The page reads as its copy does.";
            case MOVED -> "The address leads elsewhere now: " + check.address() + ".";
            case CHANGED -> "The page has changed since its copy was kept.";
            case GONE -> "The page is gone.";
            case UNREACHABLE -> "The page could not be looked at.";
        };
    }

    private Button look() {
        Button look = small("Look at the link now", () -> {});
        look.setDisableOnClick(true);
        look.addClickListener(click -> {
            UI ui = UI.getCurrent();
            through.beside(() -> checks.check(source), () -> ui.access(this::refresh), sentence -> ui.access(() -> {
                refresh();
                Notices.failed(sentence);
            }));
        });
        return look;
    }

    private void seen() {
        if (Notices.attempt(() -> checks.seen(source))) refresh();
    }

    private static Button small(String words, Runnable work) {
        Button button = new Button(words, click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void showDifference() {
        Dialog dialog = new Dialog("What changed since the copy was kept");
        dialog.setWidth("50rem");
        dialog.setMaxWidth("100%");
        Div text = new Div();
        text.addClassName("assay-link-difference");
        List<WordChanges.Run> runs = checks.difference(source);
        runs.stream().limit(MOST_RUNS).forEach(run -> text.getElement().appendChild(element(run)));
        if (runs.size() > MOST_RUNS) text.add(new Span(" … and more beyond."));
        dialog.add(text);
        dialog.getFooter().add(new Button("Close", click -> dialog.close()));
        dialog.open();
    }

    /** What stayed is shown where it stands beside a change. */
    private static Element element(WordChanges.Run run) {
        String name = switch (run.kind()) {
            case KEPT -> "span";
            case DELETED -> "del";
            case ADDED -> "ins";
        };
        String words = run.text();
        if (run.kind() == WordChanges.Kind.KEPT && words.length() > 2 * AROUND + 20) {
            words = words.substring(0, AROUND) + " […] " + words.substring(words.length() - AROUND);
        }
        Element element = new Element(name);
        element.setText(words);
        return element;
    }
}
