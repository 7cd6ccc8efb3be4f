package org.assay.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimState;
import org.assay.evidence.CopyPassage;
import org.assay.evidence.EvidenceDetail;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.EvidenceRecords;
import org.assay.evidence.LinkCheck;
import org.assay.evidence.Lineages;
import org.assay.evidence.OfferedSources;
import org.assay.evidence.PrimarySources;
import org.assay.evidence.SourceId;
import org.assay.evidence.Sources;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Notices;
import org.jspecify.annotations.Nullable;

/** What stands behind one claim, and the form to add to it. */
@StyleSheet("assay/evidence.css")
final class EvidencePanel extends Div {

    private final ClaimDetail claim;
    private final EvidenceRecords records;
    private final Sources sources;
    private final OfferedSources offered;
    private final Copies copies;
    private final CopySections sections;
    private final CurrentAccount account;
    private final Behind behind;
    private final Runnable changed;
    private final boolean mayWrite;
    private final OrderedList list = new OrderedList();
    private final Paragraph nothing = new Paragraph();
    private final Button add = new Button("Add evidence", Icon.of("plus"));
    private Map<SourceId, LinkCheck> toLookAt = Map.of();
    private @Nullable EvidenceId editing;
    private @Nullable EvidenceForm form;

    EvidencePanel(
            ClaimDetail claim,
            EvidenceRecords records,
            Sources sources,
            OfferedSources offered,
            Lineages lineages,
            PrimarySources primary,
            Copies copies,
            CopySections sections,
            CurrentAccount account,
            Runnable changed) {
        this.claim = claim;
        this.records = records;
        this.sources = sources;
        this.offered = offered;
        this.copies = copies;
        this.sections = sections;
        this.account = account;
        this.changed = changed;
        this.mayWrite = account.may(Permission.ADD_EVIDENCE) && !isClosed(claim);
        addClassName("assay-evidence");
        list.addClassName("assay-evidence-list");
        nothing.addClassName("assay-muted");
        nothing.setText(
                mayWrite
                        ? "No source stands behind this claim yet. Add what supports or refutes it, as a study or a record; "
                                + "or write down whom you asked."
                        : "No source stands behind this claim yet.");
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add.addClickListener(click -> open(null));
        add.setVisible(mayWrite);
        behind = new Behind(claim.id(), lineages, primary, mayWrite, this::readAgain);
        add(nothing, behind, list, add);
        read();
    }

    private static boolean isClosed(ClaimDetail claim) {
        return claim.removed()
                || claim.state() == ClaimState.DISMISSED
                || claim.state() == ClaimState.RETRACTED
                || claim.state() == ClaimState.MERGED;
    }

    private void read() {
        List<EvidenceDetail> evidence = records.of(claim.id());
        nothing.setVisible(evidence.isEmpty());
        list.setVisible(!evidence.isEmpty());
        list.removeAll();
        behind.read(evidence);
        toLookAt = copies.toLookAt(evidence);
        for (EvidenceDetail each : evidence) {
            list.add(each.id().equals(editing) && form != null ? new ListItem(form) : item(each));
        }
    }

    private ListItem item(EvidenceDetail evidence) {
        Span number = new Span(String.valueOf(evidence.ordinal()));
        number.addClassName("assay-evidence-number");
        Div head = new Div(number, StanceChip.of(evidence.entry().stance()));
        head.addClassName("assay-evidence-head");
        if (mayWrite) head.add(actions(evidence));
        ListItem item = new ListItem(head, new SourceLine(evidence.source().entry()));
        item.addClassName("assay-evidence-item");
        if (toLookAt.containsKey(evidence.source().id())) {
            item.add(sections.link(evidence.source().id(), this::readAgain));
        }
        if (evidence.entry().quote() != null) item.add(quote(evidence.entry().quote()));
        if (evidence.entry().locator() != null) {
            item.add(line("link", evidence.entry().locator(), "assay-evidence-locator"));
        } else if (!evidence.located()) {
            item.add(line("warning", "No page, section or quote yet: nobody else can find it.", "assay-evidence-gap"));
        }
        CopyPassage passage = evidence.entry().passage();
        if (passage != null && copies.mayRead()) item.add(opening(evidence, passage));
        if (evidence.entry().note() != null) {
            item.add(line("comment", evidence.entry().note(), "assay-evidence-note"));
        }
        return item;
    }

    private Button opening(EvidenceDetail evidence, CopyPassage passage) {
        Button open = new Button("Show it in the kept copy", Icon.of("quote"), click -> copies.open(passage));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        open.addClassName("assay-evidence-passage");
        open.setAriaLabel("Show evidence " + evidence.ordinal() + " in the kept copy");
        return open;
    }

    private Div actions(EvidenceDetail evidence) {
        Button edit = new Button(Icon.of("edit"), click -> open(evidence));
        edit.setAriaLabel("Edit evidence " + evidence.ordinal());
        Button remove = new Button(Icon.of("trash"), click -> remove(evidence));
        remove.setAriaLabel("Remove evidence " + evidence.ordinal());
        for (Button button : List.of(edit, remove)) {
            button.addThemeVariants(
                    ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        }
        edit.setTooltipText("Edit");
        remove.setTooltipText("Remove");
        Div actions = new Div(edit, remove);
        actions.addClassName("assay-evidence-actions");
        return actions;
    }

    private static Div quote(String words) {
        com.vaadin.flow.dom.Element quotation = new com.vaadin.flow.dom.Element("blockquote");
        quotation.setText(words);
        Div quote = new Div();
        quote.addClassName("assay-quote");
        quote.getElement().appendChild(quotation);
        return quote;
    }

    private static Div line(String icon, String words, String style) {
        Div line = new Div(Icon.of(icon), new Span(words));
        line.addClassNames("assay-evidence-line", style);
        return line;
    }

    private void open(@Nullable EvidenceDetail evidence) {
        if (form != null) form.removeFromParent();
        editing = evidence == null ? null : evidence.id();
        form = new EvidenceForm(
                claim.id(), evidence, records, sources, offered, copies, sections, account, this::stored, this::giveUp);
        add.setVisible(evidence != null);
        if (evidence == null) add(form);
        read();
        form.focusFirst();
    }

    private void stored() {
        close();
        changed.run();
    }

    private void giveUp() {
        close();
        add.focus();
    }

    private void close() {
        if (form != null) form.removeFromParent();
        form = null;
        editing = null;
        add.setVisible(mayWrite);
        read();
    }

    private void remove(EvidenceDetail evidence) {
        if (!Notices.attempt(() -> records.remove(evidence.id()))) return;
        Notices.undoable("Evidence " + evidence.ordinal() + " is removed.", () -> {
            if (Notices.attempt(() -> records.bringBack(evidence.id()))) readAgain();
        });
        readAgain();
    }

    private void readAgain() {
        read();
        changed.run();
    }
}
