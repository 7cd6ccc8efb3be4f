package org.assay.workbench.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.assay.account.Account;
import org.assay.account.CurrentAccount;
import org.assay.account.DeskDetail;
import org.assay.account.Desks;
import org.assay.account.SignIns;
import org.assay.kernel.ui.NavigationEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The bar above every screen; on a narrow one, the ways to go lie at the bottom, under the thumb. */
@Layout
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final String CONTENT = "content";

    private final Main content = new Main();
    private final NavigationBar navigation;
    private final Div bar = new Div();
    private @Nullable Runnable stopFollowing;

    MainLayout(
            CurrentAccount current, Desks desks, SignIns signIns, ObjectProvider<NavigationEntry> entries) {
        addClassName("assay-layout");
        navigation = new NavigationBar(entries);
        content.setId(CONTENT);
        content.getElement().setAttribute("tabindex", "-1");
        Header header = new Header(skip(), bar);
        header.addClassName("assay-top");
        bar.addClassName("assay-top-bar");
        add(header, content);
        Optional<Account> account = current.find();
        bar.add(mark());
        if (account.isEmpty()) return;
        DeskDetail desk = desks.current();
        bar.add(deskName(desk), navigation, new AccountMenu(account.get(), desk, desks, signIns));
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.removeAll();
        view.getElement().getComponent().ifPresent(content::add);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        // An address that leads nowhere may be opened by nobody in particular.
        if (navigation.getParent().isEmpty()) return;
        navigation.show(event.getLocation().getPath());
        if (stopFollowing != null || !isAttached()) return;
        UI ui = UI.getCurrent();
        stopFollowing = navigation.follow(ui.accessLater(navigation::count, () -> {})::run);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (stopFollowing != null) stopFollowing.run();
        stopFollowing = null;
    }

    private static Component skip() {
        Anchor skip = new Anchor("#" + CONTENT, "Skip to the content");
        skip.addClassName("assay-skip");
        skip.setRouterIgnore(true);
        // Flow's router takes the fragment for a move and leaves the focus where it was.
        skip.getElement()
                .executeJs(
                        """
                        this.addEventListener('click', event => {
                          event.preventDefault();
                          document.getElementById($0).focus();
                        });
                        """,
                        CONTENT);
        return skip;
    }

    private static Component mark() {
        Span sign = new Span();
        sign.addClassName("assay-mark");
        sign.getElement().setAttribute("aria-hidden", "true");
        RouterLink home = new RouterLink(HomeView.class);
        home.add(sign, new Span("Assay"));
        home.addClassName("assay-home");
        return home;
    }

    private static Component deskName(DeskDetail desk) {
        Div name = new Div(new Span(desk.name()));
        name.addClassName("assay-desk-name");
        if (desk.sample()) {
            Span badge = new Span("sample content");
            badge.addClassName("assay-sample");
            if (desk.note() != null) badge.setTitle(desk.note());
            name.add(badge);
        }
        return name;
    }
}
