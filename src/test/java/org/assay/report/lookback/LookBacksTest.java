package org.assay.report.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.account.Tokens;
import org.assay.claim.ClaimDesk;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.Dismissal;
import org.assay.kernel.Ids;
import org.assay.kernel.Refusal;
import org.assay.kernel.Slice;
import org.assay.report.Publications;
import org.assay.report.PublishClaim;
import org.assay.report.ReportFormat;
import org.assay.report.RevisionKind;
import org.assay.review.Decision;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class LookBacksTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    ClaimDesk claims;

    @Autowired
    LookBacks lookBacks;

    @Autowired
    LookBackRows rows;

    @Autowired
    Publications publications;

    @Autowired
    Tokens tokens;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    TestDesk desk;
    LocalDate today;

    @BeforeEach
    void open() {
        desk = desks.open();
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Test
    void aDeskWithoutClaimsHasNothingToLookBackAt() {
        assertThat(look(desk).isEmpty()).isTrue();
        assertThat(look(desk).agreement()).isNotNull().isEmpty();
    }

    @Test
    void eachFigureCountsTheClaimsThatItOpens() {
        Case waiting = cases.aClaim(desk);
        Case done = cases.aClaim(desk);
        done.approved();
        Case sentBack = cases.aClaim(desk);
        sentBack.decide(sentBack.proposed(), Decision.REQUEST_CHANGES, "Name the year.");
        Case aside = cases.aClaim(desk);
        desk.run(Role.CHECKER, () -> claims.dismiss(aside.claim(), Dismissal.OPINION));

        LookBack look = look(desk);

        assertThat(behind(Figure.MARKED, ""))
                .containsExactly(waiting.claim(), done.claim(), sentBack.claim(), aside.claim());
        assertThat(behind(Figure.APPROVED, "")).containsExactly(done.claim());
        assertThat(behind(Figure.RATING, "true:True")).containsExactly(done.claim());
        assertThat(behind(Figure.DISMISSED, "")).containsExactly(aside.claim());
        assertThat(behind(Figure.CHANGES, "")).containsExactly(sentBack.claim());
        assertThat(behind(Figure.SENT_BACK, "")).containsExactly(sentBack.claim());
        assertThat(behind(Figure.BACKLOG, "")).containsExactly(waiting.claim(), sentBack.claim());
        assertThat(behind(Figure.STATE, "IN_CHECK")).containsExactly(sentBack.claim());
        assertThat(behind(Figure.SOURCE, look.sources().getFirst().id())).hasSize(1);
        look.topics()
                .values()
                .forEach(all -> all.stream()
                        .filter(series -> series.measure().isCount())
                        .forEach(series -> assertThat((double)
                                        behind(series.figure(), series.key()).size())
                                .as(series.toString())
                                .isEqualTo(series.whole())));
    }

    @Test
    void aDismissalChangesNothingOfTheTimeBeforeIt() {
        Case waiting = cases.aClaim(desk);
        Instant then = clock.instant().plusNanos(1_000);
        desk.run(Role.CHECKER, () -> claims.dismiss(waiting.claim(), Dismissal.OPINION));

        ClaimLife life =
                rows.lives(desk.id(), Set.of(), clock.instant().plusSeconds(1)).getFirst();

        assertThat(life.before(then)).contains(ClaimState.OPEN);
        assertThat(life.waitingSince(then)).isPresent();
        assertThat(life.waitingSince(clock.instant().plusSeconds(1))).isEmpty();
    }

    @Test
    void decisionsCountInTheMonthInWhichTheyWereMade() {
        Case done = cases.aClaim(desk);
        done.approved();
        LocalDate longAgo = today.minusMonths(2);
        database.sql("update review_decision set decided_at = :at where claim_id = :claim")
                .param("at", longAgo.atTime(23, 59).atOffset(ZoneOffset.UTC))
                .param("claim", done.claim().value())
                .update();

        assertThat(behind(Figure.APPROVED, "")).isEmpty();
        assertThat(behind(Figure.APPROVED, "", longAgo, longAgo)).containsExactly(done.claim());
    }

    @Test
    void whatWasRetractedAfterPublicationWasPublished() {
        Case checked = cases.aClaim(desk);
        checked.approved();
        desk.run(Role.EDITOR, () -> publications.publish(
                new PublishClaim(checked.claim(), RevisionKind.PUBLICATION, null, 0)));
        desk.run(Role.EDITOR, () -> publications.retract(checked.claim(), "The record was of another bridge.", 1));

        assertThat(behind(Figure.PUBLISHED, "")).containsExactly(checked.claim());
        assertThat(behind(Figure.CORRECTED, "RETRACTION")).containsExactly(checked.claim());
        assertThat(behind(Figure.CORRECTED, "CORRECTION")).isEmpty();
        assertThat(behind(Figure.STATE, "RETRACTED")).containsExactly(checked.claim());
        assertThat(behind(Figure.STATE, "PUBLISHED")).isEmpty();
    }

    @Test
    void agreementIsOfTheSecondChecksOfTheTime() {
        Case now = cases.aClaim(desk);
        Case before = cases.aClaim(desk);
        now.approved();
        before.approved();
        judged(now, "true", clock.instant());
        judged(before, "false", today.minusMonths(2).atStartOfDay().toInstant(ZoneOffset.UTC));

        assertThat(look(desk).agreement()).singleElement().satisfies(agreement -> {
            assertThat(agreement.claims()).isEqualTo(1);
            assertThat(agreement.same()).isEqualTo(1);
        });
        assertThat(behind(Figure.AGREEMENT, "")).containsExactly(now.claim());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.as(
                        Role.VIEWER,
                        () -> lookBacks.behind(Figure.AGREEMENT, "", today, today, Slice.first(10))))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("NOT_PERMITTED"));
    }

    private void judged(Case on, String rating, Instant at) {
        database.sql("insert into second_check (id, desk_id, claim_id, checker_id, asked_by, asked_at, scale_id, rating_code,"
                        + " rating_label, rating_tone, rating_value, reason, judged_at) select :id, p.desk_id, p.claim_id,"
                        + " :by, :by, p.proposed_at, p.scale_id, :rating, :rating, :rating, 1, 'So it says.', :at"
                        + " from verdict_proposal p where p.claim_id = :claim")
                .param("id", Ids.next())
                .param("by", desk.person(Role.EDITOR).value())
                .param("rating", rating)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("claim", on.claim().value())
                .update();
    }

    @Test
    void noDeskSeesAnothersFigures() {
        Case done = cases.aClaim(desk);
        done.approved();
        String source = look(desk).sources().getFirst().id();
        TestDesk other = desks.open();

        assertThat(look(other).isEmpty()).isTrue();
        for (Figure figure : List.of(Figure.MARKED, Figure.APPROVED, Figure.FIRST_APPROVED, Figure.FIRST_DECIDED)) {
            assertThat(behind(other, figure, "", today, today)).isEmpty();
        }
        assertThat(behind(other, Figure.SOURCE, source, today, today)).isEmpty();
        assertThat(behind(other, Figure.STATE, "APPROVED", today, today)).isEmpty();
    }

    @Test
    void whoDoesNotReadAllOfTheDeskSeesNoFigures() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.as(Role.WRITER, () -> lookBacks.stretch("3m", null, null, null)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("NOT_PERMITTED"));
        assertThat(desk.as(Role.VIEWER, () -> lookBacks.of(lookBacks.stretch("3m", null, null, null)))
                        .agreement())
                .as("how far people agree is for those who decide")
                .isNull();
    }

    @Test
    void noCellOfTheTableIsAFormula() {
        Case open = cases.aClaim(desk);
        open.taken().supportedBy("=HYPERLINK(\"https://evil.example\")");

        String csv =
                new String(LookBackTable.of(look(desk), ReportFormat.CSV), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(csv).contains("'=HYPERLINK").contains("flow,marked,,,claims," + today.withDayOfMonth(1));
        assertThat(LookBackTable.of(look(desk), ReportFormat.XLSX)).startsWith('P', 'K');
    }

    @Test
    void theFiguresAreThereOverRest() throws Exception {
        cases.aClaim(desk).approved();

        mvc.perform(asked("/api/v1/look-back?last=4w"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.by").value("week"))
                .andExpect(jsonPath("$.zone").value("UTC"))
                .andExpect(jsonPath("$.periods.length()").value(4))
                .andExpect(jsonPath("$.topics[0].series[0].figure").value("marked"))
                .andExpect(jsonPath("$.topics[0].series[0].values[3]").value(1.0));
        mvc.perform(asked("/api/v1/look-back/claims?figure=approved&from=" + today + "&to=" + today))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1));
        mvc.perform(asked("/api/v1/look-back/table?format=xlsx"))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CONTENT_DISPOSITION, containsString("look-back-")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "look-back?from=2026-11-20&to=2026-11-01 | 2026-11-20",
                "look-back?from=1926-01-01&to=2026-11-01 | before the year 2000",
                "look-back?from=2001-01-01&to=2026-11-01&by=week | Choose months instead of weeks",
                "look-back?by=century | neither week nor month",
                "look-back/claims?figure=gossip | no figure",
                "look-back/claims?figure=state&key=LOST | no part called",
                "look-back/claims?figure=source&key=none | no part called",
                "look-back/table?format=pdf | no table"
            })
    void whatCannotBeCountedIsRefusedInASentence(String address, String sentence) throws Exception {
        mvc.perform(asked("/api/v1/" + address))
                .andExpect(status().is4xxClientError())
                .andExpect(content().string(containsString(sentence)));
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder asked(String address) {
        String token = tokens.issue(desk.member(Role.EDITOR)).token();
        return get(address).header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    private LookBack look(TestDesk of) {
        return of.as(
                Role.EDITOR,
                () -> lookBacks.of(
                        lookBacks.stretch(null, today.withDayOfMonth(1).toString(), today.toString(), "month")));
    }

    private List<ClaimId> behind(Figure figure, String key) {
        return behind(figure, key, today.withDayOfMonth(1), today);
    }

    private List<ClaimId> behind(Figure figure, String key, LocalDate from, LocalDate to) {
        return behind(desk, figure, key, from, to);
    }

    private List<ClaimId> behind(TestDesk of, Figure figure, String key, LocalDate from, LocalDate to) {
        return of.as(Role.EDITOR, () -> lookBacks.behind(figure, key, from, to, Slice.first(100))).items().stream()
                .map(LookBackClaim::id)
                .toList();
    }
}
