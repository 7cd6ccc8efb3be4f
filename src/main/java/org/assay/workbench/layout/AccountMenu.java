package org.assay.workbench.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
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
import org.assay.kernel.ui.Icon;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** One's own account, the look of the screen, other desks, and the way out. */
class AccountMenu extends MenuBar {

    AccountMenu(Account account, DeskDetail desk, Desks desks, SignIns signIns) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        addClassName("assay-account-menu");
        Span initials = new Span(initials(account.displayName()));
        initials.addClassName("assay-initials");
        MenuItem root = addItem(initials);
        root.setAriaLabel("Account of " + account.displayName());
        SubMenu menu = root.getSubMenu();
        MenuItem who = menu.addItem(whoIsIt(account));
        who.setEnabled(false);
        menu.addItem(row("person", "My account"), click -> UI.getCurrent().navigate(AccountNavigation.MY_ACCOUNT));
        MenuItem look = menu.addItem(row("system", "Appearance"));
        for (Scheme scheme : Scheme.values()) {
            look.getSubMenu()
                    .addItem(
                            row(scheme.icon(), scheme.label()),
                            click -> scheme.choose(click.getSource().getUI().orElseThrow()));
        }
        List<DeskDetail> others = desks.mine().stream()
                .filter(each -> !each.id().equals(desk.id()))
                .toList();
        if (!others.isEmpty()) {
            MenuItem change = menu.addItem(row("desk", "Other desks"));
            others.forEach(other ->
                    change.getSubMenu().addItem(other.name(), click -> moveTo(other.id(), signIns)));
        }
        menu.addComponent(new Hr());
        menu.addItem(row("sign-out", "Sign out"), click -> signOut(click.getSource().getUI().orElseThrow()));
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

    private static Component row(String icon, String label) {
        Div row = new Div(Icon.of(icon), new Span(label));
        row.addClassName("assay-menu-row");
        return row;
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
