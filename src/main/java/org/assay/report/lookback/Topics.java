package org.assay.report.lookback;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assay.claim.ClaimState;
import org.assay.kernel.Tone;
import org.assay.report.RevisionKind;
import org.assay.report.lookback.Series.Measure;
import org.assay.report.lookback.Span.Moments;
import org.jspecify.annotations.Nullable;

/** All series of a history over a stretch. */
final class Topics {

    /** Merged claims go on as another, so they would count twice. */
    private static final List<ClaimState> STATES = Arrays.stream(ClaimState.values())
            .filter(state -> state != ClaimState.MERGED)
            .toList();

    private static final List<Tone> AGES =
            List.of(Tone.APPROVED, Tone.MOSTLY_TRUE, Tone.HALF, Tone.MOSTLY_FALSE, Tone.FALSE);

    private final History history;
    private final Moments whole;
    private final List<Moments> periods;

    Topics(History history, Stretch stretch, ZoneId zone) {
        this.history = history;
        this.whole = stretch.whole().in(zone);
        this.periods = stretch.periods().stream().map(span -> span.in(zone)).toList();
    }

    Map<Topic, List<Series>> all() {
        Map<Topic, List<Series>> all = new EnumMap<>(Topic.class);
        all.put(
                Topic.FLOW,
                List.of(
                        count(Figure.MARKED, "", Tone.OPEN), count(Figure.APPROVED, "", Tone.APPROVED),
                        count(Figure.PUBLISHED, "", Tone.PUBLISHED), count(Figure.DISMISSED, "", Tone.DISMISSED)));
        all.put(
                Topic.STATES,
                STATES.stream()
                        .map(state -> count(
                                Figure.STATE,
                                state.name(),
                                state == ClaimState.RETRACTED ? Tone.CHANGED : Tone.of(state.tone())))
                        .toList());
        all.put(
                Topic.VERDICTS,
                history.ratings(whole).stream()
                        .map(rating -> series(
                                Figure.RATING,
                                Measure.CLAIMS,
                                rating.key(),
                                rating.label(),
                                rating.tone(),
                                within -> size(Figure.RATING, rating.key(), within)))
                        .toList());
        all.put(
                Topic.TIME,
                List.of(
                        series(
                                Figure.FIRST_APPROVED,
                                Measure.MEDIAN_HOURS,
                                "",
                                "",
                                Tone.IN_CHECK,
                                within -> rank(history.hours(within), 0.5)),
                        series(
                                Figure.FIRST_APPROVED,
                                Measure.P90_HOURS,
                                "",
                                "",
                                Tone.PROPOSED,
                                within -> rank(history.hours(within), 0.9)),
                        count(Figure.FIRST_APPROVED, "", Tone.APPROVED)));
        List<Series> backlog = new ArrayList<>();
        for (Age age : Age.values()) backlog.add(count(Figure.BACKLOG, age.name(), AGES.get(age.ordinal())));
        all.put(Topic.BACKLOG, backlog);
        all.put(
                Topic.CHANGES,
                List.of(
                        count(Figure.CHANGES, "", Tone.MOSTLY_FALSE),
                        count(Figure.FIRST_DECIDED, "", Tone.PROPOSED),
                        count(Figure.SENT_BACK, "", Tone.FALSE),
                        series(Figure.SENT_BACK, Measure.SHARE, "", "", Tone.FALSE, this::sentBack)));
        all.put(
                Topic.CORRECTIONS,
                List.of(
                        count(Figure.CORRECTED, RevisionKind.CORRECTION.name(), Tone.CHANGED),
                        count(Figure.CORRECTED, RevisionKind.CLARIFICATION.name(), Tone.MOVED),
                        count(Figure.CORRECTED, RevisionKind.UPDATE.name(), Tone.IN_CHECK),
                        count(Figure.CORRECTED, RevisionKind.RETRACTION.name(), Tone.PANTS)));
        return all;
    }

    private Series count(Figure figure, String key, Tone tone) {
        return series(figure, Measure.CLAIMS, key, "", tone, within -> size(figure, key, within));
    }

    private Series series(
            Figure figure,
            Measure measure,
            String key,
            String label,
            Tone tone,
            Function<Moments, @Nullable Double> value) {
        List<@Nullable Double> values = new ArrayList<>();
        periods.forEach(period -> values.add(value.apply(period)));
        return new Series(figure, measure, key, label, tone, values, value.apply(whole));
    }

    private Double size(Figure figure, String key, Moments within) {
        return (double) history.behind(figure, key, within).size();
    }

    private @Nullable Double sentBack(Moments within) {
        double decided = size(Figure.FIRST_DECIDED, "", within);
        return decided == 0 ? null : size(Figure.SENT_BACK, "", within) / decided;
    }

    /** By nearest rank; of nothing, nothing. */
    static @Nullable Double rank(double[] sorted, double share) {
        return sorted.length == 0 ? null : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
