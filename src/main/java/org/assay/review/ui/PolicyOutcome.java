package org.assay.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.assay.kernel.Change;
import org.assay.kernel.ui.FormNotes;
import org.assay.review.PolicyPreview;
import org.assay.review.PolicyPreview.Effect;

/** What a policy would have done in the last month, and would do to what is open; below it the reason, and Save. */
final class PolicyOutcome extends Div {

    private static final int SHOWN = 20;

    PolicyOutcome(
            PolicyPreview preview, List<Change> changes, ReviewServices services, BiConsumer<String, FormNotes> save) {
        addClassNames("assay-panel", "assay-form", "assay-policy-outcome");
        H2 title = new H2("What changes");
        title.setId("policy-outcome");
        title.getElement().setAttribute("tabindex", "-1");
        UnorderedList said = new UnorderedList();
        said.addClassName("assay-policy-changes");
        changes.forEach(change -> said.add(new ListItem(PolicyHistory.sentence(change, services))));
        add(title, said, new H3("What it would have done"));
        if (preview.changesNothing()) {
            add(new Paragraph("Nothing: none of the " + preview.decided()
                    + " verdicts approved in the last month would have been refused, and of the " + preview.open()
                    + " that wait for a decision none stands otherwise."));
        } else {
            section(
                    preview.refused().size() + " of the " + preview.decided()
                            + " verdicts approved in the last month would have been refused",
                    preview.refused());
            section(preview.shut().size() + " of " + preview.open() + " that wait could not be approved any more", preview.shut());
            section(preview.opened().size() + " of " + preview.open() + " that wait could be approved then", preview.opened());
        }
        if (preview.more()) add(new Paragraph("There are more than were looked at: the newest were."));
        FormNotes notes = new FormNotes();
        TextArea reason = notes.field("reason", new TextArea("Why it changes"));
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText("Everybody whom the policy binds reads it, and the trail keeps it.");
        reason.setMinRows(2);
        Button go = new Button("Set the policy", click -> save.accept(reason.getValue(), notes));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(go);
        actions.addClassName("assay-actions");
        add(reason, notes, actions);
        addAttachListener(attached -> title.getElement().executeJs("this.focus(); this.scrollIntoView({ block: 'start' })"));
    }

    private void section(String sentence, List<Effect> effects) {
        if (effects.isEmpty()) return;
        Paragraph head = new Paragraph(sentence + ":");
        head.addClassName("assay-rule-title");
        UnorderedList list = new UnorderedList();
        list.addClassName("assay-policy-effects");
        effects.stream().limit(SHOWN).forEach(effect -> list.add(item(effect)));
        if (effects.size() > SHOWN) list.add(new ListItem("and " + (effects.size() - SHOWN) + " more"));
        add(head, list);
    }

    private static ListItem item(Effect effect) {
        RouterLink link = new RouterLink(
                "#" + effect.claim().number() + " " + effect.claim().statement(),
                QueueView.class,
                new RouteParameters(QueueView.CLAIM, effect.claim().id().toString()));
        List<String> why = new ArrayList<>(
                effect.unmet().stream().map(RequirementList::sentence).toList());
        if (effect.approvalsMissing() == 1) why.add("one more person would have had to approve");
        if (effect.approvalsMissing() > 1) why.add(effect.approvalsMissing() + " more people would have had to approve");
        Span reasons = new Span(String.join("; ", why));
        reasons.addClassName("assay-muted");
        return new ListItem(link, reasons);
    }
}
