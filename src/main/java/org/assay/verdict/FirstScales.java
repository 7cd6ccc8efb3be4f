package org.assay.verdict;

import java.util.List;

/** The two scales every desk begins with. */
enum FirstScales {
    TRUTH(
            "truth",
            "Truth, six steps",
            true,
            List.of(
                    new Rating("true", "True", "Accurate, with nothing significant left out.", "true", 5, true),
                    new Rating(
                            "mostly-true",
                            "Mostly true",
                            "Accurate, but needs a clarification or more information.",
                            "mostly-true",
                            4,
                            true),
                    new Rating(
                            "half-true",
                            "Half true",
                            "Partly accurate, but leaves out details that change the picture.",
                            "half",
                            3,
                            true),
                    new Rating(
                            "mostly-false",
                            "Mostly false",
                            "Holds some truth, but ignores facts that would give another impression.",
                            "mostly-false",
                            2,
                            true),
                    new Rating("false", "False", "Not accurate.", "false", 1, true),
                    new Rating("absurd", "Absurd", "Not accurate, and beyond reason.", "pants", 0, true),
                    new Rating(
                            "unproven",
                            "Unproven",
                            "Neither shown nor refuted by what could be found.",
                            "unproven",
                            null,
                            false))),
    PLAIN(
            "plain",
            "Plain",
            false,
            List.of(
                    new Rating("true", "True", "The evidence supports it.", "true", 2, true),
                    new Rating("partly-true", "Partly true", "The evidence supports a part of it.", "half", 1, true),
                    new Rating("false", "False", "The evidence refutes it.", "false", 0, true),
                    new Rating(
                            "unproven",
                            "Unproven",
                            "Neither shown nor refuted by what could be found.",
                            "unproven",
                            null,
                            false)));

    private final String code;
    private final String title;
    private final boolean preferred;
    private final List<Rating> ratings;

    FirstScales(String code, String title, boolean preferred, List<Rating> ratings) {
        this.code = code;
        this.title = title;
        this.preferred = preferred;
        this.ratings = ratings;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    boolean preferred() {
        return preferred;
    }

    List<Rating> ratings() {
        return ratings;
    }
}
