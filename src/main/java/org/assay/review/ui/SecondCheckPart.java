package org.assay.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.assay.account.Account;
import org.assay.account.Permission;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimState;
import org.assay.kernel.Tone;
import org.assay.kernel.ui.Chip;
import org.assay.kernel.ui.Draft;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Notices;
import org.assay.review.SecondCheckDetail;
import org.assay.verdict.Rating;
import org.assay.verdict.Scale;

/** The blind second check of a claim: who is asked, their judgement, and how it stands to the verdict. */
final class SecondCheckPart extends Div {

    private final ClaimDetail claim;
    private final ReviewServices services;
    private final Runnable changed;

    SecondCheckPart(ClaimDetail claim, ReviewServices services, Runnable changed) {
        this.claim = claim;
        this.services = services;
        this.changed = changed;
        addClassName("assay-second");
        if (!services.account().may(Permission.READ)) return;
        boolean working = claim.state() == ClaimState.IN_CHECK || claim.state() == ClaimState.PROPOSED;
        services.seconds().of(claim.id()).ifPresentOrElse(check -> show(check, working), () -> {
            if (working && services.account().may(Permission.ASSIGN)) ask("Have it judged a second time, without seeing the verdict");
        });
    }

    private void show(SecondCheckDetail check, boolean working) {
        add(new H3("Second check"));
        boolean mine = check.checker().equals(services.me());
        String who = services.name(check.checker());
        if (!check.judged() && mine && working) {
            judge();
        } else if (!check.judged()) {
            add(new Paragraph(who + " is asked to judge it without seeing the verdict."));
            if (working && services.account().may(Permission.ASSIGN)) {
                Button withdraw = new Button("Ask no more", click -> {
                    if (!Notices.attempt(() -> services.seconds().withdraw(claim.id()))) return;
                    Notices.done(who + " is no longer asked for a second check.");
                    changed.run();
                });
                withdraw.addThemeVariants(ButtonVariant.LUMO_SMALL);
                add(withdraw);
            }
        } else if (check.judgement() == null) {
            add(new Paragraph(who + " has judged it. What they said is shown once there is a verdict to compare it with."));
        } else {
            SecondCheckDetail.Judgement judgement = check.judgement();
            Div line = new Div(new Span(who + ": "), new Chip(Tone.of(judgement.tone()), judgement.label()));
            line.addClassName("assay-second-line");
            add(line, new Paragraph("“" + judgement.reason() + "”"));
            if (check.agrees() != null) add(standing(check.agrees()));
            if (working && services.account().may(Permission.ASSIGN)) ask("Have it judged once more");
        }
    }

    private static Div standing(boolean agrees) {
        Div standing = new Div(
                Icon.of(agrees ? "check" : "warning"),
                new Span(agrees ? "The verdict says the same." : "The verdict says otherwise: an editor decides, and says why."));
        standing.addClassNames("assay-second-standing", agrees ? "assay-second-same" : "assay-second-other");
        return standing;
    }

    private void ask(String words) {
        List<Account> candidates = services.seconds().candidates(claim.id());
        if (candidates.isEmpty()) return;
        FormNotes notes = new FormNotes();
        Select<Account> checker = notes.field("checker", new Select<>());
        checker.setLabel("Second checker");
        checker.setItems(candidates);
        checker.setItemLabelGenerator(Account::displayName);
        checker.setHelperText("From then on they see no verdict on it until they have judged.");
        Button go = new Button("Ask for a blind check");
        Div fields = new Div();
        Div actions = new Div(go);
        actions.addClassName("assay-actions");
        fields.addClassName("assay-form");
        fields.add(checker, notes, actions);
        fields.setVisible(false);
        Button open = new Button(words + "…", click -> {
            click.getSource().setVisible(false);
            fields.setVisible(true);
            checker.focus();
        });
        open.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickListener(click -> {
            Account chosen = checker.getValue();
            if (chosen == null) {
                notes.say("Choose somebody.");
                return;
            }
            if (!notes.attempt(() -> services.seconds().ask(claim.id(), chosen.person()))) return;
            Notices.done(chosen.displayName() + " finds the claim on their turn.");
            changed.run();
        });
        add(open, fields);
    }

    private void judge() {
        FormNotes notes = new FormNotes();
        Draft draft = new Draft(services.me(), "second-check/" + claim.id());
        Select<Scale> scale = new Select<>();
        Select<Rating> rating = notes.field("rating", new Select<>());
        List<Scale> scales = services.scales().list();
        scale.setLabel("Scale");
        scale.setItems(scales);
        scale.setItemLabelGenerator(Scale::name);
        scale.setVisible(scales.size() > 1);
        rating.setLabel("Your rating");
        rating.setItemLabelGenerator(Rating::label);
        scale.addValueChangeListener(change -> rating.setItems(change.getValue().ratings()));
        scale.setValue(scales.getFirst());
        TextArea reason = notes.field("reason", draft.keep("reason", new TextArea("Why, in a few words")));
        reason.setRequiredIndicatorVisible(true);
        reason.setMinRows(2);
        Button go = new Button("Give your judgement", click -> {
            Rating chosen = rating.getValue();
            if (chosen == null) {
                notes.say("Choose a rating.");
                return;
            }
            boolean stored = notes.attempt(
                    () -> services.seconds().judge(claim.id(), scale.getValue().id(), chosen.code(), reason.getValue()));
            if (!stored) return;
            draft.forget();
            Notices.done("Your judgement counts. From now on you see the verdict, too.");
            changed.run();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(go);
        actions.addClassName("assay-actions");
        Div form = new Div(
                new Paragraph("You are asked to judge this claim by its evidence alone. Until you have, you see no verdict on it; "
                        + "then it can not be changed."),
                draft,
                scale,
                rating,
                reason,
                notes,
                actions);
        form.addClassName("assay-form");
        add(form);
    }
}
