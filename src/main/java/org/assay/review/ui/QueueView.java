package org.assay.review.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.claim.spi.ClaimTab;
import org.assay.document.Documents;
import org.assay.kernel.Refusal;
import org.assay.kernel.ui.EmptyState;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Notices;
import org.assay.kernel.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** My turn: what waits for the person signed in, and beside it the case that is open. */
@Route("review/:" + QueueView.CLAIM + "?")
@PageTitle("My turn")
@PermitAll
@Requires({Permission.DECIDE, Permission.SIGN_OFF, Permission.PROPOSE, Permission.ANSWER_CORRECTION})
@StyleSheet("assay/review.css")
class QueueView extends Div implements BeforeEnterObserver {

    static final String CLAIM = "claim";

    private final ClaimCatalogue claims;
    private final Documents documents;
    private final List<ClaimTab<Component>> tabs;
    private final ReviewServices services;
    private final QueueNews news;
    private final PageHeader header = new PageHeader("My turn");
    private final Div keys = new Div();
    private final Div list = new Div();
    private final Div place = new Div();
    private final QueueLists lists;
    private QueueList shown = QueueList.TURN;
    private List<QueueLine> waiting = List.of();
    private @Nullable ClaimId open;
    private @Nullable Runnable stopFollowing;

    QueueView(
            QueueLists lists,
            ClaimCatalogue claims,
            Documents documents,
            List<ClaimTab<Component>> tabs,
            ReviewServices services,
            QueueNews news) {
        this.lists = lists;
        this.claims = claims;
        this.documents = documents;
        this.tabs = tabs;
        this.services = services;
        this.news = news;
        addClassNames("assay-view", "assay-queue");
        list.addClassName("assay-queue-list");
        place.addClassName("assay-queue-case");
        keys.addClassNames("assay-queue-keys", "assay-muted");
        keys.add(
                new org.assay.kernel.ui.Key("Alt ↓"),
                new Span("next case"),
                new org.assay.kernel.ui.Key("Alt ↑"),
                new Span("the one before"));
        header.addActions(keys);
        Div split = new Div(list, place);
        split.addClassName("assay-queue-split");
        add(header, split);
        Shortcuts.addShortcutListener(this, () -> step(1), Key.ARROW_DOWN, KeyModifier.ALT);
        Shortcuts.addShortcutListener(this, () -> step(-1), Key.ARROW_UP, KeyModifier.ALT);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open = event.getRouteParameters().get(CLAIM).map(QueueView::id).orElse(null);
        shown = QueueList.of(event.getLocation().getQueryParameters());
        read();
    }

    private static @Nullable ClaimId id(String text) {
        try {
            return ClaimId.of(text);
        } catch (Refusal malformed) {
            return null;
        }
    }

    private void read() {
        setClassName("assay-queue-open", open != null);
        readList();
        place.removeAll();
        if (open != null) showCase(open);
    }

    private void readList() {
        waiting = lists.of(shown);
        keys.setVisible(waiting.size() > 1);
        list.removeAll();
        list.add(lists.links(shown));
        if (waiting.isEmpty()) list.add(lists.nothing(shown));
        else list.add(count(), new WaitingList(waiting, shown, open, services.now()));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        // The list alone: what is being typed on the open case must not vanish because a colleague did something.
        stopFollowing = news.follow(services.account().desk(), ui.accessLater(this::readList, () -> {})::run);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (stopFollowing != null) stopFollowing.run();
    }

    private Span count() {
        Span count = new Span(lists.count(shown, waiting.size()));
        count.addClassNames("assay-muted", "assay-queue-count");
        count.getElement().setAttribute("role", "status");
        return count;
    }

    private void showCase(ClaimId claim) {
        RouterLink back = new RouterLink(shown == QueueList.TURN ? "All that waits for me" : shown.label(), QueueView.class);
        back.setQueryParameters(shown.parameters());
        back.addComponentAsFirst(Icon.of("back"));
        back.addClassName("assay-queue-back");
        place.add(back);
        try {
            ClaimDetail detail = claims.get(claim);
            place.add(new CaseFile(detail, documents, tabs, services, () -> changed(claim)));
        } catch (Refusal hidden) {
            place.add(new EmptyState("lock", "No such case", "It does not exist, or you may not see it."));
        }
    }

    /** Stays with a case that still waits; else the next one comes up. */
    private void changed(ClaimId decided) {
        int at = indexOf(decided);
        waiting = lists.of(shown);
        boolean stillMine = indexOf(decided) >= 0;
        if (stillMine || at < 0) {
            read();
            return;
        }
        if (waiting.isEmpty()) go(null);
        else go(waiting.get(Math.min(at, waiting.size() - 1)));
    }

    private int indexOf(@Nullable ClaimId claim) {
        for (int at = 0; at < waiting.size(); at++) {
            if (waiting.get(at).isAbout(claim)) return at;
        }
        return -1;
    }

    private void step(int by) {
        if (waiting.isEmpty()) return;
        int at = indexOf(open);
        int to = at < 0 ? 0 : at + by;
        // A case may wait for several things, each with its line.
        while (at >= 0 && to >= 0 && to < waiting.size() && waiting.get(to).isAbout(open)) to += by;
        if (to < 0 || to >= waiting.size()) {
            Notices.done(by > 0 ? "This is the last case of the list." : "This is the first case.");
            return;
        }
        go(waiting.get(to));
    }

    private void go(@Nullable QueueLine line) {
        UI ui = UI.getCurrent();
        if (line == null) {
            ui.navigate(QueueView.class, shown.parameters());
        } else {
            ui.navigate(
                    QueueView.class,
                    new RouteParameters(CLAIM, line.claim().id().toString()),
                    WaitingList.parameters(line, shown));
        }
    }
}
