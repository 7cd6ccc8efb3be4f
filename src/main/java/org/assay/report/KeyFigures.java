package org.assay.report;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The numbers on a report's first page.
 *
 * @param settled claims whose verdict is approved and still stands
 * @param open claims that someone still owes an answer
 * @param sources different sources cited
 * @param byVerdict the settled claims, the best rating first; a rating without an order comes last
 * @param byState every claim, in the order of {@link ReportedState}
 */
public record KeyFigures(
        int claims,
        int settled,
        int open,
        int sources,
        int evidence,
        List<VerdictCount> byVerdict,
        Map<ReportedState, Integer> byState) {

    /** How many claims were found to be that. */
    public record VerdictCount(String code, String label, VerdictTone tone, int count) {}

    static KeyFigures of(List<ReportedClaim> claims) {
        Map<ReportedState, Integer> byState = new EnumMap<>(ReportedState.class);
        Map<String, ReportedVerdict> ratings = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        Set<UUID> sources = new HashSet<>();
        int settled = 0;
        int open = 0;
        int evidence = 0;
        for (ReportedClaim claim : claims) {
            byState.merge(claim.state(), 1, Integer::sum);
            if (claim.state().isOpen()) open++;
            claim.evidence().forEach(piece -> sources.add(piece.source().id()));
            evidence += claim.evidence().size();
            ReportedVerdict verdict = claim.verdict();
            if (!claim.isSettled() || verdict == null) continue;
            settled++;
            // Two scales may use one code for different things, so the label counts, too.
            String rating = verdict.code() + "\n" + verdict.label();
            ratings.putIfAbsent(rating, verdict);
            counts.merge(rating, 1, Integer::sum);
        }
        List<VerdictCount> byVerdict = ratings.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(BEST_FIRST))
                .map(rating -> new VerdictCount(
                        rating.getValue().code(),
                        rating.getValue().label(),
                        rating.getValue().tone(),
                        counts.get(rating.getKey())))
                .toList();
        return new KeyFigures(claims.size(), settled, open, sources.size(), evidence, byVerdict, byState);
    }

    private static final Comparator<ReportedVerdict> BEST_FIRST = Comparator.comparing(
                    ReportedVerdict::value, Comparator.nullsLast(Comparator.<Integer>reverseOrder()))
            .thenComparing(ReportedVerdict::tone)
            .thenComparing(ReportedVerdict::label);
}
