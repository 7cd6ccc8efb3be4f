package org.assay.report;

import static org.assay.report.ReportPart.*;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.assay.kernel.Refusal;

/** What a report is for, and so what it never tells. */
public enum ReportTemplate {
    /** All that is told of each claim. */
    VERDICT_REPORT("report", "Verdict report", EnumSet.noneOf(ReportPart.class)),
    /** What each claim rests on, whatever came of it. */
    SOURCE_SHEET("source-sheet", "Source sheet", EnumSet.of(VERDICTS, RATIONALE, CORRECTIONS, HISTORY, NAMES)),
    /** The claims whose words should change, and no others. */
    WRITER_CORRECTIONS(
            "corrections",
            "Corrections for the writer",
            EnumSet.of(RATIONALE, CONTACTS, COPIES, NOTES, HISTORY, NAMES, PRIORITY)),
    /** Figures, verdicts and what is open. */
    EDITOR_SUMMARY(
            "summary", "Summary for the editor", EnumSet.of(EVIDENCE, SOURCES, COPIES, NOTES, RATIONALE, CONTACTS)),
    /** Approved verdicts with their public evidence: nothing of how the desk came to them. */
    READER_NOTE(
            "note",
            "Note for the reader",
            EnumSet.of(OPEN, CONTACTS, CORRECTIONS, COPIES, NOTES, HISTORY, NAMES, PRIORITY));

    private final String file;
    private final String words;
    private final Set<ReportPart> never;

    ReportTemplate(String file, String words, Set<ReportPart> never) {
        this.file = file;
        this.words = words;
        this.never = never;
    }

    /** What a file's name begins with. */
    String file() {
        return file;
    }

    /** Its name on the screen; in a report it is told in the report's language. */
    public String words() {
        return words;
    }

    /** What it is for, so that nobody can leave it out. */
    public Set<ReportPart> always() {
        return switch (this) {
            case SOURCE_SHEET -> Set.of(EVIDENCE);
            case WRITER_CORRECTIONS -> Set.of(CORRECTIONS);
            case READER_NOTE -> Set.of(VERDICTS);
            case VERDICT_REPORT, EDITOR_SUMMARY -> Set.of();
        };
    }

    /** What it leaves out whatever is asked. */
    public Set<ReportPart> never() {
        return Set.copyOf(never);
    }

    /** As an address names it: {@code source-sheet}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Refusal {@code REPORT_TEMPLATE_UNKNOWN} */
    public static ReportTemplate of(String tag) {
        for (ReportTemplate template : values()) {
            if (template.tag().equals(tag.strip().toLowerCase(Locale.ROOT))) return template;
        }
        throw Refusal.of("template", "REPORT_TEMPLATE_UNKNOWN", tag);
    }
}
