package org.assay.workbench.layout;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.kernel.ui.EmptyState;
import org.assay.kernel.ui.NavigationEntry;
import org.springframework.beans.factory.ObjectProvider;

/** No page of its own: what waits for the person, or the first room that they may enter. */
@Route("")
@PageTitle("Assay")
@Requires({Permission.READ, Permission.READ_OWN})
class HomeView extends Div implements BeforeEnterObserver {

    private final transient ObjectProvider<NavigationEntry> entries;

    HomeView(ObjectProvider<NavigationEntry> entries) {
        this.entries = entries;
        addClassName("assay-view");
        add(EmptyState.page("desk", "Nothing is open to you yet", "Your role on this desk opens no room. Ask the desk’s"
                + " administrator for another one."));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<NavigationEntry> open = NavigationBar.visible(entries).toList();
        open.stream()
                .filter(NavigationEntry::opensFirst)
                .findFirst()
                .or(() -> open.stream().findFirst())
                .ifPresent(first -> event.forwardTo(first.view()));
    }
}
