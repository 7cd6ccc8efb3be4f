package org.assay.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.assay.text.AnchoringMeasure;
import org.assay.text.AnchoringSpeed;

/**
 * {@code ./assay bench versions [DATA]}: how fast the passages of one version are placed in the next, how long it takes
 * until a colleague sees it, and, where a folder of passages with their true places is named, how well they are placed.
 */
public final class VersionsBench {

    private VersionsBench() {}

    public static void main(String[] arguments) throws IOException {
        boolean met = AnchoringSpeed.measure();
        try (AssayServer server = AssayServer.start();
                Browser browser = new Browser()) {
            new NewVersionBench(server, browser).run();
        }
        if (arguments.length > 0)
            met &= AnchoringMeasure.measure(Path.of(arguments[0]), arguments.length > 1 ? Path.of(arguments[1]) : null);
        System.exit(met ? 0 : 1);
    }
}
