package org.assay.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.evidence.EvidenceDetail;
import org.assay.evidence.EvidenceRecords;
import org.assay.kernel.Conflict;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ClaimMergesTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    ClaimMerges merges;

    @Autowired
    ClaimCatalogue catalogue;

    @Autowired
    ClaimMarks marks;

    @Autowired
    EvidenceRecords evidence;

    TestDesk desk;
    Case kept;
    Case twin;

    @BeforeEach
    void twoClaimsThatSayTheSame() {
        desk = desks.open();
        kept = cases.aText(desk, "The bridge opened in 1932. Yes, it was in 1932 that it opened.")
                .marking("The bridge opened in 1932.");
        twin = kept.text().marking("it was in 1932 that it opened");
    }

    @Test
    void aMergedClaimGivesItsMarkToTheOther() {
        merge(twin, kept);

        assertThat(read(twin).state()).isEqualTo(ClaimState.MERGED);
        assertThat(read(twin).mergedInto()).isEqualTo(kept.claim());
        assertThat(desk.as(Role.VIEWER, () -> marks.of(kept.text().version())))
                .hasSize(2)
                .extracting(ClaimMark::claim)
                .containsOnly(kept.claim());
    }

    @Test
    void aMergedClaimStillKnowsWhichWordsItWas() {
        merge(twin, kept);

        assertThat(read(twin).passage().quote().exact()).isEqualTo("it was in 1932 that it opened");
    }

    @Test
    void evidenceGoesOverWithItsClaim() {
        kept.supportedBy("The opening speech");
        twin.supportedBy("The bridge’s record");

        merge(twin, kept);

        assertThat(desk.as(Role.VIEWER, () -> evidence.of(kept.claim())))
                .extracting(each -> each.ordinal() + " " + each.source().entry().title())
                .containsExactly("1 The opening speech", "2 The bridge’s record");
        assertThat(desk.<java.util.List<EvidenceDetail>>as(Role.VIEWER, () -> evidence.of(twin.claim())))
                .isEmpty();
    }

    @Test
    void anApprovalIsOutdatedByEvidenceThatAMergeBrings() {
        kept.approved();
        twin.supportedBy("The bridge’s record");

        merge(twin, kept);

        assertThat(read(kept).approvalOutdated()).isTrue();
    }

    @Test
    void noClaimMergesIntoItselfNorIntoOneThatIsClosed() {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> merge(twin, twin))
                .satisfies(no -> assertThat(no.code()).isEqualTo("CLAIM_MERGE_SELF"));
        merge(twin, kept);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> merge(kept, twin))
                .satisfies(no -> assertThat(no.code()).isEqualTo("CLAIM_CLOSED"));
    }

    private void merge(Case claim, Case into) {
        desk.run(Role.EDITOR, () -> merges.merge(claim.claim(), into.claim()));
    }

    private ClaimDetail read(Case marked) {
        return desk.as(Role.CHECKER, () -> catalogue.get(marked.claim()));
    }
}
