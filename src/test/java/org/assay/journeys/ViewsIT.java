package org.assay.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assay.testing.AssayServer;
import org.assay.testing.Axe;
import org.assay.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every view in the states that a person meets it in, each in light and dark, on a desk's screen, on a phone, at 200 %
 * and 320 pixels wide: axe finds nothing, and no page has to be pushed about sideways.
 *
 * <p>With {@code ASSAY_PICTURES=FOLDER} in the environment it also leaves a picture of each there.
 */
class ViewsIT {

    private enum Rules {
        ALL,
        /** Those alone that a change of colours can break. */
        COLOURS,
        /** Only that nothing is wider than the screen. */
        WIDTH,
        /** For the picture alone. */
        NONE
    }

    private record Look(String name, int width, int height, ColorScheme scheme, Rules rules) {}

    // In an order that resizes little: each resize costs a round trip. 320 wide is what 400 % leaves of 1280 and looks
    // like the phone, only with less room.
    private static final List<Look> LOOKS = List.of(
            new Look("desk light", 1440, 900, ColorScheme.LIGHT, Rules.ALL),
            new Look("desk dark", 1440, 900, ColorScheme.DARK, Rules.COLOURS),
            new Look("200 percent", 720, 450, ColorScheme.LIGHT, Rules.WIDTH),
            new Look("phone dark", 390, 844, ColorScheme.DARK, Rules.NONE),
            new Look("phone light", 390, 844, ColorScheme.LIGHT, Rules.NONE),
            new Look("320 light", 320, 640, ColorScheme.LIGHT, Rules.ALL),
            new Look("320 dark", 320, 640, ColorScheme.DARK, Rules.COLOURS));

    private static final String SETTLED =
            """
            () => document.fonts.status === 'loaded'
                && !document.querySelector('vaadin-grid[loading]')
                && Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())
                && document.getAnimations().every(each => each.playState !== 'running'
                    || each.effect.getComputedTiming().iterations === Infinity)
            """;

    // What a new size or scheme changes is drawn with the next frame, and the transitions begin with it.
    private static final String TWO_FRAMES =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    // Of elements that nothing above cuts off or lets scroll, the outermost ones that stand out to the right.
    private static final String TOO_WIDE =
            """
            () => document.scrollingElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
                .slice(0, 3)
                .map(element => element.outerHTML.slice(0, 150))
            """;

    private static final String PICTURES = System.getenv("ASSAY_PICTURES");

    static AssayServer server;
    static AssayServer empty;

    @BeforeAll
    static void start() {
        // One view shows a page of a website on the loopback.
        server = AssayServer.demoWith(Map.of("ASSAY_CAPTURE_OPEN_TO", "127.0.0.1"));
        empty = AssayServer.empty();
    }

    @AfterAll
    static void stop() {
        empty.close();
        server.close();
    }

    /** Two look at once, each with a browser of their own: one waits for a page while the other's is measured. */
    @TestFactory
    Stream<DynamicTest> axeFindsNothingOn() {
        Views views = new Views(server, empty);
        List<DynamicTest> tests = new ArrayList<>();
        for (List<Views.View> tour : views.tours()) {
            Looker looker = new Looker();
            tour.forEach(view -> {
                Future<List<String>> findings = looker.look(view);
                tests.add(DynamicTest.dynamicTest(view.name(), () -> assertThat(findings.get()).isEmpty()));
            });
            looker.leave();
        }
        return tests.stream();
    }

    /** Somebody with a browser, who looks at one view after the other. */
    private static final class Looker {

        private final ExecutorService one = Executors.newSingleThreadExecutor();
        private final Map<String, Page> people = new HashMap<>();
        private final Future<Browser> browser = one.submit(Browser::new);

        Future<List<String>> look(Views.View view) {
            return one.submit(() -> findings(view, people.computeIfAbsent(view.person(), this::arrive)));
        }

        void leave() {
            one.submit(() -> browser.resultNow().close());
            one.shutdown();
        }

        /** Each person has one browser for all their views; nobody's is new. */
        private Page arrive(String person) {
            Browser mine = browser.resultNow();
            return switch (person) {
                case Views.NOBODY -> mine.person(server.url()).newPage();
                case Views.FIRST -> Views.setUp(mine.person(empty.url()).newPage(), empty);
                default -> mine.signedIn(server, person);
            };
        }
    }

    private static List<String> findings(Views.View view, Page page) {
        page.setViewportSize(1440, 900);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(ColorScheme.LIGHT));
        page.navigate(view.url());
        view.reach().accept(page);
        List<String> findings = new ArrayList<>();
        for (Look look : LOOKS) {
            if (look.rules() == Rules.NONE && PICTURES == null) continue;
            page.setViewportSize(look.width(), look.height());
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
            page.evaluate(TWO_FRAMES);
            page.waitForFunction(SETTLED);
            picture(page, view, look);
            List<Axe.Violation> violations = violations(page, look.rules());
            if (!violations.isEmpty()) {
                // A fast machine may look while something still fades in: what is wrong stays wrong.
                page.waitForTimeout(1_000);
                page.waitForFunction(SETTLED);
                violations = violations(page, look.rules());
            }
            violations.forEach(each -> findings.add("%s, %s: %s".formatted(view.name(), look.name(), each)));
            ((List<?>) page.evaluate(TOO_WIDE))
                    .forEach(each -> findings.add("%s, %s: wider than the screen: %s"
                            .formatted(view.name(), look.name(), each)));
        }
        return findings;
    }

    private static List<Axe.Violation> violations(Page page, Rules rules) {
        List<Axe.Violation> all =
                switch (rules) {
                    case ALL -> Axe.violations(page);
                    case COLOURS -> Axe.violationsOfColour(page);
                    case WIDTH, NONE -> List.of();
                };
        return all.stream().filter(ViewsIT::counts).toList();
    }

    private static boolean counts(Axe.Violation violation) {
        // A cell of a list takes the focus of the arrow keys; whoever aims with a finger aims at what is in it.
        return !(violation.rule().equals("target-size") && violation.selector().startsWith("vaadin-grid #vaadin-grid-cell"));
    }

    private static void picture(Page page, Views.View view, Look look) {
        if (PICTURES == null) return;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(PICTURES, (view.name() + " " + look.name() + ".png").replace(' ', '-'))));
    }
}
