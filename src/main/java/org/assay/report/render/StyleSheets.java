package org.assay.report.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.report.VerdictReport;
import org.assay.report.VerdictTone;

/** The style sheets that come with the program, and the verdict colours, which Java keeps. */
final class StyleSheets {

    private StyleSheets() {}

    static String tones() {
        return Stream.of(VerdictTone.values())
                .map(tone -> """
                        .bar.tone-%1$s { background: %2$s; }
                        .tone-text.tone-%1$s, .verdict.tone-%1$s .verdict-name { color: %4$s; }
                        .verdict.tone-%1$s { border-left-color: %2$s; border-right-color: %2$s; }
                        .verdict-settled.tone-%1$s { background: %3$s; }
                        """.formatted(tone, tone.colour(), tone.tint(), tone.ink()))
                .collect(Collectors.joining());
    }

    static String read(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String name) {
        try (InputStream in = VerdictReport.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("not in the program: " + name);
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    /** A face of the web, within the page itself, so that the page is one file and whole without a network. */
    static String face(String family, int weight, String file, String range) {
        return """
                @font-face { font-family: "%s"; font-weight: %d; font-style: normal; unicode-range: %s;
                  src: url(data:font/woff2;base64,%s) format("woff2"); }
                """.formatted(family, weight, range, Base64.getEncoder().encodeToString(bytes("fonts/" + file)));
    }
}
