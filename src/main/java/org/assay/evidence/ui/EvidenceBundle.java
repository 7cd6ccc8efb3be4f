package org.assay.evidence.ui;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;

/**
 * Puts the tab's components into the browser's bundle. The build finds what a route leads to, and no route leads to a
 * {@link org.assay.claim.spi.ClaimTab}; it looks at every class of this kind, too, and nothing ever calls it.
 */
@Uses(EvidencePanel.class)
@Uses(ContactsPanel.class)
@Uses(EntrustedSection.Choice.class)
@Uses(CitationStyleSection.Choice.class)
final class EvidenceBundle implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        throw new AssertionError("named for the build only");
    }
}
