package org.assay.workbench.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.assay.account.Account;
import org.assay.account.AccountNavigation;
import org.assay.account.DeskDetail;
import org.assay.account.Desks;
import org.assay.account.SignIns;
import org.assay.account.SignedIn;
import org.assay.kernel.DeskId;
import org.assay.kernel.ui.ActionMenu;
import org.assay.review.ToldNavigation;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** One's own account, the look of the screen, other desks, and the way out. */
class AccountMenu extends ActionMenu {

    AccountMenu(Account account, DeskDetail desk, Desks desks, SignIns signIns) {
        super(initials(account), "Account of " + account.displayName());
        addThemeVariants(ButtonVariant.LUMO_ICON);
        addClassName("assay-account-menu");
        part(whoIsIt(account));
        item("person", "My account", () -> UI.getCurrent().navigate(AccountNavigation.MY_ACCOUNT));
        item("comment", "E-mail", () -> UI.getCurrent().navigate(ToldNavigation.TOLD));
        part(new Hr());
        part(label("Appearance"));
        for (Scheme scheme : Scheme.values()) {
            item(scheme.icon(), scheme.label(), () -> scheme.choose(UI.getCurrent()));
        }
        List<DeskDetail> others = desks.mine().stream()
                .filter(each -> !each.id().equals(desk.id()))
                .toList();
        if (!others.isEmpty()) {
            part(new Hr());
            part(label("Other desks"));
            others.forEach(other -> item("desk", other.name(), () -> moveTo(other.id(), signIns)));
        }
        part(new Hr());
        item("sign-out", "Sign out", () -> signOut(UI.getCurrent()));
    }

    private static Component initials(Account account) {
        Span initials = new Span(initials(account.displayName()));
        initials.addClassName("assay-initials");
        return initials;
    }

    private static Component label(String words) {
        Div label = new Div(words);
        label.addClassName("assay-menu-label");
        return label;
    }

    private static void signOut(UI ui) {
        ui.getPage().setLocation("/login?bye");
        VaadinSession.getCurrent().getSession().invalidate();
    }

    private static void moveTo(DeskId desk, SignIns signIns) {
        var context = SecurityContextHolder.getContext();
        if (context.getAuthentication() == null
                || !(context.getAuthentication().getPrincipal() instanceof SignedIn who)) {
            return;
        }
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(signIns.at(who, desk), null, List.of()));
        // Every view of the other desk is built anew.
        UI.getCurrent().getPage().setLocation("/");
    }

    private static Component whoIsIt(Account account) {
        Span name = new Span(account.displayName());
        name.addClassName("name");
        String roles = account.roles().stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        Div who = new Div(name, new Span(account.username() + " · " + roles));
        who.addClassName("assay-who");
        return who;
    }

    /** The first letters of the first and the last word: {@code AL} for Ada Lindqvist. */
    static String initials(String name) {
        List<String> words = List.of(name.strip().split("\\s+"));
        String first = firstLetter(words.getFirst());
        return words.size() == 1 ? first : first + firstLetter(words.getLast());
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "?" : new String(Character.toChars(Character.toUpperCase(word.codePointAt(0))));
    }
}
