package org.assay.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.assay.kernel.Refusal;

/** What can be left out of a report. */
public enum ReportPart {
    VERDICTS("Verdicts"),
    RATIONALE("Reasons"),
    EVIDENCE("Evidence"),
    NOTES("Checkers’ notes beside the evidence"),
    COPIES("Hashes of kept copies"),
    SOURCES("List of sources"),
    CONTACTS("Who was asked"),
    CORRECTIONS("Corrections"),
    OPEN("Claims without an approved verdict"),
    HISTORY("When it was checked and approved"),
    NAMES("Names of checkers and reviewers"),
    PRIORITY("Priorities");

    private final String words;

    ReportPart(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As an address names it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param tags each of one part or of several with commas between; empty ones name none
     * @throws Refusal {@code REPORT_PART_UNKNOWN}
     */
    public static Set<ReportPart> of(Collection<String> tags) {
        Set<ReportPart> parts = EnumSet.noneOf(ReportPart.class);
        for (String several : tags) {
            for (String tag : several.split(",")) {
                if (!tag.isBlank()) parts.add(one(tag.strip()));
            }
        }
        return parts;
    }

    private static ReportPart one(String tag) {
        return Arrays.stream(values())
                .filter(part -> part.tag().equals(tag.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.of("leave", "REPORT_PART_UNKNOWN", tag));
    }
}
