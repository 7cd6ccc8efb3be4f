package org.assay.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.EmptyState;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Notices;
import org.assay.kernel.ui.PageHeader;
import org.assay.review.ToldNavigation;
import org.assay.review.Waiting;
import org.assay.review.told.MailWish;
import org.assay.review.told.MailWishes;
import org.assay.review.told.Pace;
import org.assay.review.told.Reasons;

/** Whether, when and of what a person is told by e-mail. */
@Route(ToldNavigation.TOLD)
@PageTitle("E-mail · Assay")
@PermitAll
@Requires({Permission.READ, Permission.READ_OWN})
@StyleSheet("assay/told.css")
class ToldView extends Div {

    private final MailWishes wishes;
    private final Div body = new Div();

    ToldView(MailWishes wishes) {
        this.wishes = wishes;
        addClassNames("assay-view", "assay-view-narrow", "assay-told");
        add(new PageHeader("E-mail").sentence("A mail says that something waits for you, and leads there. "
                + "It names the claim’s number and the document, and nothing of what was said or found."));
        if (!wishes.on()) {
            add(new EmptyState(
                    "person",
                    "Assay sends no e-mail here",
                    "Whoever runs it can name a mail server (ASSAY_MAIL_HOST). What waits for you is under “My turn”."));
            return;
        }
        body.addClassName("assay-told-parts");
        add(body);
        read();
    }

    private void read() {
        MailWish wish = wishes.mine();
        body.removeAll();
        wishes.givenUp().ifPresent(at -> body.add(new Paragraph("A mail to you could not be delivered in three days and was "
                + "given up on " + Dates.moment(at, Dates.zone()) + ". Is the address right?")));
        body.add(address(wish));
        if (wish.asked() != null) body.add(code(wish));
        if (wish.address() != null) body.add(choice(wish));
    }

    private Component address(MailWish wish) {
        FormNotes notes = new FormNotes();
        TextField address = notes.field("address", new TextField("E-mail address"));
        address.setValue(wish.address() == null ? "" : wish.address());
        address.setMaxLength(254);
        address.getElement().setAttribute("autocomplete", "email");
        address.setHelperText(wish.address() == null ? "None yet: no mail is sent." : "Mail goes here.");
        Button ask = new Button("Send a code there", click -> {
            if (notes.attempt(() -> wishes.askFor(address.getValue()))) {
                Notices.done("A code is on its way.");
                read();
            }
        });
        Div actions = new Div(ask);
        actions.addClassName("assay-actions");
        if (wish.address() != null) {
            Button forget = new Button("Forget my address", click -> {
                if (!Notices.attempt(wishes::forget)) return;
                Notices.done("Your address is forgotten: no more mail is sent.");
                read();
            });
            forget.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            actions.add(forget);
        }
        return form(new H2("Where to"), address, notes, actions);
    }

    private Component code(MailWish wish) {
        FormNotes notes = new FormNotes();
        TextField code = notes.field("code", new TextField("Code"));
        code.setMaxLength(6);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.setHelperText("Six digits, mailed to " + wish.asked() + " within a minute; good for an hour.");
        Button confirm = new Button("Use this address", click -> {
            if (notes.attempt(() -> wishes.confirm(code.getValue()))) {
                Notices.done("Mail goes to " + wish.asked() + " from now on.");
                read();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return form(code, notes, confirm);
    }

    private Component choice(MailWish wish) {
        FormNotes notes = new FormNotes();
        RadioButtonGroup<Pace> pace = new RadioButtonGroup<>("When");
        pace.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        pace.setItems(Pace.values());
        pace.setItemLabelGenerator(each -> switch (each) {
            case AT_ONCE -> "At once";
            case DIGEST -> "Once a day, all in one mail";
            case NONE -> "Never";
        });
        pace.setValue(wish.pace());
        Select<Integer> hour = notes.field("hour", new Select<>());
        hour.setLabel("At");
        hour.setItems(IntStream.range(0, 24).boxed().toList());
        hour.setItemLabelGenerator("%02d:00"::formatted);
        hour.setValue(wish.hour());
        hour.setVisible(wish.pace() == Pace.DIGEST);
        pace.addValueChangeListener(change -> hour.setVisible(change.getValue() == Pace.DIGEST));
        CheckboxGroup<Waiting.Reason> kinds = new CheckboxGroup<>("Of what");
        kinds.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        kinds.setItems(Reasons.ALL);
        kinds.setItemLabelGenerator(WaitingList::reason);
        Set<Waiting.Reason> told = EnumSet.copyOf(Reasons.ALL);
        told.removeAll(wish.silent());
        kinds.setValue(told);
        Button save = new Button("Save", click -> {
            Set<Waiting.Reason> silent = EnumSet.copyOf(Reasons.ALL);
            silent.removeAll(kinds.getValue());
            if (notes.attempt(() -> wishes.choose(pace.getValue(), hour.getValue(), Dates.zone(), silent))) {
                Notices.done("Saved.");
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return form(new H2("When, and of what"), pace, hour, kinds, notes, save);
    }

    private static Div form(Component... parts) {
        Div form = new Div(parts);
        form.addClassName("assay-form");
        return form;
    }
}
