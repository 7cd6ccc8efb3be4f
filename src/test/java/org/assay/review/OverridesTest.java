package org.assay.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.audit.AuditEntry;
import org.assay.audit.AuditTrail;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimState;
import org.assay.claim.Claims;
import org.assay.claim.EditClaim;
import org.assay.kernel.Ids;
import org.assay.review.RequirementResult.Standing;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.assay.verdict.ProposalId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class OverridesTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Policies policies;

    @Autowired
    Overrides overrides;

    @Autowired
    Reviews reviews;

    @Autowired
    Claims claims;

    @Autowired
    ClaimCatalogue catalogue;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient database;

    TestDesk desk;
    Case open;
    ProposalId proposal;

    /** A verdict that rests on one root, on a desk that asks for two. */
    @BeforeEach
    void aVerdictThatLacksARoot() {
        desk = desks.open();
        new PolicyDesk(desk, policies).sets(PolicyDesk.roots(2));
        open = cases.aClaim(desk);
        proposal = open.proposed();
    }

    private String letsGo(SignedIn who, Requirement requirement, String reason) {
        return ReviewsTest.code(() -> desk.as(who, () -> {
            overrides.override(proposal, requirement, reason);
            return true;
        }));
    }

    private RequirementResult enough() {
        return desk.as(Role.EDITOR, () -> reviews.requirements(proposal)).stream()
                .filter(each -> each.requirement() == Requirement.EVIDENCE_ENOUGH)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverThePolicyAllowsLetsARequirementGoForAReason() {
        assertThat(letsGo(desk.member(Role.EDITOR), Requirement.EVIDENCE_ENOUGH, "The register is the only source there is."))
                .isEqualTo("done");

        assertThat(enough().standing()).isEqualTo(Standing.OVERRIDDEN);
        assertThat(enough().reason()).isEqualTo("The register is the only source there is.");
        assertThat(enough().overriddenBy()).isEqualTo(desk.person(Role.EDITOR));
        DecisionId decision = open.decide(proposal, Decision.APPROVE, null);
        assertThat(desk.as(Role.VIEWER, () -> catalogue.get(open.claim())).state()).isEqualTo(ClaimState.APPROVED);
        assertThat(desk.as(Role.VIEWER, () -> reviews.judged(decision)))
                .filteredOn(each -> each.standing() == Standing.OVERRIDDEN)
                .extracting(RequirementResult::reason)
                .containsExactly("The register is the only source there is.");
        assertThat(desk.as(Role.VIEWER, () -> trail.of(open.claim().subject())))
                .extracting(AuditEntry::action)
                .contains("requirement-overridden");
    }

    @Test
    void nobodyElseMayAndNotWithoutAReason() {
        assertThat(letsGo(desk.member(Role.LEGAL), Requirement.EVIDENCE_ENOUGH, "Because.")).isEqualTo("OVERRIDE_NOT_YOURS");
        assertThat(letsGo(desk.member(Role.EDITOR), Requirement.FOUR_EYES, "Because.")).isEqualTo("OVERRIDE_NOT_YOURS");
        assertThat(letsGo(desk.member(Role.EDITOR), Requirement.LEGAL_SIGN_OFF, "Because.")).isEqualTo("OVERRIDE_NOT_YOURS");
        assertThat(letsGo(desk.member(Role.EDITOR), Requirement.EVIDENCE_ENOUGH, " ")).isEqualTo("REASON_MISSING");
        assertThat(letsGo(desk.member(Role.VIEWER), Requirement.EVIDENCE_ENOUGH, "Because.")).isEqualTo("NOT_PERMITTED");
    }

    @Test
    void onlyWhatIsUnmetCanBeLetGo() {
        assertThat(letsGo(desk.member(Role.EDITOR), Requirement.LOCATOR_COMPLETE, "Because.")).isEqualTo("OVERRIDE_NEEDLESS");
        assertThat(letsGo(desk.member(Role.EDITOR), Requirement.EVIDENCE_ENOUGH, "Because.")).isEqualTo("done");
        assertThat(letsGo(desk.member(Role.EDITOR), Requirement.EVIDENCE_ENOUGH, "Again.")).isEqualTo("OVERRIDE_NEEDLESS");
    }

    @Test
    void itGoesStaleOnceWhatWasSeenChangesAndStandsAgainOnceItIsAsItWas() {
        letsGo(desk.member(Role.EDITOR), Requirement.EVIDENCE_ENOUGH, "The only one there is.");
        String seen = desk.as(Role.VIEWER, () -> catalogue.get(open.claim())).statement();

        says("The bridge closed in 1932.");
        assertThat(enough().standing()).isEqualTo(Standing.UNMET);

        says(seen);
        assertThat(enough().standing()).isEqualTo(Standing.OVERRIDDEN);
    }

    private void says(String statement) {
        desk.run(Role.CHECKER, () -> {
            ClaimDetail claim = catalogue.get(open.claim());
            claims.edit(new EditClaim(
                    claim.id(), claim.version(), statement, claim.kind(), claim.priority(), claim.risk(), claim.saidOn(),
                    claim.saidAt(), claim.claimant(), claim.tags()));
        });
    }

    @Test
    void anAuthorLetsNothingGoForTheirOwnVerdictAndTheDatabaseHoldsIt() {
        Case own = cases.aClaim(desk);
        SignedIn both = desk.another(Role.CHECKER, Role.EDITOR);
        proposal = cases.proposedBy(own, both);

        assertThat(letsGo(both, Requirement.EVIDENCE_ENOUGH, "Trust me.")).isEqualTo("OWN_PROPOSAL");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.sql("""
                                insert into review_override (id, desk_id, claim_id, proposal_id, requirement, digest,
                                    reason, overridden_by, reviewer_part, overridden_at)
                                values (?, ?, ?, ?, 'EVIDENCE_ENOUGH', 'x', 'Trust me.', ?, 'REVIEWER', current_timestamp)
                                """)
                        .params(Ids.next(), desk.id().value(), own.claim().value(), proposal.value(), both.person().value())
                        .update());
    }

    @Test
    void nothingIsLetGoOfWhatIsDecided() {
        letsGo(desk.member(Role.EDITOR), Requirement.EVIDENCE_ENOUGH, "The only one there is.");
        open.decide(proposal, Decision.APPROVE, null);

        assertThat(letsGo(desk.member(Role.EDITOR), Requirement.SNAPSHOT_KEPT, "Because.")).isEqualTo("PROPOSAL_SUPERSEDED");
    }
}
