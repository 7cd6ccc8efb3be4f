package org.assay.testing;

import java.util.Map;

/**
 * One demo server and one browser for all journeys that can share them: those that work on documents of their own, count
 * nothing that is the desk's, and leave people's settings as they were. Started by the first that asks, ended with the
 * run; each further start would cost ten seconds, and a program that is cold again.
 */
public final class SharedDemo {

    private static final Website REGISTRY = new Website();
    private static final AssayServer SERVER = AssayServer.demoWith(
            Map.of("ASSAY_CAPTURE_OPEN_TO", "127.0.0.1", "ASSAY_DOI_RESOLVER", REGISTRY.url("/")));
    private static final Browser BROWSER = new Browser();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }

    private SharedDemo() {}

    public static AssayServer server() {
        return SERVER;
    }

    /** Where the demo asks for the details of DOIs. It may capture pages of other websites on the loopback, too. */
    public static Website registry() {
        return REGISTRY;
    }

    /** To be {@linkplain Browser#leave() left}, not closed, after each class. */
    public static Browser browser() {
        return BROWSER;
    }
}
