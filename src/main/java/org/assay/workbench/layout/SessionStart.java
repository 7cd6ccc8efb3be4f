package org.assay.workbench.layout;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.StaleVersion;
import org.assay.kernel.ui.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What every browser session begins with. */
@Component
class SessionStart implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStart.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(SessionStart::chooseScheme);
        event.getSource()
                .addSessionInitListener(start -> start.getSession().setErrorHandler(SessionStart::tell));
        event.getSource().addUIInitListener(start -> whileOffline(start.getUI()));
    }

    /** Written into the page, so that a dark screen never flashes white first. */
    private static void chooseScheme(IndexHtmlResponse page) {
        Cookie[] cookies = page.getVaadinRequest().getCookies();
        if (cookies == null) return;
        Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(Scheme.COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.equals("dark") || value.equals("light"))
                .findFirst()
                .ifPresent(value ->
                        page.getDocument().head().parent().attr("theme", value));
    }

    private static void whileOffline(UI ui) {
        ReconnectDialogConfiguration dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText("The connection is lost. What you typed is safe; trying again…");
        dialog.setDialogTextGaveUp("The server does not answer. Keep this page open, and reload it once it does.");
        // From a train to a slow start of the server: about ten minutes.
        dialog.setReconnectAttempts(200);
        dialog.setReconnectInterval(3_000);
        // Else screen readers meet it outside every region of the page.
        ui.getPage()
                .executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
    }

    /** Whatever a click threw. A refusal is an answer; anything else is a bug, logged here and once. */
    private static void tell(ErrorEvent event) {
        Throwable thrown = root(event.getThrowable());
        UI ui = UI.getCurrent();
        switch (thrown) {
            case Refusal refusal when refusal.code().equals("NOT_SIGNED_IN") && ui != null ->
                ui.getPage().setLocation("/login");
            case Refusal refusal -> Notices.refused(refusal);
            case StaleVersion stale -> Notices.stale(stale);
            default -> {
                // The browser went away in the middle of an answer: nobody to tell, nothing to mend.
                if (isGone(event.getThrowable())) return;
                String number = UUID.randomUUID().toString().substring(0, 8);
                LOG.error("A screen failed [{}]", number, thrown);
                if (ui != null) Notices.failed(Sentences.of(ui.getLocale(), "screen.FAILED", number));
            }
        }
    }

    private static boolean isGone(Throwable thrown) {
        int depth = 0;
        for (Throwable at = thrown; at != null && depth < 10; at = at.getCause(), depth++) {
            if (at instanceof ClientAbortException) return true;
        }
        return false;
    }

    private static Throwable root(Throwable thrown) {
        Throwable at = thrown;
        for (int depth = 0; depth < 10 && at.getCause() != null; depth++) {
            if (at instanceof Refusal || at instanceof StaleVersion) return at;
            at = at.getCause();
        }
        return at instanceof Refusal || at instanceof StaleVersion ? at : thrown;
    }
}
