package org.assay.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.assay.account.AccountNavigation;
import org.assay.account.CreateToken;
import org.assay.account.CurrentAccount;
import org.assay.account.IssuedToken;
import org.assay.account.Permission;
import org.assay.account.Profile;
import org.assay.account.Requires;
import org.assay.account.SignedIn;
import org.assay.account.TokenSummary;
import org.assay.account.Tokens;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Notices;
import org.assay.kernel.ui.OnceDialog;
import org.assay.kernel.ui.PageHeader;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@Route(AccountNavigation.MY_ACCOUNT)
@PageTitle("My account · Assay")
@Requires({Permission.READ, Permission.READ_OWN})
class MyAccountView extends Div {

    private final transient Profile profile;
    private final transient Tokens tokens;
    private final transient CurrentAccount current;
    private final transient Clock clock;
    private final Grid<TokenSummary> grid = new Grid<>();
    private final Div none = new Div(new Paragraph("You have no token."));

    MyAccountView(Profile profile, Tokens tokens, CurrentAccount current, Clock clock) {
        this.profile = profile;
        this.tokens = tokens;
        this.current = current;
        this.clock = clock;
        addClassNames("assay-view", "assay-view-narrow");
        String username = current.get().username();
        add(new PageHeader("My account").sentence("You sign in as “" + username + "”."));
        add(name(), password(), tokens());
        refresh();
    }

    private Component name() {
        TextField name = new TextField("Your name");
        name.setValue(current.get().displayName());
        name.setHelperText("As it stands in reports and beside what you do");
        name.setMaxLength(200);
        name.setWidthFull();
        Button save = new Button("Save the name", click -> {
            try {
                profile.rename(name.getValue());
                name.setInvalid(false);
                Notices.done("Your name is saved.");
            } catch (Refusal refusal) {
                name.setErrorMessage(Sentences.of(getLocale(), refusal));
                name.setInvalid(true);
            }
        });
        return panel("Name", null, name, save);
    }

    private Component password() {
        PasswordField present = new PasswordField("Present password");
        PasswordField chosen = new PasswordField("New password");
        present.getElement().setAttribute("autocomplete", "current-password");
        chosen.getElement().setAttribute("autocomplete", "new-password");
        chosen.setHelperText("At least 12 characters. Four or five words that only you would put together do well.");
        List.of(present, chosen).forEach(field -> field.setWidthFull());
        Button save = new Button("Change the password");
        save.addClickListener(click -> {
            present.setInvalid(false);
            chosen.setInvalid(false);
            try {
                goOnAs(profile.changePassword(present.getValue(), chosen.getValue()));
                present.clear();
                chosen.clear();
                refresh();
                Notices.done("Your password is changed. You are signed out everywhere else.");
            } catch (Refusal refusal) {
                PasswordField wrong = "present".equals(refusal.field()) ? present : chosen;
                wrong.setErrorMessage(Sentences.of(getLocale(), refusal));
                wrong.setInvalid(true);
                wrong.focus();
            }
        });
        return panel(
                "Password",
                "A new password signs you out on every other device and ends your tokens.",
                present,
                chosen,
                save);
    }

    private Component tokens() {
        grid.addComponentColumn(this::token).setHeader("Name").setFlexGrow(1).setWidth("7rem");
        grid.addColumn(token -> Dates.day(
                        token.expiresAt().atZone(Dates.zone()).toLocalDate()))
                .setHeader("Ends")
                .setFlexGrow(0)
                .setWidth("7rem");
        Span doing = new Span("What to do");
        doing.addClassName("assay-unseen");
        grid.addComponentColumn(this::revoke).setHeader(doing).setFlexGrow(0).setWidth("4.5rem");
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", "Tokens");
        TextField name = new TextField("What it is for");
        name.setMaxLength(100);
        Select<Integer> days = new Select<>();
        days.setLabel("Lives for");
        days.setItems(7, 30, 90, 365);
        days.setItemLabelGenerator(number -> number == 365 ? "a year" : number + " days");
        days.setValue(30);
        Button create = new Button("Make a token", Icon.of("key"));
        create.addClickListener(click -> {
            try {
                IssuedToken issued = tokens.create(new CreateToken(name.getValue(), Duration.ofDays(days.getValue())));
                name.setInvalid(false);
                name.clear();
                refresh();
                new OnceDialog(
                                "Your token",
                                "Send it with each request as “Authorization: Bearer TOKEN”. It is not shown again; only"
                                        + " its fingerprint is stored.",
                                issued.token())
                        .open();
            } catch (Refusal refusal) {
                name.setErrorMessage(Sentences.of(getLocale(), refusal));
                name.setInvalid(true);
                name.focus();
            }
        });
        Div row = new Div(name, days, create);
        row.addClassNames("assay-row", "assay-token-form");
        return panel(
                "Tokens",
                "For programs that use the REST API in your name, with your rights on this desk.",
                grid,
                none,
                row);
    }

    private Component token(TokenSummary token) {
        Span made = new Span(new Span("made "), Dates.ago(token.createdAt(), clock.instant()));
        made.addClassName("assay-muted");
        Div both = new Div(new Span(token.name()), made);
        both.addClassName("assay-two-lines");
        return both;
    }

    private Component revoke(TokenSummary token) {
        Button revoke = new Button("End", click -> {
            if (Notices.attempt(() -> tokens.revoke(token.id()))) refresh();
        });
        revoke.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        revoke.setAriaLabel("End the token “" + token.name() + "”");
        return revoke;
    }

    private void refresh() {
        List<TokenSummary> mine = tokens.mine();
        grid.setItems(mine);
        grid.setVisible(!mine.isEmpty());
        none.setVisible(mine.isEmpty());
    }

    /** The session's own context: the one that its next request begins with. */
    private static void goOnAs(SignedIn who) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }

    private static Component panel(
            String title, @org.jspecify.annotations.Nullable String sentence, Component... parts) {
        Div panel = new Div(new H2(title));
        panel.addClassNames("assay-panel", "assay-stack");
        if (sentence != null) {
            Paragraph words = new Paragraph(sentence);
            words.addClassName("assay-muted");
            panel.add(words);
        }
        panel.add(parts);
        return panel;
    }
}
