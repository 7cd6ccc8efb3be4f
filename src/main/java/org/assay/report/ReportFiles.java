package org.assay.report;

import static org.assay.account.Permission.EXPORT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.assay.account.Requires;
import org.assay.audit.TrailProofs;
import org.assay.kernel.Conflict;
import org.assay.kernel.Refusal;
import org.assay.report.render.ReportRenderer;
import org.assay.report.render.TextRenderer;
import org.springframework.stereotype.Service;

/** Reports as files. No transaction is open while one is made. */
@Service
public class ReportFiles {

    // A PDF takes a processor for seconds: two at once leave the workbench usable.
    private final Semaphore presses = new Semaphore(2, true);
    private static final int PATIENCE_SECONDS = 30;

    private final Map<ReportFormat, ReportRenderer> renderers = new EnumMap<>(ReportFormat.class);

    private final Map<ReportFormat, TextRenderer> texts = new EnumMap<>(ReportFormat.class);

    private final TrailProofs trail;

    ReportFiles(List<ReportRenderer> renderers, List<TextRenderer> texts, TrailProofs trail) {
        this.trail = trail;
        renderers.forEach(renderer -> this.renderers.put(renderer.format(), renderer));
        texts.forEach(renderer -> this.texts.put(renderer.format(), renderer));
    }

    /**
     * A report in one form, with the signed state of the trail that it was made under.
     *
     * @throws Conflict {@code REPORTS_BUSY} where others kept the presses for half a minute
     * @throws Refusal {@code REPORT_NEEDS_TEXT} where the form is a document's text
     */
    @Requires(EXPORT)
    public ReportFile make(VerdictReport report, ReportFormat format) {
        if (format.isText()) throw Refusal.of("format", "REPORT_NEEDS_TEXT", format.extension());
        return press(report, format, (signed, out) -> {
            ReportRenderer renderer = renderers.get(format);
            if (renderer == null) throw new IllegalStateException("no renderer for " + format);
            renderer.render(signed, out);
        });
    }

    /**
     * A text with its notes, in a form of {@link ReportFormat#isText()}.
     *
     * @throws Conflict {@code REPORTS_BUSY} as above
     */
    @Requires(EXPORT)
    public ReportFile make(CheckedText text, ReportFormat format) {
        TextRenderer renderer = texts.get(format);
        if (renderer == null) throw new IllegalArgumentException("no text: " + format);
        return press(text.report(), format, (signed, out) -> renderer.render(text.under(signed), out));
    }

    @FunctionalInterface
    private interface Printing {
        void to(VerdictReport signed, OutputStream out) throws IOException;
    }

    private ReportFile press(VerdictReport report, ReportFormat format, Printing printing) {
        try {
            if (!presses.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new Conflict("REPORTS_BUSY");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Conflict("REPORTS_BUSY");
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            printing.to(report.under(trail.covering(report.entry()).orElse(null)), out);
            return new ReportFile(name(report, format), format, out.toByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException("report of " + report.title(), failed);
        } finally {
            presses.release();
        }
    }

    /** The title with what file systems refuse left out: {@code report-the-winter-the-grid-held.pdf}. */
    static String name(VerdictReport report, ReportFormat format) {
        return name(report.choice(), report.title(), report.language(), format);
    }

    static String name(ReportChoice choice, String title, Locale language, ReportFormat format) {
        StringBuilder name = new StringBuilder();
        title.strip()
                .toLowerCase(language)
                .codePoints()
                .map(character -> Character.isLetterOrDigit(character) ? character : '-')
                .forEach(character -> {
                    boolean twice = character == '-' && (name.isEmpty() || name.charAt(name.length() - 1) == '-');
                    if (!twice && name.length() < 80) name.appendCodePoint(character);
                });
        if (!name.isEmpty() && name.charAt(name.length() - 1) == '-') name.setLength(name.length() - 1);
        String kind = choice.template().file();
        return (name.isEmpty() ? kind : kind + "-" + name) + "." + format.extension();
    }
}
