package org.assay.verdict.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import org.assay.claim.ClaimDetail;
import org.assay.claim.Occurrence;
import org.assay.document.DocumentDetail;
import org.assay.kernel.PersonId;
import org.assay.kernel.ui.Draft;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Notices;
import org.assay.verdict.Corrections;
import org.assay.verdict.ProposeCorrection;
import org.assay.verdict.Severity;

/** Proposes other words for the passage, starting from those that stand there. */
final class CorrectionForm extends Div {

    private static final int TOLD = 90;

    private final transient ClaimDetail claim;
    private final transient CorrectionServices services;
    private final transient Runnable changed;
    private final Draft draft;
    private final FormNotes notes = new FormNotes();
    private final Select<Occurrence> passage = new Select<>();
    private final TextArea replacement = new TextArea("It should read");
    private final RadioButtonGroup<Severity> severity = new RadioButtonGroup<>("How much it matters");
    private final TextArea reason = new TextArea("Reason");

    CorrectionForm(ClaimDetail claim, CorrectionServices services, Runnable changed) {
        this.claim = claim;
        this.services = services;
        this.changed = changed;
        addClassName("assay-form");
        draft = new Draft(services.me(), "correction/" + claim.id());
        List<Occurrence> passages = claim.occurrences().stream()
                .filter(each -> each.document().equals(claim.document()))
                .toList();
        passage.setLabel("Passage");
        passage.setItems(passages);
        passage.setItemLabelGenerator(each -> shortened(each.quote().exact()));
        passage.setVisible(passages.size() > 1);
        passage.addValueChangeListener(chosen -> replacement.setValue(chosen.getValue().quote().exact()));
        notes.field("replacement", draft.keep("replacement", replacement));
        replacement.setMaxLength(Corrections.LONGEST_REPLACEMENT);
        replacement.setMinRows(3);
        replacement.setHelperText("In place of the whole passage. Empty where it should go.");
        passage.setValue(passages.getFirst());
        severity.addClassName("assay-chip-choice");
        severity.setItems(Severity.values());
        severity.setRenderer(new ComponentRenderer<>(CorrectionWords::severity));
        severity.setRequiredIndicatorVisible(true);
        notes.field("severity", severity);
        notes.field("reason", draft.keep("reason", reason));
        reason.setMaxLength(Corrections.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setMinRows(2);
        Button propose = new Button("Propose the correction", click -> propose());
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(propose);
        actions.addClassName("assay-actions");
        add(draft, passage, replacement, severity, reason, told(), notes, actions);
    }

    private Paragraph told() {
        DocumentDetail document = services.documents().get(claim.document());
        PersonId writer = document.writer();
        Paragraph told = new Paragraph(
                writer == null
                        ? "This document names no writer, so it waits for nobody in particular. Say whose text it is in"
                                + " its details, under Documents."
                        : "It goes to " + services.people().names(List.of(writer)).getOrDefault(writer, "its writer")
                                + ", whose text this is.");
        told.addClassName("assay-muted");
        return told;
    }

    private void propose() {
        boolean stored = notes.attempt(() -> services.corrections()
                .propose(new ProposeCorrection(
                        claim.id(),
                        passage.getValue().id(),
                        replacement.getValue(),
                        reason.getValue(),
                        severity.getValue())));
        if (!stored) return;
        draft.forget();
        Notices.done("Your correction is proposed. It waits for the writer.");
        changed.run();
    }

    private static String shortened(String words) {
        return words.length() <= TOLD ? words : words.substring(0, TOLD) + "…";
    }
}
