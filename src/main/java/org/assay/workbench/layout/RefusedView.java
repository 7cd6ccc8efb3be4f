package org.assay.workbench.layout;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.ui.EmptyState;
import org.assay.workbench.rest.ProblemDocuments;

/** A screen that could not open because a service said no: an unknown id, a malformed one. */
@ParentLayout(MainLayout.class)
class RefusedView extends Div implements HasErrorParameter<Refusal>, HasDynamicTitle {

    RefusedView() {
        addClassName("assay-view");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> error) {
        Refusal refusal = error.getException();
        if (refusal.code().equals("NOT_SIGNED_IN")) event.getUI().getPage().setLocation("/login");
        add(EmptyState.page(
                "search",
                "This did not open",
                Sentences.of(event.getUI().getLocale(), refusal),
                new RouterLink("To the first page", HomeView.class)));
        return ProblemDocuments.status(refusal).value();
    }

    @Override
    public String getPageTitle() {
        return "This did not open · Assay";
    }
}
