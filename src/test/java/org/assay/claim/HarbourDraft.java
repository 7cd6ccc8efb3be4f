package org.assay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assay.account.Role;
import org.assay.account.TestDesks.TestDesk;
import org.assay.account.TestDesks;
import org.assay.document.AddVersion;
import org.assay.document.DocumentDetail;
import org.assay.document.Documents;
import org.assay.document.TextUnit;
import org.assay.document.VersionId;
import org.assay.document.VersionReceipt;
import org.assay.document.VersionSummary;
import org.assay.review.MyTurn;
import org.assay.review.Reviews;
import org.assay.review.Waiting;
import org.assay.testing.Cases.Case;
import org.assay.testing.Cases.Text;
import org.assay.testing.Cases;
import org.assay.text.AnchorState;
import org.assay.text.TextSpan;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A first draft about a harbour, and what a test asks about the versions that follow it. */
abstract class HarbourDraft {

    static final String HARBOUR = "The harbour handled nine million tonnes of freight in 2019.";
    static final String FERRY = "Two ferries a day leave for the islands, according to the port authority.";
    static final String CRANE = "A third crane was ordered in March and has not been delivered.";
    static final String FISH = "Fishing brings in less than a tenth of what it did in the eighties.";
    static final String OLDER = String.join("\n\n", HARBOUR + " " + FERRY, CRANE, FISH);
    static final String CRANE_NOW = "A fourth crane was ordered in March and has not been delivered.";

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Documents documents;

    @Autowired
    Claims claims;

    @Autowired
    Passages passages;

    @Autowired
    ClaimCatalogue catalogue;

    @Autowired
    ClaimMarks marks;

    @Autowired
    ClaimMerges merges;

    @Autowired
    Anchors anchors;

    @Autowired
    Deeds deeds;

    @Autowired
    ClaimPage page;

    @Autowired
    Reviews reviews;

    @Autowired
    MyTurn turns;

    TestDesk desk;
    Text text;

    @BeforeEach
    void aDraft() {
        desk = desks.open();
        text = cases.aText(desk, OLDER);
    }

    VersionReceipt add(String newer) {
        return desk.as(Role.CHECKER, () -> documents.addVersion(AddVersion.text(text.document(), newer)));
    }

    void confirm(AnchorDetail anchor) {
        place(anchor, anchor.candidates().getFirst().place());
    }

    void place(AnchorDetail anchor, TextSpan span) {
        desk.run(Role.CHECKER, () -> anchors.place(anchor.id(), span));
    }

    AnchorDetail only(VersionReceipt receipt) {
        assertThat(found(receipt)).hasSize(1);
        return found(receipt).getFirst();
    }

    List<AnchorDetail> found(VersionReceipt receipt) {
        return found(receipt.version());
    }

    List<AnchorDetail> found(VersionId version) {
        return desk.as(Role.VIEWER, () -> anchors.of(version));
    }

    Map<AnchorState, Integer> counts(VersionReceipt receipt) {
        return desk.as(Role.VIEWER, () -> anchors.counts(receipt.version()));
    }

    List<TextSpan> marked(VersionId version) {
        return desk.as(Role.VIEWER, () -> marks.of(version)).stream()
                .map(ClaimMark::span)
                .toList();
    }

    List<TextUnit> units(VersionReceipt receipt) {
        return desk.as(Role.VIEWER, () -> documents.units(receipt.version()));
    }

    List<VersionSummary> versions() {
        return desk.as(Role.VIEWER, () -> documents.versions(text.document()));
    }

    DocumentDetail document() {
        return desk.as(Role.VIEWER, () -> documents.get(text.document()));
    }

    ClaimDetail read(Case marked) {
        return desk.as(Role.VIEWER, () -> catalogue.get(marked.claim()));
    }

    String quoted(Case marked) {
        return read(marked).passage().quote().exact();
    }

    List<Waiting.Reason> turnsOf(Role role) {
        return desk.as(role, () -> turns.list()).stream().map(Waiting::reason).toList();
    }

    static String filler() {
        return "Nobody at the ministry would comment on any of it last week.";
    }

    VersionReceipt craneChanges() {
        return add(OLDER.replace(CRANE, CRANE_NOW));
    }
}
