package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.claim.ClaimCatalogue;
import org.assay.kernel.Refusal;
import org.assay.review.Requirement;
import org.assay.review.RequirementResult;
import org.assay.review.Weight;
import org.assay.review.RequirementResult.Standing;
import org.assay.review.Reviews;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.assay.verdict.ProposalId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class LineagesTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Sources sources;

    @Autowired
    SourceMerges merges;

    @Autowired
    EvidenceRecords records;

    @Autowired
    Lineages lineages;

    @Autowired
    PrimarySources primary;

    @Autowired
    Reviews reviews;

    @Autowired
    ClaimCatalogue claims;

    TestDesk desk;
    Case open;

    @BeforeEach
    void aClaimOnADesk() {
        desk = desks.open();
        open = cases.aClaim(desk);
    }

    static String code(Callable<?> work) {
        try {
            work.call();
            return "done";
        } catch (Refusal refusal) {
            return refusal.code();
        } catch (Exception other) {
            throw new AssertionError(other);
        }
    }

    private SourceId source(String title, SourceId from) {
        return desk.as(
                Role.CHECKER,
                () -> sources.add(new SourceEntry(title, null, null, null, null, SourceKind.ARTICLE, false, from)));
    }

    private EvidenceId linked(SourceId source, Stance stance) {
        return desk.as(
                Role.CHECKER,
                () -> records.add(open.claim(), new EvidenceEntry(source, stance, "as it says", "p. 1", null)));
    }

    private Independence independence() {
        return desk.as(Role.VIEWER, () -> lineages.of(open.claim()));
    }

    private void derive(SourceId source, SourceId from) {
        desk.run(Role.CHECKER, () -> {
            SourceDetail now = sources.get(source);
            sources.edit(source, now.version(), now.entry().from(from));
        });
    }

    private boolean outdated() {
        return desk.as(Role.VIEWER, () -> claims.get(open.claim()).approvalOutdated());
    }

    @Test
    void threeRewritesOfOneWireReportCountOnce() {
        SourceId wire = source("Wire report", null);
        linked(source("Morning paper", wire), Stance.SUPPORTS);
        linked(source("Evening paper", wire), Stance.SUPPORTS);
        linked(source("Radio", source("Weekly", wire)), Stance.SUPPORTS);
        linked(source("The harbour’s log", null), Stance.SUPPORTS);

        Independence independence = independence();

        assertThat(independence.pieces()).isEqualTo(4);
        assertThat(independence.roots()).isEqualTo(2);
        assertThat(independence.trees().getFirst().title()).isEqualTo("Wire report");
        assertThat(independence.trees().getFirst().branches())
                .extracting(Independence.Branch::title)
                .containsExactly("Morning paper", "Evening paper", "Weekly");
    }

    @Test
    void aFirstHandThatTurnsOutToRepeatAnotherTakesItsRewritesAlong() {
        SourceId paper = source("Paper", null);
        SourceId blog = source("Blog", paper);
        SourceId study = source("Study", null);
        linked(blog, Stance.SUPPORTS);
        linked(study, Stance.SUPPORTS);
        assertThat(independence().roots()).isEqualTo(2);

        derive(paper, study);

        assertThat(independence().roots()).isEqualTo(1);
    }

    @Test
    void whatGivesContextOnlyOrSaysNoPlaceDoesNotCount() {
        linked(source("Background", null), Stance.CONTEXT);
        desk.run(
                Role.CHECKER,
                () -> records.add(
                        open.claim(), new EvidenceEntry(source("Hearsay", null), Stance.SUPPORTS, null, null, null)));

        assertThat(independence().pieces()).isZero();
        assertThat(independence().roots()).isZero();
        assertThat(independence().trees()).hasSize(2);
    }

    @Test
    void aCircleIsRefused() {
        SourceId first = source("First", null);
        SourceId second = source("Second", first);
        SourceId third = source("Third", second);

        assertThat(code(() -> {
                    derive(first, third);
                    return 0;
                }))
                .isEqualTo("SOURCE_CIRCLE");
        assertThat(code(() -> {
                    derive(first, first);
                    return 0;
                }))
                .isEqualTo("SOURCE_FROM_ITSELF");
    }

    @Test
    void anApprovalIsOutdatedTheMomentTheFirstHandsBecomeFewer() {
        SourceId paper = source("Paper", null);
        linked(source("Blog", paper), Stance.SUPPORTS);
        open.approved();
        assertThat(outdated()).isFalse();
        SourceId shown = desk.as(Role.VIEWER, () -> records.of(open.claim()).getLast().source().id());

        derive(paper, shown);

        assertThat(outdated()).isTrue();
        derive(paper, null);
        assertThat(outdated()).isFalse();
    }

    @Test
    void aPageRangeLeavesAnApprovalInForceAndANewAddressDoesNot() {
        open.approved();
        SourceDetail shown = desk.as(Role.VIEWER, () -> records.of(open.claim()).getFirst().source());
        SourceEntry old = shown.entry();

        long version = desk.as(Role.CHECKER, () -> sources.edit(shown.id(), shown.version(), new SourceEntry(
                old.title(), old.url(), old.publisher(), old.author(), old.publishedOn(), old.kind(), old.primary(),
                null, "en", null, new Imprint(null, "3", null, "4-5", null, null, null, null, null))));
        assertThat(outdated()).isFalse();

        desk.run(Role.CHECKER, () -> sources.edit(shown.id(), version, new SourceEntry(
                old.title(), "https://elsewhere.example.org/", old.publisher(), old.author(), old.publishedOn(),
                old.kind(), old.primary(), null)));
        assertThat(outdated()).isTrue();
    }

    @Test
    void aReasonStandsInForAPrimarySource() {
        linked(source("Paper", null), Stance.SUPPORTS);
        open.taken();
        ProposalId before = open.proposed("true");
        assertThat(standing(before)).isEqualTo(Standing.UNMET);

        desk.run(Role.CHECKER, () -> primary.doWithout(open.claim(), "The archive burnt down in 1973."));

        assertThat(standing(before)).isEqualTo(Standing.OVERRIDDEN);
        assertThat(desk.as(Role.EDITOR, () -> reviews.requirements(before)))
                .contains(new RequirementResult(Requirement.PROPOSAL_CURRENT, Standing.UNMET, Weight.BLOCKS, null, null));
    }

    private Standing standing(ProposalId proposal) {
        return desk.as(Role.EDITOR, () -> reviews.requirements(proposal)).stream()
                .filter(result -> result.requirement() == Requirement.PRIMARY_SOURCE)
                .findFirst()
                .orElseThrow()
                .standing();
    }

    @Test
    void evidenceOfAnOpenClaimGoesAlongWithItsSourceAndBack() {
        SourceId gone = source("Its report", null);
        SourceId stays = source("Its report, 2020", null);
        EvidenceId piece = linked(gone, Stance.SUPPORTS);

        SourceMergeId merge = desk.as(Role.CHECKER, () -> merges.merge(gone, stays));

        assertThat(at(piece)).isEqualTo(stays);
        assertThat(found("report")).containsExactly(stays);
        desk.run(Role.CHECKER, () -> merges.part(merge));
        assertThat(at(piece)).isEqualTo(gone);
        assertThat(found("report")).containsExactlyInAnyOrder(gone, stays);
    }

    @Test
    void anApprovedClaimKeepsTheRecordItWasJudgedOnUntilItIsTakenUpAgain() {
        open.approved();
        EvidenceDetail piece = desk.as(Role.VIEWER, () -> records.of(open.claim()).getFirst());
        SourceId stays = source("The same record", null);

        SourceMergeId merge = desk.as(Role.CHECKER, () -> merges.merge(piece.source().id(), stays));

        assertThat(at(piece.id())).isEqualTo(piece.source().id());
        assertThat(outdated()).isFalse();
        assertThat(desk.as(Role.VIEWER, () -> sources.get(stays)).uses()).isEqualTo(1);
        desk.run(Role.EDITOR, () -> reviews.reopen(open.claim(), "new facts"));
        assertThat(at(piece.id())).isEqualTo(stays);
        desk.run(Role.CHECKER, () -> merges.part(merge));
        assertThat(at(piece.id())).isEqualTo(piece.source().id());
    }

    @Test
    void aMergeThatTakesARootFromAnApprovedClaimSaysSoAndOutdatesTheApproval() {
        SourceId twin = source("The record once more", null);
        linked(twin, Stance.SUPPORTS);
        open.approved();
        SourceId other = desk.as(Role.VIEWER, () -> records.of(open.claim()).getLast().source().id());

        MergePreview preview = desk.as(Role.CHECKER, () -> merges.preview(twin, other));
        assertThat(preview.losing())
                .extracting(MergePreview.Loss::before, MergePreview.Loss::after, MergePreview.Loss::approved)
                .containsExactly(org.assertj.core.api.Assertions.tuple(2, 1, true));
        assertThat(outdated()).isFalse();

        SourceMergeId merge = desk.as(Role.CHECKER, () -> merges.merge(twin, other));
        assertThat(outdated()).isTrue();
        desk.run(Role.CHECKER, () -> merges.part(merge));
        assertThat(outdated()).isFalse();
    }

    @Test
    void aMergedRecordsAddressFindsTheOneThatGoesOn() {
        SourceId gone = desk.as(Role.CHECKER, () -> sources.add(cases.aSource("Old record")));
        String url = desk.as(Role.VIEWER, () -> sources.get(gone)).entry().url();
        SourceId middle = source("Newer record", null);
        SourceId last = source("Newest record", null);
        desk.run(Role.CHECKER, () -> merges.merge(gone, middle));
        SourceMergeId second = desk.as(Role.CHECKER, () -> merges.merge(middle, last));

        assertThat(desk.as(Role.VIEWER, () -> sources.byUrl(url)).orElseThrow().id()).isEqualTo(last);
        assertThat(found(url)).containsExactly(last);
        desk.run(Role.CHECKER, () -> merges.part(second));
        assertThat(desk.as(Role.VIEWER, () -> sources.byUrl(url)).orElseThrow().id()).isEqualTo(middle);
    }

    @Test
    void aFirstHandIsNotMergedIntoItsRewrite() {
        SourceId wire = source("Wire", null);
        SourceId paper = source("Paper", wire);

        assertThat(code(() -> desk.as(Role.CHECKER, () -> merges.merge(wire, paper)))).isEqualTo("SOURCE_CIRCLE");
        assertThat(code(() -> desk.as(Role.CHECKER, () -> merges.merge(wire, wire)))).isEqualTo("MERGE_ITSELF");
    }

    @Test
    void whatBeginsAsTypedComesFirstAndTitlesBeforePublishers() {
        desk.run(Role.CHECKER, () -> {
            sources.add(new SourceEntry("Tides", null, "Harbour Office", null, null, SourceKind.REPORT, false, null));
            sources.add(new SourceEntry("The old harbour", null, null, null, null, SourceKind.REPORT, false, null));
            sources.add(new SourceEntry("Harbour traffic", null, null, null, null, SourceKind.REPORT, false, null));
        });

        assertThat(desk.as(Role.VIEWER, () -> sources.find("harb", org.assay.kernel.Slice.first(5))).items())
                .extracting(each -> each.entry().title())
                .containsExactly("Harbour traffic", "The old harbour", "Tides");
    }

    private SourceId at(EvidenceId piece) {
        return desk.as(Role.VIEWER, () -> records.get(piece)).source().id();
    }

    private List<SourceId> found(String typed) {
        return desk.as(Role.VIEWER, () -> sources.find(typed, org.assay.kernel.Slice.first(9))).items().stream()
                .map(SourceDetail::id)
                .toList();
    }
}
