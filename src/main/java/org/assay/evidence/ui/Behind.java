package org.assay.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.assay.claim.ClaimId;
import org.assay.evidence.EvidenceDetail;
import org.assay.evidence.Independence;
import org.assay.evidence.Lineages;
import org.assay.evidence.PrimarySources;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Icon;

/** How independent a claim's evidence is, and whether a first hand is among it. */
@StyleSheet("assay/library.css")
final class Behind extends Div {

    private final ClaimId claim;
    private final Lineages lineages;
    private final PrimarySources primary;
    private final boolean mayWrite;
    private final Runnable changed;

    Behind(ClaimId claim, Lineages lineages, PrimarySources primary, boolean mayWrite, Runnable changed) {
        this.claim = claim;
        this.lineages = lineages;
        this.primary = primary;
        this.mayWrite = mayWrite;
        this.changed = changed;
        addClassName("assay-behind");
    }

    void read(List<EvidenceDetail> evidence) {
        removeAll();
        setVisible(!evidence.isEmpty());
        if (evidence.isEmpty()) return;
        Independence independence = lineages.of(claim);
        Div line = new Div(Icon.of("source"), new Span(sentence(independence)));
        line.addClassName("assay-behind-line");
        add(line);
        if (independence.hasChains()) add(new LineageTree(independence));
        boolean firstHand = evidence.stream().anyMatch(each -> each.source().entry().primary());
        if (!firstHand) add(withoutFirstHand());
    }

    static String sentence(Independence independence) {
        if (independence.pieces() == 0) return "Nothing here takes a side yet and says where it stands.";
        String roots = independence.roots() == 1 ? "1 independent root" : independence.roots() + " independent roots";
        return roots + " of " + (independence.pieces() == 1 ? "1 piece" : independence.pieces() + " pieces");
    }

    private Div withoutFirstHand() {
        Optional<String> reason = primary.reason(claim);
        Div part = new Div();
        part.addClassName("assay-behind-primary");
        Paragraph words = new Paragraph(
                reason.map(why -> "No primary source: " + why).orElse("No primary source among the evidence."));
        part.add(words);
        if (!mayWrite) return part;
        Button write = new Button(reason.isPresent() ? "Change the reason" : "Say why there is none");
        write.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        write.addClickListener(click -> {
            write.setVisible(false);
            part.add(form(reason.orElse("")));
        });
        part.add(write);
        return part;
    }

    private Div form(String before) {
        FormNotes notes = new FormNotes();
        TextArea reason = notes.field("reason", new TextArea("Why there is no primary source"));
        reason.setHelperText("The approver reads it. An empty reason takes it back.");
        reason.setValue(before);
        reason.setMaxLength(2000);
        reason.setWidthFull();
        Button save = new Button("Save", click -> {
            if (notes.attempt(() -> primary.doWithout(claim, reason.getValue()))) changed.run();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        Button cancel = new Button("Cancel", click -> changed.run());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div actions = new Div(save, cancel);
        actions.addClassName("assay-actions");
        Div form = new Div(reason, notes, actions);
        form.addClassName("assay-form");
        reason.focus();
        return form;
    }
}
