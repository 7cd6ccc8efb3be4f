package org.assay.workbench.layout;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import jakarta.servlet.http.HttpServletResponse;
import org.assay.kernel.ui.EmptyState;

/** A screen that the person's role does not open. */
@ParentLayout(MainLayout.class)
class DeniedView extends Div implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    DeniedView() {
        addClassName("assay-view");
        add(EmptyState.page(
                "lock",
                "Your role does not open this",
                "An administrator of the desk can give you another role.",
                new RouterLink("To the first page", HomeView.class)));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return "Not for your role · Assay";
    }
}
