package org.assay.claim.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.claim.AnchorDetail;
import org.assay.claim.Anchors;
import org.assay.claim.ClaimDetail;
import org.assay.document.DocumentNavigation;
import org.assay.kernel.ui.Icon;
import org.springframework.context.annotation.Scope;

/** Says in the open claim that nobody has said yet where it stands in the newest version, and leads to the decision. */
@SpringComponent
@Scope("prototype")
@StyleSheet("assay/changes.css")
class PlaceWaits extends Div {

    private final transient Anchors anchors;
    private final transient CurrentAccount account;

    PlaceWaits(Anchors anchors, CurrentAccount account) {
        this.anchors = anchors;
        this.account = account;
        addClassName("assay-place-waits");
        setVisible(false);
    }

    void show(ClaimDetail claim) {
        removeAll();
        List<AnchorDetail> waiting = claim.removed() ? List.of() : anchors.waitingOf(claim.id());
        setVisible(!waiting.isEmpty());
        if (waiting.isEmpty()) return;
        AnchorDetail first = waiting.getFirst();
        getElement().setAttribute("class", "assay-place-waits assay-tone-" + Places.tone(first.found()).css());
        Anchor decide = new Anchor(
                DocumentNavigation.changes(claim.document()) + "?anchor=" + first.id(),
                account.may(Permission.MARK) ? "Decide where it stands" : "See what changed");
        add(Icon.of(Places.tone(first.found()).css()), new Span(sentence(first)), decide);
    }

    private static String sentence(AnchorDetail anchor) {
        return switch (anchor.found()) {
            case AMBIGUOUS -> "The newest version has this passage in several places. Nobody has said yet which it is.";
            case ORPHANED -> "This passage was not found in the newest version.";
            default -> "The newest version changed this passage or what is around it. Nobody has said yet that it stands there.";
        };
    }
}
