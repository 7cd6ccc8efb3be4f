package org.assay.workbench.layout;

import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.lumo.Lumo;

/**
 * The page that all screens live in. Both faces come from npm and are served by this program; the entrance pages use
 * the same files, hence static style sheets and not a bundle.
 */
@NpmPackage(
        value = "@fontsource-variable/source-serif-4",
        version = "5.3.1",
        assets = {"LICENSE:fonts/source-serif-4", "wght*.css:fonts/source-serif-4", "files/*-wght-*.woff2:fonts/source-serif-4/files"})
@NpmPackage(
        value = "@fontsource-variable/source-sans-3",
        version = "5.3.0",
        assets = {"LICENSE:fonts/source-sans-3", "wght*.css:fonts/source-sans-3", "files/*-wght-*.woff2:fonts/source-sans-3/files"})
@StyleSheet("context://VAADIN/static/assets/fonts/source-serif-4/wght.css")
@StyleSheet("context://VAADIN/static/assets/fonts/source-serif-4/wght-italic.css")
@StyleSheet("context://VAADIN/static/assets/fonts/source-sans-3/wght.css")
@StyleSheet("context://VAADIN/static/assets/fonts/source-sans-3/wght-italic.css")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://assay/tokens.css")
@StyleSheet("context://assay/icons.css")
@StyleSheet("context://assay/parts.css")
@StyleSheet("context://assay/layout.css")
// What the person does goes over HTTP, with cookies and headers; only news from the server come by the socket.
@Push(transport = Transport.WEBSOCKET_XHR)
@Viewport("width=device-width, initial-scale=1")
public class Shell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings page) {
        page.setPageTitle("Assay");
        page.addLink("icon", "/assay/icon.svg");
        page.addMetaTag("color-scheme", "light dark");
    }
}
