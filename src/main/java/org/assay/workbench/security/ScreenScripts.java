package org.assay.workbench.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/** Puts the request's nonce on the scripts that Flow writes into its page; any other script stays silent. */
@Component
class ScreenScripts implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ScreenScripts::allow);
    }

    private static void allow(IndexHtmlResponse page) {
        if (!(page.getVaadinRequest() instanceof VaadinServletRequest request)) return;
        String nonce = ResponseHeaders.nonce(request.getHttpServletRequest());
        page.getDocument()
                .select("script, link[rel=modulepreload], link[rel=preload][as=script]")
                .attr("nonce", nonce);
    }
}
