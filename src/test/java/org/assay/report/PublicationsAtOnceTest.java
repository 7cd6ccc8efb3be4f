package org.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimState;
import org.assay.evidence.EvidenceRecords;
import org.assay.kernel.Conflict;
import org.assay.kernel.Refusal;
import org.assay.kernel.StaleVersion;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PublicationsAtOnceTest {

    private static final Set<String> CALM = Set.of("PUBLICATION_OVERTAKEN", "PUBLICATION_RETRACTED", "STALE", "WRONG_STATE");

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Publications publications;

    @Autowired
    ClaimCatalogue catalogue;

    @Autowired
    EvidenceRecords evidence;

    TestDesk desk;
    SignedIn other;

    @BeforeEach
    void open() {
        desk = desks.open();
        other = desk.another(Role.EDITOR);
    }

    @Test
    void ofTwoWhoPublishAtOnceOneDoesAndTheOtherIsTold() throws Exception {
        for (int round = 0; round < 5; round++) {
            Case checked = cases.aClaim(desk);
            checked.approved();

            atOnce(
                    () -> publications.publish(PublishClaim.first(checked.claim())),
                    () -> publications.publish(PublishClaim.first(checked.claim())));

            assertThat(kinds(checked)).containsExactly(RevisionKind.PUBLICATION);
            assertThat(read(checked).state()).isEqualTo(ClaimState.PUBLISHED);
        }
    }

    @Test
    void ofACorrectionAndARetractionAtOnceOneStands() throws Exception {
        for (int round = 0; round < 5; round++) {
            Case checked = cases.aClaim(desk);
            checked.approved();
            desk.as(Role.EDITOR, () -> publications.publish(PublishClaim.first(checked.claim())));

            atOnce(
                    () -> publications.publish(new PublishClaim(checked.claim(), RevisionKind.CORRECTION, "Mended.", 1)),
                    () -> publications.retract(checked.claim(), "Taken back.", 1));

            // Whichever it was, the claim and what readers see say the same.
            assertThat(kinds(checked)).hasSize(2);
            boolean retracted = kinds(checked).getFirst() == RevisionKind.RETRACTION;
            assertThat(read(checked).state()).isEqualTo(retracted ? ClaimState.RETRACTED : ClaimState.PUBLISHED);
        }
    }

    @Test
    void whatWasApprovedOnOtherEvidenceIsNotPublished() {
        Case checked = cases.aClaim(desk);
        checked.approved();
        desk.run(Role.CHECKER, () -> evidence.remove(evidence.of(checked.claim()).getFirst().id()));
        assertThat(read(checked).approvalOutdated()).isTrue();

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() ->
                        desk.as(Role.EDITOR, () -> publications.publish(PublishClaim.first(checked.claim()))))
                .matches(refusal -> refusal.code().equals("PUBLICATION_REFUSED"));

        assertThat(kinds(checked)).isEmpty();
        assertThat(read(checked).state()).isEqualTo(ClaimState.APPROVED);
        assertThat(desk.as(Role.EDITOR, () -> publications.publish(checked.text().document())).published()).isZero();
    }

    private void atOnce(Runnable mine, Runnable theirs) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            Future<String> one = both.submit(() -> {
                start.await();
                return outcome(() -> desk.run(Role.EDITOR, mine));
            });
            Future<String> two = both.submit(() -> {
                start.await();
                return outcome(() -> desk.as(other, () -> {
                    theirs.run();
                    return true;
                }));
            });
            List<String> outcomes = List.of(one.get(), two.get());
            assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
            assertThat(outcomes).filteredOn(CALM::contains).hasSize(1);
        }
    }

    private static String outcome(Runnable attempt) {
        try {
            attempt.run();
            return "done";
        } catch (StaleVersion stale) {
            return "STALE";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private List<RevisionKind> kinds(Case checked) {
        return desk.as(Role.EDITOR, () -> publications.of(checked.claim())).stream()
                .map(PublicationRevision::kind)
                .toList();
    }

    private ClaimDetail read(Case checked) {
        return desk.as(Role.EDITOR, () -> catalogue.get(checked.claim()));
    }
}
