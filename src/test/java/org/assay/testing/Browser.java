package org.assay.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium that the launcher found, or else one on the PATH, without a window. One for a whole test class. */
public final class Browser implements AutoCloseable {

    static {
        // The first view that a cold program shows may take this long on a busy machine.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));

    /** A person's own browser: cookies are shared by the pages of one context and not with any other. */
    public BrowserContext person(URI server) {
        return person(server, 1440, 900);
    }

    public BrowserContext person(URI server, int width, int height) {
        return browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(server.toString())
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setAcceptDownloads(true));
    }

    /** A page of somebody signed in with a demo account. */
    public Page signedIn(AssayServer server, String username) {
        return signedIn(person(server.url()), username);
    }

    /** The same on a phone: a small screen and fingers, neither mouse nor keyboard. */
    public Page onAPhone(AssayServer server, String username) {
        return signedIn(
                browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(server.url().toString())
                        .setViewportSize(390, 844)
                        .setDeviceScaleFactor(2)
                        .setIsMobile(true)
                        .setHasTouch(true)
                        .setLocale("en-GB")),
                username);
    }

    /** The same without a content security policy, for a measurement that brings scripts of its own. */
    public Page unguarded(AssayServer server, String username) {
        return signedIn(
                browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(server.url().toString())
                        .setViewportSize(1440, 900)
                        .setBypassCSP(true)),
                username);
    }

    private static Page signedIn(BrowserContext person, String username) {
        Page page = person.newPage();
        page.navigate("/login");
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password").last().fill(AssayServer.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private static Path executable() {
        String found = System.getenv("ASSAY_CHROMIUM");
        if (found != null && !found.isEmpty()) {
            return Path.of(found);
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(file -> file.toFile().canExecute())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium found: set ASSAY_CHROMIUM"));
    }

    /** Closes everybody's pages, and stays for the next. */
    public void leave() {
        browser.contexts().forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
