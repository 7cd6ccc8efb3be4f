package org.assay.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Looks at a page with axe-core, all of its rules, and tells what it finds so that one can mend it. */
public final class Axe {

    private static final String SOURCE = source();

    // Of what a screen is drawn in, the colour scheme changes nothing but this.
    private static final List<String> COLOUR_RULES = List.of("color-contrast", "link-in-text-block");

    private static final String RUN =
            """
            async rules => {
              // No frame: what is in one is a page of its own.
              const options = { resultTypes: ['violations'], preload: false, iframes: false, rules: { 'target-size': { enabled: true } } };
              if (rules.length) options.runOnly = { type: 'rule', values: rules };
              const { violations } = await axe.run(document, options);
              return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, html, any, all, none }) => ({
                rule: id,
                help,
                selector: target.flat(Infinity).join(' '),
                html: html.slice(0, 300),
                why: [...any, ...all, ...none].map(check => check.message).join('; '),
              })));
            }
            """;

    private Axe() {}

    /** What an element does to people who cannot do without these rules. */
    public record Violation(String rule, String help, String selector, String html, String why) {

        @Override
        public String toString() {
            return "%s: %s%n    at %s%n    %s%n    %s".formatted(rule, help, selector, html, why);
        }
    }

    /** All rules. */
    public static List<Violation> violations(Page page) {
        return run(page, List.of());
    }

    /** Those rules alone that a change from light to dark can break. */
    public static List<Violation> violationsOfColour(Page page) {
        return run(page, COLOUR_RULES);
    }

    private static List<Violation> run(Page page, List<String> rules) {
        // Through the debugger's door: the page's own content security policy stays in force.
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) page.evaluate(SOURCE);
        List<?> found = (List<?>) page.evaluate(RUN, rules);
        return found.stream().map(Axe::violation).collect(Collectors.toList());
    }

    private static Violation violation(Object found) {
        Map<?, ?> node = (Map<?, ?>) found;
        return new Violation(
                (String) node.get("rule"),
                (String) node.get("help"),
                (String) node.get("selector"),
                (String) node.get("html"),
                (String) node.get("why"));
    }

    private static String source() {
        try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
