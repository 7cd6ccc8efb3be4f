package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimFilter;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.ClaimSummary;
import org.assay.kernel.Refusal;
import org.assay.kernel.Slice;
import org.assay.review.MyTurn;
import org.assay.review.Waiting;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.assay.testing.Website;
import org.assay.text.WordChanges;
import org.assay.text.WordChanges.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class LinkChecksTest {

    private static final String PAGE =
            "<!DOCTYPE html><title>Harbour</title><article><p>The harbour was opened in %s.</p><p>It cost three million.</p></article>";

    @Autowired
    TestDesks desks;

    @Autowired
    Sources sources;

    @Autowired
    SnapshotCaptures captures;

    @Autowired
    LinkChecks checks;

    @Autowired
    Cases cases;

    @Autowired
    EvidenceRecords evidence;

    @Autowired
    ClaimCatalogue catalogue;

    @Autowired
    MyTurn turn;

    TestDesk desk;
    Website site;
    SourceId source;

    @BeforeEach
    void aCapturedPage() {
        desk = desks.open();
        site = new Website().page("/harbour", PAGE.formatted("1931"));
        source = desk.as(
                Role.CHECKER,
                () -> sources.add(new SourceEntry(
                        "Harbour", site.url("/harbour"), null, null, null, SourceKind.ARTICLE, false, null)));
        desk.as(Role.CHECKER, () -> captures.capture(source, null));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aPageThatReadsAsItsCopyIsTheSame() {
        assertThat(look().state()).isEqualTo(LinkState.SAME);
        assertThat(open()).isEmpty();
    }

    @Test
    void aChangedPageIsToldWithItsDifferenceUntilSomebodyHasLooked() {
        site.page("/harbour", PAGE.formatted("1934"));
        assertThat(look().state()).isEqualTo(LinkState.CHANGED);
        assertThat(open()).extracting(LinkCheck::source).containsExactly(source);
        List<WordChanges.Run> runs = desk.as(Role.VIEWER, () -> checks.difference(source));
        assertThat(runs).filteredOn(run -> run.kind() == Kind.DELETED).extracting(run -> run.text().strip()).containsExactly("1931");
        assertThat(runs).filteredOn(run -> run.kind() == Kind.ADDED).extracting(run -> run.text().strip()).containsExactly("1934");

        desk.run(Role.CHECKER, () -> checks.seen(source));
        assertThat(open()).isEmpty();
        look();
        assertThat(open()).as("the same finding again").isEmpty();
        site.page("/harbour", PAGE.formatted("1935"));
        look();
        assertThat(open()).as("another finding").hasSize(1);
    }

    @Test
    void aPageThatIsGoneOrMovedIsTold() {
        site.gone("/harbour");
        assertThat(look().state()).isEqualTo(LinkState.GONE);
        site.redirect("/harbour", "/port").page("/port", PAGE.formatted("1931"));
        LinkCheck moved = look();
        assertThat(moved.state()).isEqualTo(LinkState.MOVED);
        assertThat(moved.address()).isEqualTo(site.url("/port"));
    }

    @Test
    void aServerThatIsDownSaysNothingYet() {
        site.answer("/harbour", out -> Website.head(out, "503 Service Unavailable", "Content-Length: 0"));
        assertThat(look().state()).isEqualTo(LinkState.UNREACHABLE);
        assertThat(open()).isEmpty();
    }

    @Test
    void aServerThatIsDownTakesBackNothingThatWasFound() {
        site.gone("/harbour");
        look();
        site.answer("/harbour", out -> Website.head(out, "503 Service Unavailable", "Content-Length: 0"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(this::look)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("LINK_UNREACHABLE"));
        assertThat(open()).extracting(LinkCheck::state).containsExactly(LinkState.GONE);
    }

    @Test
    void aClaimThatRestsOnARottenPageIsToBeCheckedAgainByItsLeadUntilSomebodyHasLooked() {
        Case open = cases.aText(desk, "The harbour was opened in 1931.").marking("The harbour was opened in 1931.").taken();
        Case other = cases.aClaim(desk).taken();
        desk.as(Role.CHECKER, () -> evidence.add(open.claim(), new EvidenceEntry(source, Stance.SUPPORTS, "opened in 1931", null, null)));
        assertThat(toRecheck()).isEmpty();

        site.page("/harbour", PAGE.formatted("1934"));
        look();
        assertThat(toRecheck()).containsExactly(open.claim());
        assertThat(turns(Role.CHECKER)).containsExactly(Waiting.Reason.RECHECK);
        assertThat(turns(Role.EDITOR)).isEmpty();
        assertThat(desk.as(Role.CHECKER, () -> turn.count())).isEqualTo(1);
        assertThat(desk.as(Role.VIEWER, () -> catalogue.get(open.claim())).state()).isEqualTo(ClaimState.IN_CHECK);
        assertThat(other.claim()).isNotIn(toRecheck());

        desk.run(Role.CHECKER, () -> checks.seen(source));
        assertThat(toRecheck()).isEmpty();
        assertThat(turns(Role.CHECKER)).isEmpty();

        site.gone("/harbour");
        look();
        assertThat(turns(Role.CHECKER)).containsExactly(Waiting.Reason.RECHECK);
        site.page("/harbour", PAGE.formatted("1931"));
        look();
        assertThat(turns(Role.CHECKER)).as("it reads as its copy again").isEmpty();
    }

    @Test
    void whereNobodyLeadsAClaimItIsTheTurnOfWhoeverSaysWhoDoes() {
        Case open = cases.aText(desk, "The harbour was opened in 1931.").marking("The harbour was opened in 1931.");
        desk.as(Role.CHECKER, () -> evidence.add(open.claim(), new EvidenceEntry(source, Stance.SUPPORTS, "opened in 1931", null, null)));
        site.gone("/harbour");
        look();

        assertThat(turns(Role.EDITOR)).containsExactly(Waiting.Reason.RECHECK);
        assertThat(desk.as(Role.EDITOR, () -> turn.count())).isEqualTo(1);
        assertThat(turns(Role.CHECKER)).isEmpty();

        open.taken();
        assertThat(turns(Role.EDITOR)).isEmpty();
        assertThat(turns(Role.CHECKER)).containsExactly(Waiting.Reason.RECHECK);
    }

    private List<ClaimId> toRecheck() {
        return desk.as(Role.VIEWER, () -> catalogue.list(ClaimFilter.ALL.onlyToRecheck(), Slice.first(10)).items()).stream()
                .map(ClaimSummary::id)
                .toList();
    }

    private List<Waiting.Reason> turns(Role role) {
        return desk.as(role, () -> turn.list()).stream().map(Waiting::reason).toList();
    }

    @Test
    void nothingOfADeskIsVisibleFromAnother() {
        site.gone("/harbour");
        look();
        TestDesk other = desks.open();
        assertThat(other.as(Role.EDITOR, () -> checks.open())).isEmpty();
        assertThat(other.as(Role.EDITOR, () -> checks.open(List.of(source)))).isEmpty();
    }

    private LinkCheck look() {
        return desk.as(Role.CHECKER, () -> checks.check(source));
    }

    private List<LinkCheck> open() {
        return desk.as(Role.VIEWER, () -> checks.open());
    }
}
