package org.assay.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assay.account.Account;
import org.assay.account.Permission;
import org.assay.kernel.PersonId;
import org.assay.kernel.StaleVersion;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Notices;
import org.assay.review.Policies;
import org.assay.review.Policy;
import org.assay.review.PolicyPreview;
import org.assay.review.PolicyRevision;
import org.assay.review.PolicyRule;
import org.assay.review.PolicyWords;
import org.assay.review.Requirement;
import org.assay.review.SetPolicy;

/** The whole policy as fields. What it would have done is shown before it can be saved. */
final class PolicyForm extends Div {

    private final Policies policies;
    private final ReviewServices services;
    private final Runnable stored;
    private final PolicyRevision from;
    private final FormNotes notes = new FormNotes();
    private final List<RuleRow> rules = new ArrayList<>();
    private final ScopeField grave = new ScopeField("grave claims", this::touched);
    private final IntegerField roots = number("roots", "Independent roots", Policy.MOST_ROOTS);
    private final IntegerField graveRoots = number("graveRoots", "Roots, grave claims", Policy.MOST_ROOTS);
    private final IntegerField approvals = number("approvals", "Approvals", Policy.MOST_APPROVALS);
    private final IntegerField graveApprovals = number("graveApprovals", "Approvals, grave claims", Policy.MOST_APPROVALS);
    private final IntegerField idleDays = number("idleDays", "Idle after this many days", Policy.LONGEST_IDLE);
    private final Select<Account> leadEditor = new Select<>();
    private final Button look = new Button("See what it would have done", click -> look());
    private final Div outcome = new Div();
    private boolean filling;

    PolicyForm(Policies policies, ReviewServices services, Runnable stored) {
        this.policies = policies;
        this.services = services;
        this.stored = stored;
        from = policies.current();
        addClassNames("assay-form", "assay-policy-form");
        Div requirements = panel(
                "Requirements",
                "What blocks keeps a verdict from being approved; what advises is shown beside it and hinders nobody.");
        for (Requirement requirement : Requirement.values()) {
            RuleRow row = new RuleRow(requirement, this::touched);
            rules.add(row);
            requirements.add(row);
            row.blameIn(notes);
        }
        Div numbers = panel(
                "How much is enough",
                "Roots are sources that rest on nothing else here: what repeats another counts with it as one. "
                        + "Whoever wrote the verdict approves nothing of it, and nobody counts twice.");
        numbers.add(row(roots, graveRoots, approvals, graveApprovals), heading("Grave claims are"), grave);
        Div idle = panel(
                "Idle claims",
                "A claim in check to which nothing happens for so long comes to the lead editor. Empty: never.");
        idle.add(row(idleDays, leadEditor));
        leadEditor.setLabel("Lead editor");
        leadEditor.setEmptySelectionAllowed(true);
        leadEditor.setEmptySelectionCaption("Every editor");
        leadEditor.setItems(services.people().withPermission(Permission.ASSIGN));
        leadEditor.setItemLabelGenerator(person -> person == null ? "Every editor" : person.displayName());
        leadEditor.addValueChangeListener(change -> touched());
        notes.field("leadEditor", leadEditor);
        look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(look);
        actions.addClassName("assay-actions");
        add(requirements, numbers, idle, notes, actions, outcome);
        fill(from.policy());
    }

    private IntegerField number(String name, String label, int most) {
        IntegerField field = new IntegerField(label);
        field.setMin(0);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setManualValidation(true);
        field.addValueChangeListener(change -> touched());
        return notes.field(name, field);
    }

    private static Div panel(String title, String sentence) {
        Paragraph words = new Paragraph(sentence);
        words.addClassName("assay-muted");
        Div panel = new Div(new H2(title), words);
        panel.addClassName("assay-panel");
        return panel;
    }

    private static Paragraph heading(String words) {
        Paragraph heading = new Paragraph(words);
        heading.addClassName("assay-rule-title");
        return heading;
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("assay-policy-row");
        return row;
    }

    private void fill(Policy policy) {
        filling = true;
        rules.forEach(row -> row.set(policy.rule(row.requirement())));
        grave.set(policy.grave());
        roots.setValue(policy.roots());
        graveRoots.setValue(policy.graveRoots());
        approvals.setValue(policy.approvals());
        graveApprovals.setValue(policy.graveApprovals());
        idleDays.setValue(policy.idleDays());
        leadEditor.getListDataView()
                .getItems()
                .filter(person -> person.person().equals(policy.leadEditor()))
                .findFirst()
                .ifPresent(leadEditor::setValue);
        filling = false;
    }

    private Policy asked() {
        Map<Requirement, PolicyRule> all = new EnumMap<>(Requirement.class);
        rules.forEach(row -> all.put(row.requirement(), row.get(from.policy().rule(row.requirement()))));
        PersonId lead = leadEditor.getValue() == null ? null : leadEditor.getValue().person();
        return new Policy(
                all, grave.get(), or(roots), or(graveRoots), or(approvals), or(graveApprovals), idleDays.getValue(), lead);
    }

    /** Nothing, or no number, is as wrong as one that is out of range, and is refused with it. */
    private static int or(IntegerField field) {
        return field.getValue() == null ? -1 : field.getValue();
    }

    /** What was shown is true of the policy no more. */
    private void touched() {
        if (filling) return;
        outcome.removeAll();
        look.setVisible(true);
    }

    private void look() {
        Policy policy = asked();
        outcome.removeAll();
        if (PolicyWords.changes(from.policy(), policy).isEmpty()) {
            notes.say("Nothing is different from the policy that counts now.");
            return;
        }
        notes.attempt(() -> {
            PolicyPreview preview = policies.preview(policy);
            look.setVisible(false);
            outcome.add(new PolicyOutcome(preview, PolicyWords.changes(from.policy(), policy), services, this::save));
        });
    }

    private void save(String reason, FormNotes at) {
        boolean saved = at.attempt(
                () -> policies.set(new SetPolicy(asked(), reason, from.number())), this::overtaken);
        if (!saved) return;
        Notices.done("The policy is set. It counts from the next decision on.");
        stored.run();
    }

    private void overtaken(StaleVersion stale) {
        PolicyRevision now = policies.current();
        StringBuilder said = new StringBuilder(
                "Somebody else set a policy while you wrote. Yours is still here; reload the page to begin from theirs:");
        PolicyWords.changes(from.policy(), now.policy())
                .forEach(change -> said.append(" ").append(PolicyHistory.sentence(change, services)).append("."));
        notes.say(said.toString());
    }
}
