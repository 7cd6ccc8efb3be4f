package org.assay.report.lookback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.claim.ClaimState;
import org.assay.report.lookback.ClaimLife.Step;
import org.jspecify.annotations.Nullable;

/** Puts the lives of claims together from what the trail says, entry by entry. */
final class ClaimLives {

    private static final String MARKED = "claim-marked";
    private static final String UNMARKED = "claim-unmarked";
    private static final String CAME_AGAIN = "claim-mark-restored";

    private final Map<UUID, Life> lives = new LinkedHashMap<>();
    private final Set<UUID> candidates;

    private static final class Life {
        final List<Step> steps = new ArrayList<>();

        @Nullable
        Instant markedAt;

        @Nullable
        ClaimState standing;
    }

    /** @param candidates the claims that are suggestions to this day: of those that never moved the trail does not tell */
    ClaimLives(Set<UUID> candidates) {
        this.candidates = candidates;
    }

    /** @param before and after: the states that the entry names; null where it names none */
    void add(UUID claim, Instant at, String action, @Nullable ClaimState before, @Nullable ClaimState after) {
        Life life = lives.computeIfAbsent(claim, none -> new Life());
        switch (action) {
            case MARKED -> life.markedAt = at;
            case UNMARKED -> {
                begin(claim, life, null);
                life.steps.add(new Step(at, null));
            }
            case CAME_AGAIN -> {
                begin(claim, life, null);
                life.steps.add(new Step(at, life.standing));
            }
            default -> {
                if (after == null) return;
                begin(claim, life, before);
                life.standing = after;
                life.steps.add(new Step(at, after));
            }
        }
    }

    // The entry of the mark does not say whether it was a suggestion; the first move away from there does.
    private void begin(UUID claim, Life life, @Nullable ClaimState as) {
        if (life.markedAt == null || life.standing != null) return;
        life.standing = as != null ? as : candidates.contains(claim) ? ClaimState.CANDIDATE : ClaimState.OPEN;
        life.steps.addFirst(new Step(life.markedAt, life.standing));
    }

    List<ClaimLife> all() {
        List<ClaimLife> all = new ArrayList<>();
        lives.forEach((claim, life) -> {
            begin(claim, life, null);
            if (!life.steps.isEmpty()) all.add(new ClaimLife(claim, List.copyOf(life.steps)));
        });
        return all;
    }
}
