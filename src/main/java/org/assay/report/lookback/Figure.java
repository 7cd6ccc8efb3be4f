package org.assay.report.lookback;

import java.util.Locale;
import org.assay.kernel.Refusal;

/** What is counted. Each counts different claims, so that they can be opened. */
public enum Figure {
    /** Made a claim by a person in the period; a suggestion counts from when somebody took it up. */
    MARKED,
    /** Whose verdict got an approval in the period, the first or a later one. */
    APPROVED,
    PUBLISHED,
    DISMISSED,
    /** By where they stood at the period’s end; the key is a state. */
    STATE,
    /** Whose verdict was approved in the period, by what it said; the key is a rating. */
    RATING,
    /** Whose first approval fell into the period: those that the times from mark to approval are of. */
    FIRST_APPROVED,
    /** That waited at the period’s end; the key is an {@link Age}, or empty for all. */
    BACKLOG,
    /** Of which somebody asked for changes in the period. */
    CHANGES,
    /** Whose first proposal was decided in the period. */
    FIRST_DECIDED,
    /** The same, where the decision was to ask for changes. */
    SENT_BACK,
    /** Whose published check was revised in the period; the key is the kind of revision, or empty for all. */
    CORRECTED,
    /** Judged a second time, blind, in the period. */
    AGREEMENT,
    /** For which that source was added as evidence in the period, and still was at its end; the key is its id. */
    SOURCE;

    /** {@code first-approved}: its name in addresses and in JSON. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Refusal {@code LOOK_BACK_FIGURE} */
    public static Figure of(String tag) {
        for (Figure figure : values()) {
            if (figure.tag().equals(tag)) return figure;
        }
        throw Refusal.of("figure", "LOOK_BACK_FIGURE", tag);
    }
}
