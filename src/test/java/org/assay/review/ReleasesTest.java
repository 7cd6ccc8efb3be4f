package org.assay.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.audit.AuditTrail;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDesk;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.claim.Claims;
import org.assay.claim.EditClaim;
import org.assay.claim.MarkClaim;
import org.assay.claim.Risk;
import org.assay.document.AddVersion;
import org.assay.document.DocumentFilter;
import org.assay.document.DocumentStatus;
import org.assay.document.Documents;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.review.ClosingClaim.Awaits;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.Cases.Text;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ReleasesTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Closings closings;

    @Autowired
    Releases releases;

    @Autowired
    Claims claims;

    @Autowired
    ClaimDesk claimDesk;

    @Autowired
    Documents documents;

    @Autowired
    ClaimCatalogue catalogue;

    @Autowired
    Reviews reviews;

    @Autowired
    AuditTrail trail;

    TestDesk desk;
    Text text;
    ClaimId bridge;
    ClaimId length;

    @BeforeEach
    void aTextWithTwoOpenClaims() {
        desk = desks.open();
        text = cases.aText(desk, "The bridge opened in 1932. It is 503 metres long. It is beautiful.");
        bridge = mark("The bridge opened in 1932.");
        length = mark("It is 503 metres long.");
    }

    ClaimId mark(String words) {
        return desk.as(Role.CHECKER, () -> claims.mark(MarkClaim.at(text.version(), text.span(words))));
    }

    ClosingDetail closing() {
        return desk.as(Role.EDITOR, () -> closings.of(text.document()));
    }

    ReleaseId release(ClosingDetail seen, Map<ClaimId, String> holes) {
        return desk.as(Role.EDITOR, () -> releases.release(new ReleaseDocument(text.document(), seen.seen(), holes, null)));
    }

    ReleaseId release(Map<ClaimId, String> holes) {
        return release(closing(), holes);
    }

    DocumentStatus status() {
        return desk.as(Role.VIEWER, () -> documents.get(text.document())).status();
    }

    List<DocumentStatus> filteredStatus() {
        return desk.as(Role.VIEWER, () -> java.util.stream.Stream.of(DocumentStatus.values())
                .filter(status -> documents.count(new DocumentFilter("", null, null, status)) == 1)
                .toList());
    }

    @Test
    void whatIsLeftSaysWhoItWaitsFor() {
        desk.run(Role.CHECKER, () -> claimDesk.take(bridge));

        assertThat(closing().left())
                .extracting(each -> each.claim().id(), ClosingClaim::awaits)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(bridge, Awaits.VERDICT),
                        org.assertj.core.groups.Tuple.tuple(length, Awaits.CHECKER));
    }

    @Test
    void aDocumentGoesWithItsHolesNamedAndSigned() {
        release(Map.of(bridge, "The city archive answers on Monday.", length, "Harmless."));

        ReleaseDetail release = closing().release();
        assertThat(release.holes())
                .extracting(NamedHole::claim, NamedHole::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(bridge, "The city archive answers on Monday."),
                        org.assertj.core.groups.Tuple.tuple(length, "Harmless."));
        assertThat(release.unseen()).isEqualTo(closing().unseen()).isPositive();
        assertThat(status()).isEqualTo(DocumentStatus.RELEASED);
        assertThat(filteredStatus()).containsExactly(DocumentStatus.RELEASED);
        assertThat(desk.as(Role.EDITOR, () -> trail.of(text.document().subject())))
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("document-released");
                    assertThat(entry.changes().toString()).contains("The city archive answers on Monday.");
                });
    }

    @Test
    void eachOpenClaimNeedsItsReason() {
        assertRefused("HOLE_UNNAMED", () -> release(Map.of(bridge, "The archive answers on Monday.", length, "  ")));
        assertRefused("HOLE_REASON_LONG", () -> release(Map.of(bridge, "x".repeat(1_001), length, "Harmless.")));
        ClaimId third = mark("It is beautiful.");
        desk.run(Role.CHECKER, () -> claims.unmark(third));
        assertRefused("HOLE_CLOSED", () -> release(Map.of(bridge, "a", length, "b", third, "c")));
        assertThat(status()).isEqualTo(DocumentStatus.MARKING);
    }

    @Test
    void whatNobodySawIsNotSignedFor() {
        ClosingDetail seen = closing();
        mark("It is beautiful.");

        assertRefused("RELEASE_CHANGED", () -> release(seen, Map.of(bridge, "a", length, "b")));
        assertThat(status()).isNotEqualTo(DocumentStatus.RELEASED);
    }

    @Test
    void whatIsMarkedAfterwardsIsNotCovered() {
        release(Map.of(bridge, "a", length, "b"));
        ClaimId late = mark("It is beautiful.");

        assertThat(status()).isEqualTo(DocumentStatus.MARKING);
        assertThat(filteredStatus()).containsExactly(DocumentStatus.MARKING);
        assertThat(closing().uncovered()).extracting(each -> each.claim().id()).containsExactly(late);

        release(Map.of(bridge, "a", length, "b", late, "It is a matter of taste."));
        assertThat(status()).isEqualTo(DocumentStatus.RELEASED);
    }

    @Test
    void aHoleThatIsSettledAndOpenedAgainIsANewOne() {
        Case open = cases.aClaim(desk);
        text = open.text();
        release(Map.of(open.claim(), "Known to be so."));
        open.approved();
        assertThat(status()).isEqualTo(DocumentStatus.RELEASED);

        desk.run(Role.EDITOR, () -> reviews.reopen(open.claim(), "The record was forged."));

        assertThat(status()).isNotEqualTo(DocumentStatus.RELEASED);
        assertThat(filteredStatus()).contains(status()).doesNotContain(DocumentStatus.RELEASED);
        assertThat(closing().uncovered()).extracting(each -> each.claim().id()).containsExactly(open.claim());
    }

    @Test
    void aHoleInOtherWordsOrOfAnotherRiskIsANewOneAndTheReleaseKeepsWhatWasSignedFor() {
        ClosingDetail seen = closing();
        edit(bridge, "The bridge opened in 1931.", Risk.NONE);
        assertRefused("RELEASE_CHANGED", () -> release(seen, Map.of(bridge, "a", length, "b")));
        release(Map.of(bridge, "a", length, "b"));

        edit(length, "It is 503 metres long.", Risk.LEGAL);
        assertThat(closing().uncovered()).extracting(each -> each.claim().id()).containsExactly(length);
        edit(bridge, "The minister lied about the bridge.", Risk.NONE);
        assertThat(closing().uncovered()).extracting(each -> each.claim().id()).containsExactlyInAnyOrder(bridge, length);
        assertThat(closing().release().holes())
                .extracting(NamedHole::statement)
                .containsExactly("The bridge opened in 1931.", "It is 503 metres long.");
        assertThat(filteredStatus()).containsExactly(DocumentStatus.MARKING);
    }

    private void edit(ClaimId claim, String statement, Risk risk) {
        desk.run(Role.CHECKER, () -> {
            ClaimDetail now = catalogue.get(claim);
            claims.edit(new EditClaim(
                    claim, now.version(), statement, now.kind(), now.priority(), risk, null, null, null, Set.of()));
        });
    }

    @Test
    void aNewVersionOfTheTextIsNotCovered() {
        release(Map.of(bridge, "a", length, "b"));
        desk.run(Role.CHECKER, () -> documents.addVersion(AddVersion.text(
                text.document(), "The bridge opened in 1932. It is 504 metres long. It is beautiful.")));

        assertThat(status()).isNotEqualTo(DocumentStatus.RELEASED);
        assertThat(closing().isOfAnotherVersion()).isTrue();
    }

    @Test
    void aReleaseIsTakenBackWithAReason() {
        release(Map.of(bridge, "a", length, "b"));

        assertRefused("REASON_MISSING", () -> withdraw(" "));
        withdraw("The archive has answered: it was 1931.");

        assertThat(status()).isEqualTo(DocumentStatus.MARKING);
        assertThat(closing().release()).isNull();
        assertRefused("RELEASE_NONE", () -> withdraw("again"));
    }

    ReleaseId withdraw(String reason) {
        desk.run(Role.EDITOR, () -> releases.withdraw(text.document(), reason));
        return null;
    }

    @Test
    void aReleasedDocumentIsNotReleasedAgain() {
        release(Map.of(bridge, "a", length, "b"));

        assertRefused("RELEASE_STANDS", () -> release(Map.of(bridge, "a", length, "b")));
    }

    @Test
    void onlyWhoDecidesReleasesAndOtherDesksSeeNothing() {
        assertRefused("NOT_PERMITTED", () -> desk.as(Role.CHECKER, () -> releases.release(
                new ReleaseDocument(text.document(), closing().seen(), Map.of(bridge, "a", length, "b"), null))));
        TestDesk other = desks.open();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as(Role.EDITOR, () -> closings.of(text.document())));
    }

    @Test
    void ofTwoEditorsAtOneMomentOneSigns() throws Exception {
        SignedIn second = desk.another(Role.EDITOR);
        for (int round = 0; round < 10; round++) {
            ClosingDetail seen = closing();
            CyclicBarrier together = new CyclicBarrier(2);
            Map<ClaimId, String> holes = new HashMap<>(Map.of(bridge, "a", length, "b"));
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                Future<String> one = both.submit(() -> desk.as(Role.EDITOR, () -> signed(together, seen, holes)));
                Future<String> two = both.submit(() -> desk.as(second, () -> signed(together, seen, holes)));
                assertThat(List.of(one.get(), two.get())).containsExactlyInAnyOrder("signed", "RELEASE_CHANGED");
            }
            withdraw("again");
        }
    }

    private String signed(CyclicBarrier together, ClosingDetail seen, Map<ClaimId, String> holes) {
        try {
            together.await();
            releases.release(new ReleaseDocument(text.document(), seen.seen(), holes, null));
            return "signed";
        } catch (Refusal refused) {
            return refused.code();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
