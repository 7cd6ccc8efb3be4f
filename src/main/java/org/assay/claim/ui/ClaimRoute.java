package org.assay.claim.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimNavigation;
import org.assay.kernel.Refusal;

/** No page of its own: the address of a claim, which stays the same whatever becomes of it, leads to its passage. */
@Route(ClaimNavigation.LIST + "/:claim")
@Requires({Permission.READ, Permission.READ_OWN})
class ClaimRoute extends Div implements BeforeEnterObserver {

    private final transient ClaimCatalogue claims;

    ClaimRoute(ClaimCatalogue claims) {
        this.claims = claims;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            ClaimDetail claim = claims.get(
                    ClaimId.of(event.getRouteParameters().get("claim").orElse("")));
            event.forwardTo(
                    ReaderView.class,
                    new RouteParameters("document", claim.document().toString()),
                    event.getLocation().getQueryParameters().merging("claim", claim.id().toString()));
        } catch (Refusal hidden) {
            throw new NotFoundException("no such claim");
        }
    }
}
