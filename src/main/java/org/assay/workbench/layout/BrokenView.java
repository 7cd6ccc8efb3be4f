package org.assay.workbench.layout;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.assay.kernel.Sentences;
import org.assay.kernel.ui.EmptyState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A screen that a bug kept from opening. Logged here, once; the person sees the number to ask with. */
@ParentLayout(MainLayout.class)
class BrokenView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenView.class);

    BrokenView() {
        addClassName("assay-view");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("/{} did not open [{}]", event.getLocation().getPath(), number, error.getException());
        add(EmptyState.page(
                "warning",
                "Something broke",
                Sentences.of(event.getUI().getLocale(), "screen.FAILED", number),
                new RouterLink("To the first page", HomeView.class)));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return "Something broke · Assay";
    }
}
