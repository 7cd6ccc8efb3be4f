package org.assay.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.audit.AuditTrail;
import org.assay.claim.AnchorDetail;
import org.assay.claim.Anchors;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimMerges;
import org.assay.claim.Passages;
import org.assay.document.AddVersion;
import org.assay.document.CorrectDocument;
import org.assay.document.Documents;
import org.assay.document.VersionId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.review.MyTurn;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.Cases.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A writer’s draft with a claim on it, and the corrections that are proposed to it. */
abstract class HarbourCorrections {

    static final String HARBOUR = "The harbour handled nine million tonnes of freight in 2019.";
    static final String FERRY = "Two ferries a day leave for the islands, according to the port authority.";
    static final String CRANE = "A third crane was ordered in March and has not been delivered.";
    static final String CRANE_RIGHT = "A third crane was ordered in May and has not been delivered.";
    static final String OLDER = String.join("\n\n", HARBOUR, CRANE, FERRY);

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Documents documents;

    @Autowired
    Corrections corrections;

    @Autowired
    Anchors anchors;

    @Autowired
    Passages passages;

    @Autowired
    ClaimCatalogue catalogue;

    @Autowired
    ClaimMerges merges;

    @Autowired
    AuditTrail trail;

    @Autowired
    MyTurn turns;

    TestDesk desk;
    Text text;
    Case crane;

    @BeforeEach
    void aDraftOfTheWriter() {
        desk = desks.open();
        text = cases.aText(desk, OLDER);
        crane = text.marking(CRANE);
        writtenBy(desk.person(Role.WRITER));
    }

    void writtenBy(PersonId writer) {
        desk.run(Role.CHECKER, () -> {
            CorrectDocument as = CorrectDocument.of(documents.get(text.document()));
            documents.correct(new CorrectDocument(
                    as.document(), as.seen(), as.kind(), as.title(), as.language(), as.byline(), as.publication(),
                    as.url(), as.publishedOn(), as.deadline(), writer));
        });
    }

    CorrectionId proposed() {
        return propose(crane, CRANE_RIGHT, "The order is of 4 May.", Severity.MUST);
    }

    CorrectionId accepted() {
        CorrectionId id = proposed();
        answer(id, CorrectionReply.ACCEPTED, "");
        return id;
    }

    CorrectionId propose(Case claim, String replacement, String reason, @Nullable Severity severity) {
        return desk.as(Role.CHECKER, () -> corrections.propose(
                new ProposeCorrection(claim.claim(), null, replacement, reason, severity)));
    }

    void answer(CorrectionId id, CorrectionReply reply, String reason) {
        answer(desk.member(Role.WRITER), id, reply, reason);
    }

    void answer(SignedIn who, CorrectionId id, CorrectionReply reply, String reason) {
        desk.as(who, () -> {
            corrections.answer(new AnswerCorrection(id, reply, reason));
            return id;
        });
    }

    void withdraw(CorrectionId id) {
        desk.run(Role.CHECKER, () -> corrections.withdraw(id));
    }

    CorrectionDetail read(CorrectionId id) {
        return desk.as(Role.VIEWER, () -> corrections.get(id));
    }

    CorrectionDetail.Finding finding(CorrectionId id) {
        CorrectionDetail.Finding finding = read(id).finding();
        assertThat(finding).isNotNull();
        return finding;
    }

    VersionId add(String newer) {
        return desk.as(Role.CHECKER, () -> documents.addVersion(AddVersion.text(text.document(), newer)).version());
    }

    VersionId version() {
        return desk.as(Role.VIEWER, () -> documents.get(text.document()).currentVersion());
    }

    AnchorDetail only(VersionId version) {
        List<AnchorDetail> all = desk.as(Role.VIEWER, () -> anchors.of(version));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    void confirm(VersionId version) {
        AnchorDetail anchor = only(version);
        desk.run(Role.CHECKER, () -> anchors.place(anchor.id(), anchor.candidates().getFirst().place()));
    }

    /** The code of the refusal; empty where there was none. */
    static String refused(Runnable work) {
        try {
            work.run();
            return "";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }
}
