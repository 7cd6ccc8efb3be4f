package org.assay.report.lookback;

import static org.assay.claim.ClaimState.CANDIDATE;
import static org.assay.claim.ClaimState.DISMISSED;
import static org.assay.claim.ClaimState.IN_CHECK;
import static org.assay.claim.ClaimState.OPEN;
import static org.assay.claim.ClaimState.PROPOSED;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.claim.ClaimState;
import org.assay.report.lookback.Span.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim stood when, as the trail recorded it.
 *
 * @param steps in the order in which they were recorded, at least one
 */
record ClaimLife(UUID claim, List<Step> steps) {

    /** In these somebody owes an answer. */
    private static final Set<ClaimState> WAITING = EnumSet.of(OPEN, IN_CHECK, PROPOSED);

    /** @param state from then on; null while the mark was taken back */
    record Step(Instant at, @Nullable ClaimState state) {}

    /** Empty before it was marked and while its mark was taken back. */
    Optional<ClaimState> before(Instant end) {
        int last = lastBefore(end);
        return last < 0 ? Optional.empty() : Optional.ofNullable(steps.get(last).state());
    }

    /** When a person made it a claim; empty for a suggestion that nobody took up. */
    Optional<Instant> marked() {
        return steps.stream()
                .filter(step -> step.state() != null && step.state() != CANDIDATE && step.state() != DISMISSED)
                .map(Step::at)
                .findFirst();
    }

    /** Whether it came to stand there, by another way than that its mark came again. */
    boolean reached(ClaimState state, Moments within) {
        for (int at = 0; at < steps.size(); at++) {
            boolean cameAgain = at > 0 && steps.get(at - 1).state() == null;
            if (steps.get(at).state() == state
                    && !cameAgain
                    && within.holds(steps.get(at).at())) return true;
        }
        return false;
    }

    /** Since when it had waited without a break, where it waited just before that moment. */
    Optional<Instant> waitingSince(Instant end) {
        int at = lastBefore(end);
        if (at < 0 || !waits(at)) return Optional.empty();
        while (at > 0 && waits(at - 1)) at--;
        return Optional.of(steps.get(at).at());
    }

    private boolean waits(int step) {
        ClaimState state = steps.get(step).state();
        return state != null && WAITING.contains(state);
    }

    private int lastBefore(Instant end) {
        int at = steps.size() - 1;
        while (at >= 0 && !steps.get(at).at().isBefore(end)) at--;
        return at;
    }
}
