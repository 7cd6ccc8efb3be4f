package org.assay.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.assay.account.Permission;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimState;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.Draft;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Notices;
import org.assay.kernel.ui.OnceDialog;
import org.assay.review.GuestLink;
import org.assay.review.GuestPassDetail;
import org.assay.review.GuestPasses;
import org.assay.review.LetGuestIn;

/** Experts from outside who were let in to a claim, and a form to let one in. */
final class GuestPart extends Div {

    private static final List<Integer> DAYS = List.of(1, 3, 7, 14, GuestPasses.LONGEST_DAYS);

    private final ClaimDetail claim;
    private final ReviewServices services;

    GuestPart(ClaimDetail claim, ReviewServices services) {
        this.claim = claim;
        this.services = services;
        addClassName("assay-guests");
        show();
    }

    private void show() {
        removeAll();
        List<GuestPassDetail> passes = services.guests().of(claim.id());
        if (!passes.isEmpty()) add(new H3("Guests"));
        passes.forEach(pass -> add(line(pass)));
        boolean open = !claim.removed() && claim.state() != ClaimState.MERGED;
        if (open && services.account().may(Permission.PROPOSE)) letIn();
    }

    private Div line(GuestPassDetail pass) {
        String guest = services.name(pass.guest());
        Div line = new Div(new Span(guest), new Span(standing(pass)));
        line.addClassName("assay-guest-line");
        if (pass.goodAt(services.now()) && services.guests().mayWithdraw(pass)) {
            Button withdraw = new Button("Take the link back", click -> {
                if (!Notices.attempt(() -> services.guests().withdraw(pass.id()))) return;
                Notices.done("The link of " + guest + " opens nothing any more.");
                show();
            });
            withdraw.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            withdraw.setAriaLabel("Take the link of " + guest + " back");
            line.add(withdraw);
        }
        return line;
    }

    private String standing(GuestPassDetail pass) {
        String answer = pass.answer() == null
                ? ""
                : switch (pass.answer()) {
                            case CONFIRMS -> "confirms it";
                            case DISPUTES -> "disputes it";
                            case COMMENTS -> "commented";
                        };
        String link = pass.withdrawn()
                ? "link taken back"
                : !pass.goodAt(services.now())
                        ? "link expired"
                        : pass.openedAt() == null
                                ? "link not opened yet, good until " + Dates.moment(pass.expiresAt(), Dates.zone())
                                : "link open until " + Dates.moment(pass.expiresAt(), Dates.zone());
        return answer.isEmpty() ? link : answer + "; " + link;
    }

    private void letIn() {
        FormNotes notes = new FormNotes();
        Draft draft = new Draft(services.me(), "guest/" + claim.id());
        TextField name = notes.field("name", draft.keep("name", new TextField("Their name")));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(100);
        name.setHelperText("What they write stands under it.");
        TextArea question = notes.field("question", draft.keep("question", new TextArea("What you ask of them")));
        question.setRequiredIndicatorVisible(true);
        question.setMinRows(2);
        Select<Integer> days = notes.field("days", new Select<>());
        days.setLabel("The link is good for");
        days.setItems(DAYS);
        days.setItemLabelGenerator(each -> each == 1 ? "a day" : each + " days");
        days.setValue(7);
        Button go = new Button("Make the link");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button open = new Button("Let a guest in…");
        open.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Div fields = new Div();
        Button cancel = new Button("Cancel", click -> {
            draft.forget();
            show();
        });
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        go.addClickListener(click -> {
            GuestLink[] made = new GuestLink[1];
            boolean stored = notes.attempt(() -> made[0] = services.guests()
                    .letIn(new LetGuestIn(claim.id(), name.getValue(), question.getValue(), days.getValue())));
            if (!stored) return;
            draft.forget();
            show();
            new OnceDialog(
                            "A link for one guest",
                            "Send this link to your guest, and to nobody else: whoever opens it first answers under their name."
                                    + " It opens once and is not shown again.",
                            "/guest/" + made[0].secret())
                    .open();
        });
        Div actions = new Div(go, cancel);
        actions.addClassName("assay-actions");
        fields.addClassName("assay-form");
        fields.add(
                new Paragraph("An expert from outside sees this claim where it stands, and its evidence; no verdict, no discussion,"
                        + " no contacts. They may confirm it, dispute it or comment."),
                draft, name, question, days, notes, actions);
        fields.setVisible(false);
        open.addClickListener(click -> {
            open.setVisible(false);
            fields.setVisible(true);
            name.focus();
        });
        add(open, fields);
    }
}
