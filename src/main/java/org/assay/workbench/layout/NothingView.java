package org.assay.workbench.layout;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import jakarta.servlet.http.HttpServletResponse;
import org.assay.kernel.ui.EmptyState;

/** Where an address leads nowhere. */
@ParentLayout(MainLayout.class)
class NothingView extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    NothingView() {
        addClassName("assay-view");
        add(EmptyState.page(
                "search",
                "There is nothing here",
                "The address may be mistyped, what was here may be gone, or it may belong to a desk that you do not"
                        + " work at.",
                new RouterLink("To the first page", HomeView.class)));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return "Nothing here · Assay";
    }
}
