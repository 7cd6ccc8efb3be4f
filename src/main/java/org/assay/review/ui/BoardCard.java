package org.assay.review.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import org.assay.claim.ClaimSummary;
import org.assay.kernel.ui.ActionMenu;
import org.jspecify.annotations.Nullable;

/** A claim on the board. */
final class BoardCard extends ListItem {

    private final ClaimSummary claim;

    BoardCard(ClaimSummary claim, String who, @Nullable Instant due, Instant now, Checkbox choose, ActionMenu menu) {
        this.claim = claim;
        addClassName("assay-board-card");
        getElement().setAttribute("data-claim", claim.id().toString());
        choose.setAriaLabel("Choose claim " + claim.number());
        Div chips = new Div();
        chips.addClassName("assay-waiting-head");
        chips.add(new Span("#" + claim.number()));
        WaitingList.chips(claim, chips);
        Div head = new Div(choose, chips, menu);
        head.addClassName("assay-board-head");
        RouterLink statement = new RouterLink(claim.statement(), QueueView.class, new RouteParameters(QueueView.CLAIM, claim.id().toString()));
        statement.addClassName("assay-board-statement");
        // Else the browser drags the address.
        statement.getElement().setAttribute("draggable", "false");
        Div foot = new Div();
        foot.addClassName("assay-waiting-foot");
        if (!who.isEmpty()) foot.add(new Span(who));
        if (due != null && !claim.state().settled()) foot.add(WaitingList.due(due, now));
        foot.add(new Span(claim.documentTitle()));
        add(head, statement, foot);
    }

    ClaimSummary claim() {
        return claim;
    }
}
