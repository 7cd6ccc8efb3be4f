package org.assay.review;

import static org.assay.account.Permission.DECIDE;
import static org.assay.account.Permission.MANAGE_DESK;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.claim.ClaimId;
import org.assay.review.agreement.CohensKappa;
import org.assay.review.agreement.FleissKappa;
import org.assay.review.agreement.KrippendorffsAlpha;
import org.assay.review.agreement.Ratings;
import org.assay.verdict.Scale;
import org.assay.verdict.ScaleId;
import org.assay.verdict.Scales;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the desk's checkers agree, as its blind second checks tell. */
@Service
public class Agreements {

    private record First(ScaleId scale, String code, String label, @Nullable Integer value, OffsetDateTime at) {}

    private record Said(String code, String label, @Nullable Integer value) {}

    private final SecondRows rows;
    private final Scales scales;
    private final JdbcClient database;
    private final CurrentAccount account;

    Agreements(SecondRows rows, Scales scales, JdbcClient database, CurrentAccount account) {
        this.rows = rows;
        this.scales = scales;
        this.database = database;
        this.account = account;
    }

    /** For each scale on which anything was judged twice. Ratings on different scales can not be compared. */
    @Requires({DECIDE, MANAGE_DESK})
    @Transactional(readOnly = true)
    public List<DeskAgreement> current() {
        return agreements(units(judged -> true));
    }

    /**
     * The same of what was judged a second time in a period.
     *
     * @param begin belongs to it
     * @param end does not
     */
    @Requires({DECIDE, MANAGE_DESK})
    @Transactional(readOnly = true)
    public List<DeskAgreement> within(Instant begin, Instant end) {
        return agreements(units(at -> !at.isBefore(begin) && at.isBefore(end)));
    }

    /** The claims that {@link #within} compares. */
    @Requires({DECIDE, MANAGE_DESK})
    @Transactional(readOnly = true)
    public Set<ClaimId> judgedWithin(Instant begin, Instant end) {
        return units(at -> !at.isBefore(begin) && at.isBefore(end)).values().stream()
                .flatMap(claims -> claims.keySet().stream())
                .collect(Collectors.toSet());
    }

    private Map<ScaleId, Map<ClaimId, List<Said>>> units(Predicate<Instant> judgedAt) {
        Map<ClaimId, List<SecondRows.Row>> seconds = new LinkedHashMap<>();
        rows.judged(account.desk()).stream()
                .filter(row -> judgedAt.test(Objects.requireNonNull(row.judgement()).at()))
                .forEach(row -> seconds.computeIfAbsent(row.claim(), none -> new ArrayList<>()).add(row));
        Map<ClaimId, List<First>> verdicts = verdicts();
        Map<ScaleId, Map<ClaimId, List<Said>>> units = new LinkedHashMap<>();
        seconds.forEach((claim, checks) -> {
            First first = first(verdicts.getOrDefault(claim, List.of()), checks.getFirst());
            if (first == null) return;
            List<Said> unit = new ArrayList<>(List.of(new Said(first.code(), first.label(), first.value())));
            checks.stream()
                    .map(SecondRows.Row::judgement)
                    .filter(judged -> judged != null && judged.scale().equals(first.scale()))
                    .forEach(judged -> unit.add(new Said(judged.code(), judged.label(), judged.value())));
            if (unit.size() > 1) units.computeIfAbsent(first.scale(), none -> new LinkedHashMap<>()).put(claim, unit);
        });
        return units;
    }

    private List<DeskAgreement> agreements(Map<ScaleId, Map<ClaimId, List<Said>>> units) {
        Map<ScaleId, String> names = new LinkedHashMap<>();
        for (Scale scale : scales.list()) names.put(scale.id(), scale.name());
        return units.entrySet().stream()
                .map(each -> agreement(
                        names.getOrDefault(each.getKey(), "A former scale"), List.copyOf(each.getValue().values())))
                .toList();
    }

    /** The verdict to which the second checker was blind; where there was none yet, the one to whose author they were. */
    private static @Nullable First first(List<First> verdicts, SecondRows.Row check) {
        OffsetDateTime judged = ThreadRows.time(Objects.requireNonNull(check.judgement()).at());
        return verdicts.stream()
                .filter(verdict -> !verdict.at().isAfter(judged))
                .max(Comparator.comparing(First::at))
                .or(() -> verdicts.stream().min(Comparator.comparing(First::at)))
                .orElse(null);
    }

    private Map<ClaimId, List<First>> verdicts() {
        Map<ClaimId, List<First>> verdicts = new LinkedHashMap<>();
        database.sql("""
                        select v.claim_id, v.scale_id, v.rating_code, v.rating_label, v.rating_value, v.proposed_at
                        from verdict_proposal v where v.desk_id = ? and exists (select 1 from second_check s
                            where s.claim_id = v.claim_id and s.judged_at is not null)
                        """)
                .param(account.desk().value())
                .query(row -> {
                    verdicts.computeIfAbsent(new ClaimId(row.getObject(1, UUID.class)), none -> new ArrayList<>())
                            .add(new First(
                                    new ScaleId(row.getObject(2, UUID.class)),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getObject(5, Integer.class),
                                    row.getObject(6, OffsetDateTime.class)));
                });
        return verdicts;
    }

    private static DeskAgreement agreement(String scale, List<List<Said>> units) {
        Map<String, Said> known = new LinkedHashMap<>();
        units.forEach(unit -> unit.forEach(said -> known.putIfAbsent(said.code(), said)));
        List<Said> order = new ArrayList<>(known.values());
        order.sort(Comparator.comparing(Said::value, Comparator.nullsLast(Comparator.reverseOrder())).thenComparing(Said::code));
        List<String> codes = order.stream().map(Said::code).toList();
        Ratings ranks = new Ratings(
                units.stream().map(unit -> unit.stream().map(said -> codes.indexOf(said.code())).toList()).toList());
        // A rating without a place in the order is as far from all others as from nothing: it is left out there.
        Ratings ordered = new Ratings(units.stream()
                .map(unit -> unit.stream().filter(said -> said.value() != null).map(Said::value).toList())
                .toList());
        boolean hasOrder = order.stream().filter(said -> said.value() != null).count() > 1;
        Ratings pairs = new Ratings(ranks.units().stream().map(unit -> unit.subList(0, 2)).toList());
        List<List<Integer>> table = new ArrayList<>();
        for (int first = 0; first < codes.size(); first++) {
            List<Integer> line = new ArrayList<>();
            for (int second = 0; second < codes.size(); second++) {
                List<Integer> both = List.of(first, second);
                line.add((int) pairs.units().stream().filter(both::equals).count());
            }
            table.add(line);
        }
        return new DeskAgreement(
                scale,
                units.size(),
                (int) pairs.units().stream().filter(pair -> pair.get(0).equals(pair.get(1))).count(),
                units.stream().mapToInt(List::size).sum(),
                CohensKappa.of(pairs),
                FleissKappa.of(ranks),
                KrippendorffsAlpha.nominal(ranks),
                hasOrder ? KrippendorffsAlpha.ordinal(ordered) : OptionalDouble.empty(),
                order.stream().map(Said::label).toList(),
                table);
    }
}
