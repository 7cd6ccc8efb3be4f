package org.assay.report.lookback;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.claim.ClaimState;
import org.assay.kernel.Refusal;
import org.assay.kernel.Tone;
import org.assay.report.RevisionKind;
import org.assay.report.lookback.Span.Moments;
import org.jspecify.annotations.Nullable;

/**
 * What happened on a desk, and which claims a figure counts. Nothing in it is of today, so a figure of last month is the
 * same whatever happens to its claims from now on.
 */
final class History {

    private final List<ClaimLife> lives;
    private final List<Decided> decisions;
    private final List<Revised> revisions;
    private final Set<UUID> blind;
    private final Instant now;
    private final Map<UUID, Instant> marked = new HashMap<>();
    private final Map<UUID, Instant> firstApproved = new HashMap<>();

    /**
     * @param blind claims whose verdicts the reader must not learn yet
     * @param now until when things have waited where a period is not over
     */
    History(List<ClaimLife> lives, List<Decided> decisions, List<Revised> revisions, Set<UUID> blind, Instant now) {
        this.lives = lives;
        this.decisions = decisions;
        this.revisions = revisions;
        this.blind = blind;
        this.now = now;
        for (ClaimLife life : lives) life.marked().ifPresent(at -> marked.put(life.claim(), at));
        for (Decided each : decisions) {
            if (each.approves()) {
                firstApproved.merge(each.claim(), each.at(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
    }

    Instant now() {
        return now;
    }

    /**
     * A decision that settled a proposal.
     *
     * @param first whether it was about the claim’s first proposal
     */
    record Decided(UUID claim, Instant at, boolean approves, boolean first, Rating rating) {}

    /** @param value in its scale’s order; null where it has none */
    record Rating(
            String code, String label, Tone tone, @Nullable Integer value) {

        /** Two scales may use one code for different things, so the label counts, too. */
        String key() {
            return code + ":" + label;
        }
    }

    record Revised(UUID claim, Instant at, RevisionKind kind) {}

    /**
     * The claims that a figure counts.
     *
     * @throws Refusal {@code LOOK_BACK_KEY} where the figure has no such key
     */
    Set<UUID> behind(Figure figure, String key, Moments within) {
        return switch (figure) {
            case MARKED -> within(marked, within);
            case APPROVED -> decided(each -> each.approves() && within.holds(each.at()));
            case PUBLISHED -> revised(each -> each.kind() == RevisionKind.PUBLICATION && within.holds(each.at()));
            case DISMISSED -> lives(life -> life.reached(ClaimState.DISMISSED, within));
            case STATE -> {
                ClaimState state = constant(ClaimState.class, key);
                yield lives(
                        life -> life.before(within.end()).filter(state::equals).isPresent());
            }
            case RATING ->
                decided(each -> each.approves()
                        && within.holds(each.at())
                        && each.rating().key().equals(key)
                        && !blind.contains(each.claim()));
            case FIRST_APPROVED -> within(firstApproved, within);
            case BACKLOG -> {
                Age age = key.isEmpty() ? null : constant(Age.class, key);
                yield lives(life -> life.waitingSince(within.end())
                        .filter(since -> age == null || Age.of(Duration.between(since, until(within))) == age)
                        .isPresent());
            }
            case CHANGES -> decided(each -> !each.approves() && within.holds(each.at()));
            case FIRST_DECIDED -> decided(each -> each.first() && within.holds(each.at()));
            case SENT_BACK -> decided(each -> each.first() && !each.approves() && within.holds(each.at()));
            case CORRECTED -> {
                RevisionKind kind = key.isEmpty() ? null : constant(RevisionKind.class, key);
                yield revised(each -> each.kind() != RevisionKind.PUBLICATION
                        && (kind == null || each.kind() == kind)
                        && within.holds(each.at()));
            }
            case AGREEMENT, SOURCE -> throw new IllegalArgumentException(figure + " is counted where it is kept");
        };
    }

    /** Hours from mark to first approval of the claims first approved within, the shortest first. */
    double[] hours(Moments within) {
        return firstApproved.entrySet().stream()
                .filter(each -> within.holds(each.getValue()) && marked.containsKey(each.getKey()))
                .mapToDouble(each -> Duration.between(marked.get(each.getKey()), each.getValue())
                                .toSeconds()
                        / 3600.0)
                .sorted()
                .toArray();
    }

    /** What was approved within, the best first; a rating without an order comes last. */
    List<Rating> ratings(Moments within) {
        return decisions.stream()
                .filter(each -> each.approves() && within.holds(each.at()) && !blind.contains(each.claim()))
                .map(Decided::rating)
                .collect(Collectors.toMap(Rating::key, each -> each, (one, other) -> one))
                .values()
                .stream()
                .sorted(java.util.Comparator.comparing(
                                Rating::value,
                                java.util.Comparator.nullsLast(java.util.Comparator.<Integer>reverseOrder()))
                        .thenComparing(Rating::label))
                .toList();
    }

    private static Set<UUID> within(Map<UUID, Instant> moments, Moments within) {
        return ids(moments.entrySet().stream()
                .filter(each -> within.holds(each.getValue()))
                .map(Map.Entry::getKey));
    }

    private Instant until(Moments within) {
        return within.end().isBefore(now) ? within.end() : now;
    }

    private Set<UUID> lives(Predicate<ClaimLife> which) {
        return ids(lives.stream().filter(which).map(ClaimLife::claim));
    }

    private Set<UUID> decided(Predicate<Decided> which) {
        return ids(decisions.stream().filter(which).map(Decided::claim));
    }

    private Set<UUID> revised(Predicate<Revised> which) {
        return ids(revisions.stream().filter(which).map(Revised::claim));
    }

    private static Set<UUID> ids(Stream<UUID> claims) {
        return claims.collect(Collectors.toCollection(HashSet::new));
    }

    private static <E extends Enum<E>> E constant(Class<E> of, String key) {
        for (E each : of.getEnumConstants()) {
            if (each.name().equals(key)) return each;
        }
        throw Refusal.of("key", "LOOK_BACK_KEY", key);
    }
}
