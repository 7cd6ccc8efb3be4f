package org.assay.report.render;

import org.assay.report.VerdictTone;

/** The verdicts' icons, told apart by shape where colour fails: the screens’ icons as
 * one even-odd path each, on a field of 16 by 16. */
final class ToneIcon {

    private static final String DISC =
            "M8 0.5 C12.14 0.5 15.5 3.86 15.5 8 C15.5 12.14 12.14 15.5 8 15.5 C3.86 15.5 0.5 12.14 0.5 8 C0.5 3.86 3.86 0.5 8 0.5 Z ";
    private static final String RING = DISC
            + "M8 2 C4.69 2 2 4.69 2 8 C2 11.31 4.69 14 8 14 C11.31 14 14 11.31 14 8 C14 4.69 11.31 2 8 2 Z ";
    private static final String CHECK = "M4.2 8.3 L5.4 7.1 L7.1 8.8 L10.7 5.2 L11.9 6.4 L7.1 11.2 Z";
    private static final String CROSS = "M5.9 4.8 L8 6.9 L10.1 4.8 L11.2 5.9 L9.1 8 L11.2 10.1 L10.1 11.2 L8 9.1 L5.9 11.2"
            + " L4.8 10.1 L6.9 8 L4.8 5.9 Z";
    private static final String HALF = "M8 3.4 C10.54 3.4 12.6 5.46 12.6 8 C12.6 10.54 10.54 12.6 8 12.6 Z";
    private static final String THREE_QUARTERS = "M8 8 L8 3.4 C10.54 3.4 12.6 5.46 12.6 8 C12.6 10.54 10.54 12.6 8 12.6"
            + " C5.46 12.6 3.4 10.54 3.4 8 Z";
    private static final String QUARTER = "M8 8 L8 3.4 C10.54 3.4 12.6 5.46 12.6 8 Z";
    private static final String FLAME = "M8.8 1 C9.2 3 8.2 4.1 7.2 5.2 C6 6.5 4 8 4 10.4 C4 12.9 5.8 14.8 8 14.8"
            + " C10.2 14.8 12 13 12 10.6 C12 9.1 11.3 7.8 10.4 6.8 C10.2 7.7 9.8 8.2 9.2 8.5 C9.7 6 9.7 3.3 8.8 1 Z";
    private static final String SMILE = "M4.8 9 L11.2 9 C10.7 10.9 9.6 11.7 8 11.7 C6.4 11.7 5.3 10.9 4.8 9 Z"
            + " M5.3 5.4 L6.8 5.4 L6.8 6.6 L5.3 6.6 Z M9.2 5.4 L10.7 5.4 L10.7 6.6 L9.2 6.6 Z";
    private static final String WARNING = "M8 1.6 L15 14.2 L1 14.2 Z M8 4.5 L12.7 12.9 L3.3 12.9 Z"
            + " M7.4 6.9 L8.6 6.9 L8.6 10 L7.4 10 Z M7.4 10.7 L8.6 10.7 L8.6 11.9 L7.4 11.9 Z";
    private static final String QUESTION = "M5.5 6.3 C5.5 4.7 6.6 3.8 8 3.8 C9.5 3.8 10.5 4.7 10.5 6 C10.5 7.1 9.8 7.6 9.2 8.1"
            + " C8.8 8.4 8.7 8.7 8.7 9.3 L7.3 9.3 C7.3 8.1 7.6 7.6 8.2 7.1 C8.7 6.7 9 6.5 9 6 C9 5.4 8.6 5.1 8 5.1"
            + " C7.4 5.1 7 5.5 7 6.3 Z M7.2 10.4 L8.8 10.4 L8.8 12 L7.2 12 Z";

    private ToneIcon() {}

    static String path(VerdictTone tone) {
        return switch (tone) {
            case TRUE -> DISC + CHECK;
            case MOSTLY_TRUE -> RING + THREE_QUARTERS;
            case HALF -> RING + HALF;
            case MOSTLY_FALSE -> RING + QUARTER;
            case FALSE -> DISC + CROSS;
            case PANTS -> FLAME;
            case UNPROVEN -> RING + QUESTION;
            case SATIRE -> RING + SMILE;
            case MISLEADING -> WARNING;
            case NEUTRAL -> RING;
        };
    }

    /** The icon as an SVG element; its label stands beside it, so it is hidden from who listens. */
    static void write(Markup page, VerdictTone tone) {
        page.open(
                        "svg",
                        "class", "icon",
                        "viewBox", "0 0 16 16",
                        "width", "16",
                        "height", "16",
                        "aria-hidden", "true",
                        "focusable", "false")
                .open("path", "fill", tone.colour(), "fill-rule", "evenodd", "d", path(tone))
                .close("path")
                .close("svg");
    }
}
