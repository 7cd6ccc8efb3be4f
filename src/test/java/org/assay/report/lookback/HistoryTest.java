package org.assay.report.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.claim.ClaimState;
import org.assay.kernel.Refusal;
import org.assay.kernel.Tone;
import org.assay.report.RevisionKind;
import org.assay.report.lookback.History.Decided;
import org.assay.report.lookback.History.Rating;
import org.assay.report.lookback.History.Revised;
import org.assay.report.lookback.Series.Measure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two months of a desk, counted by hand: September and October 2026. */
class HistoryTest {

    private static final Rating FALSE = new Rating("false", "False", Tone.FALSE, 0);
    private static final Rating TRUE = new Rating("true", "True", Tone.TRUE, 5);
    private static final Stretch MONTHS =
            new Stretch(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 31), Slices.MONTH);

    private final Map<String, UUID> names = new HashMap<>();
    private final Set<UUID> candidates = new HashSet<>();
    private final Set<UUID> blind = new HashSet<>();
    private final List<Runnable> entries = new ArrayList<>();
    private final List<Decided> decisions = new ArrayList<>();
    private final List<Revised> revisions = new ArrayList<>();
    private ClaimLives lives = new ClaimLives(candidates);

    @Test
    void aClaimDismissedTodayStillWaitedLastMonth() {
        marked("a", "2026-09-10T08:00:00Z");
        List<Double> before = values(Topic.BACKLOG, Figure.BACKLOG, "UNDER_4_WEEKS");

        moved("a", "2026-10-20T08:00:00Z", "OPEN", "DISMISSED");

        assertThat(before).containsExactly(1.0, 0.0);
        assertThat(values(Topic.BACKLOG, Figure.BACKLOG, "UNDER_4_WEEKS")).containsExactly(1.0, 0.0);
        assertThat(values(Topic.STATES, Figure.STATE, "OPEN")).containsExactly(1.0, 0.0);
        assertThat(values(Topic.STATES, Figure.STATE, "DISMISSED")).containsExactly(0.0, 1.0);
        assertThat(values(Topic.FLOW, Figure.DISMISSED, "")).containsExactly(0.0, 1.0);
    }

    @Test
    void aMonthEndsWithTheLastMomentOfItsLastDay() {
        marked("last moment", "2026-09-30T23:59:59.999999Z");
        marked("midnight", "2026-10-01T00:00:00Z");

        assertThat(values(Topic.FLOW, Figure.MARKED, "")).containsExactly(1.0, 1.0);
        assertThat(behind(Figure.MARKED, "", "2026-09-30", "2026-09-30")).containsExactly("last moment");
    }

    @Test
    void aRetractedCheckWasPublishedBefore() {
        marked("a", "2026-09-01T00:00:00Z");
        moved("a", "2026-09-02T00:00:00Z", "APPROVED", "PUBLISHED");
        revised("a", "2026-09-02T00:00:00Z", RevisionKind.PUBLICATION);
        moved("a", "2026-10-05T00:00:00Z", "PUBLISHED", "RETRACTED");
        revised("a", "2026-10-05T00:00:00Z", RevisionKind.RETRACTION);

        assertThat(values(Topic.STATES, Figure.STATE, "PUBLISHED")).containsExactly(1.0, 0.0);
        assertThat(values(Topic.STATES, Figure.STATE, "RETRACTED")).containsExactly(0.0, 1.0);
        assertThat(values(Topic.FLOW, Figure.PUBLISHED, "")).containsExactly(1.0, 0.0);
        assertThat(values(Topic.CORRECTIONS, Figure.CORRECTED, "RETRACTION")).containsExactly(0.0, 1.0);
        assertThat(behind(Figure.CORRECTED, "", "2026-10-01", "2026-10-31")).containsExactly("a");
    }

    @Test
    void timesAreFromMarkToFirstApproval() {
        for (int hours = 1; hours <= 10; hours++) {
            marked("claim " + hours, "2026-09-01T00:00:00Z");
            approved("claim " + hours, Instant.parse("2026-09-01T00:00:00Z").plusSeconds(3600L * hours), TRUE);
        }
        approved("claim 1", Instant.parse("2026-10-09T00:00:00Z"), FALSE);

        assertThat(series(Topic.TIME, Measure.MEDIAN_HOURS).values()).containsExactly(5.0, null);
        assertThat(series(Topic.TIME, Measure.P90_HOURS).values()).containsExactly(9.0, null);
        assertThat(series(Topic.TIME, Measure.P90_HOURS).whole()).isEqualTo(9.0);
        assertThat(values(Topic.FLOW, Figure.APPROVED, "")).containsExactly(10.0, 1.0);
        assertThat(values(Topic.VERDICTS, Figure.RATING, "true:True")).containsExactly(10.0, 0.0);
        assertThat(values(Topic.VERDICTS, Figure.RATING, "false:False")).containsExactly(0.0, 1.0);
    }

    @Test
    void aClaimThatTwoMonthsCountIsOneClaimInTheWhole() {
        marked("a", "2026-09-01T00:00:00Z");
        approved("a", Instant.parse("2026-09-02T00:00:00Z"), TRUE);
        approved("a", Instant.parse("2026-10-02T00:00:00Z"), TRUE);

        Series approved = topic(Topic.FLOW).get(1);
        assertThat(approved.values()).containsExactly(1.0, 1.0);
        assertThat(approved.whole()).isEqualTo(1.0);
    }

    @Test
    void ofTheFirstProposalsAShareComesBack() {
        for (String name : List.of("a", "b", "c")) marked(name, "2026-09-01T00:00:00Z");
        decided("a", "2026-09-03T00:00:00Z", false, true);
        decided("a", "2026-09-04T00:00:00Z", false, false);
        decided("a", "2026-10-05T00:00:00Z", true, false);
        decided("b", "2026-09-05T00:00:00Z", true, true);
        decided("c", "2026-09-06T00:00:00Z", true, true);

        assertThat(values(Topic.CHANGES, Figure.CHANGES, "")).containsExactly(1.0, 0.0);
        assertThat(series(Topic.CHANGES, Measure.SHARE).values().getFirst()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(series(Topic.CHANGES, Measure.SHARE).values().getLast()).isNull();
        assertThat(behind(Figure.SENT_BACK, "", "2026-09-01", "2026-09-30")).containsExactly("a");
    }

    @Test
    void theBacklogIsAsOldAsItsClaimsHaveWaited() {
        marked("hours", "2026-10-31T08:00:00Z");
        marked("one day", "2026-10-31T00:00:00Z");
        marked("three days", "2026-10-29T00:00:00Z");
        marked("a week", "2026-10-25T00:00:00Z");
        marked("four weeks", "2026-10-04T00:00:00Z");
        marked("reopened", "2026-09-01T00:00:00Z");
        moved("reopened", "2026-09-02T00:00:00Z", "OPEN", "IN_CHECK");
        moved("reopened", "2026-09-03T00:00:00Z", "PROPOSED", "APPROVED");
        moved("reopened", "2026-10-30T12:00:00Z", "APPROVED", "IN_CHECK");

        assertThat(behind(Figure.BACKLOG, "UNDER_A_DAY", "2026-10-01", "2026-10-31"))
                .containsExactly("hours");
        assertThat(behind(Figure.BACKLOG, "UNDER_3_DAYS", "2026-10-01", "2026-10-31"))
                .containsExactlyInAnyOrder("one day", "reopened");
        assertThat(behind(Figure.BACKLOG, "UNDER_A_WEEK", "2026-10-01", "2026-10-31"))
                .containsExactly("three days");
        assertThat(behind(Figure.BACKLOG, "UNDER_4_WEEKS", "2026-10-01", "2026-10-31"))
                .containsExactly("a week");
        assertThat(behind(Figure.BACKLOG, "LONGER", "2026-10-01", "2026-10-31")).containsExactly("four weeks");
        assertThat(behind(Figure.BACKLOG, "", "2026-10-01", "2026-10-31")).hasSize(6);
        assertThat(behind(Figure.BACKLOG, "", "2026-09-01", "2026-09-30")).isEmpty();
    }

    @Test
    void aSuggestionCountsFromWhenSomebodyTookItUp() {
        marked("taken up", "2026-09-01T00:00:00Z");
        moved("taken up", "2026-10-02T00:00:00Z", "CANDIDATE", "OPEN");
        marked("left", "2026-09-01T00:00:00Z");
        candidates.add(id("left"));
        marked("put aside", "2026-09-01T00:00:00Z");
        moved("put aside", "2026-09-02T00:00:00Z", "CANDIDATE", "DISMISSED");

        assertThat(values(Topic.FLOW, Figure.MARKED, "")).containsExactly(0.0, 1.0);
        assertThat(values(Topic.STATES, Figure.STATE, "CANDIDATE")).containsExactly(2.0, 1.0);
        assertThat(behind(Figure.BACKLOG, "", "2026-09-01", "2026-09-30")).isEmpty();
    }

    @Test
    void aMarkTakenBackIsNowhereUntilItComesAgain() {
        marked("a", "2026-08-01T00:00:00Z");
        entry("a", "2026-09-20T00:00:00Z", "claim-unmarked", null, null);
        entry("a", "2026-10-20T00:00:00Z", "claim-mark-restored", null, null);

        assertThat(values(Topic.STATES, Figure.STATE, "OPEN")).containsExactly(0.0, 1.0);
        assertThat(values(Topic.FLOW, Figure.MARKED, "")).containsExactly(0.0, 0.0);
    }

    @Test
    void aMergedClaimIsInNoStateThatIsShown() {
        marked("a", "2026-09-01T00:00:00Z");
        entry("a", "2026-10-02T00:00:00Z", "claim-merged", "OPEN", "MERGED");

        assertThat(topic(Topic.STATES)).extracting(Series::key).doesNotContain("MERGED");
        assertThat(topic(Topic.STATES).stream()
                        .mapToDouble(each -> each.values().getLast())
                        .sum())
                .isZero();
    }

    @Test
    void whoJudgesBlindLearnsNoVerdictHere() {
        marked("a", "2026-09-01T00:00:00Z");
        approved("a", Instant.parse("2026-09-02T00:00:00Z"), FALSE);
        blind.add(id("a"));

        assertThat(topic(Topic.VERDICTS)).isEmpty();
        assertThat(behind(Figure.RATING, "false:False", "2026-09-01", "2026-09-30"))
                .isEmpty();
        assertThat(values(Topic.FLOW, Figure.APPROVED, "")).containsExactly(1.0, 0.0);
    }

    @Test
    void whatAFigureHasNotIsRefused() {
        for (Figure figure : List.of(Figure.STATE, Figure.BACKLOG, Figure.CORRECTED)) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> behind(figure, "NOWHERE", "2026-09-01", "2026-09-30"))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("LOOK_BACK_KEY"));
        }
    }

    @Test
    void nothingIsNothing() {
        Map<Topic, List<Series>> all = new Topics(history(), MONTHS, ZoneOffset.UTC).all();

        assertThat(all).containsOnlyKeys(Topic.values());
        assertThat(all.values()).allSatisfy(each -> assertThat(each).allMatch(Series::isEmpty));
    }

    private UUID id(String name) {
        return names.computeIfAbsent(name, first -> UUID.nameUUIDFromBytes(first.getBytes()));
    }

    private void entry(String claim, String at, String action, @Nullable String from, @Nullable String to) {
        entries.add(() -> lives.add(
                id(claim),
                Instant.parse(at),
                action,
                from == null ? null : ClaimState.valueOf(from),
                to == null ? null : ClaimState.valueOf(to)));
    }

    private void marked(String claim, String at) {
        entry(claim, at, "claim-marked", null, null);
    }

    private void moved(String claim, String at, String from, String to) {
        entry(claim, at, "claim-moved", from, to);
    }

    private void approved(String claim, Instant at, Rating rating) {
        decisions.add(new Decided(id(claim), at, true, true, rating));
    }

    private void decided(String claim, String at, boolean approves, boolean first) {
        decisions.add(new Decided(id(claim), Instant.parse(at), approves, first, TRUE));
    }

    private void revised(String claim, String at, RevisionKind kind) {
        revisions.add(new Revised(id(claim), Instant.parse(at), kind));
    }

    private History history() {
        lives = new ClaimLives(candidates);
        entries.forEach(Runnable::run);
        return new History(lives.all(), decisions, revisions, blind, Instant.parse("2026-11-24T00:00:00Z"));
    }

    private List<Series> topic(Topic topic) {
        return new Topics(history(), MONTHS, ZoneOffset.UTC).all().get(topic);
    }

    private Series series(Topic topic, Measure measure) {
        return topic(topic).stream()
                .filter(each -> each.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    private List<@Nullable Double> values(Topic topic, Figure figure, String key) {
        return topic(topic).stream()
                .filter(each -> each.figure() == figure && each.key().equals(key) && each.measure() == Measure.CLAIMS)
                .findFirst()
                .orElseThrow()
                .values();
    }

    private List<String> behind(Figure figure, String key, String from, String to) {
        Span days = new Span(LocalDate.parse(from), LocalDate.parse(to));
        Set<UUID> found = history().behind(figure, key, days.in(ZoneOffset.UTC));
        return names.keySet().stream().filter(name -> found.contains(id(name))).toList();
    }
}
