package org.assay.audit.proof;

import java.util.List;
import java.util.Locale;

/**
 * What a check of the trail came to.
 *
 * @param entries how many there are
 * @param checkpoints how many signed ones were held against them
 * @param problems one plain sentence each; empty where all is well
 * @param seconds that it took
 */
public record TrailFindings(long entries, int checkpoints, List<String> problems, double seconds) {

    public TrailFindings {
        problems = List.copyOf(problems);
    }

    public boolean clean() {
        return problems.isEmpty();
    }

    /** In one sentence. */
    public String summary() {
        String read = String.format(
                Locale.ENGLISH,
                "Read %,d entries of the trail in %.1f s (%,.0f entries/s) and held %,d signed %s against them",
                entries,
                seconds,
                entries / Math.max(seconds, 0.001),
                checkpoints,
                checkpoints == 1 ? "checkpoint" : "checkpoints");
        return clean() ? read + ": nothing was altered, cut, put in or moved." : read + ": see what was found.";
    }
}
