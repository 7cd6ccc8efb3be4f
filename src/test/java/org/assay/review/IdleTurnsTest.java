package org.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.assay.account.CurrentAccount;
import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.claim.ClaimCatalogue;
import org.assay.kernel.PersonId;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class IdleTurnsTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Policies policies;

    @Autowired
    PolicyRows rows;

    @Autowired
    ClaimCatalogue catalogue;

    @Autowired
    CurrentAccount account;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    TestDesk desk;

    @BeforeEach
    void open() {
        desk = desks.open();
    }

    private List<Waiting> after(int days, SignedIn who) {
        IdleTurns then = new IdleTurns(database, rows, catalogue, account, Clock.offset(clock, Duration.ofDays(days)));
        List<Waiting> waiting = desk.as(who, then::list);
        assertThat(desk.as(who, then::count)).isEqualTo(waiting.size());
        return waiting;
    }

    private void limit(int days, @Nullable PersonId lead) {
        Policy own = Policy.OWN;
        new PolicyDesk(desk, policies).sets(new Policy(own.rules(), own.grave(), 1, 2, 1, 1, days, lead));
    }

    @Test
    void aClaimInCheckThatLiesTooLongComesToEveryEditor() {
        Case open = cases.aClaim(desk).taken();
        cases.aClaim(desk);
        limit(7, null);

        assertThat(after(6, desk.member(Role.EDITOR))).isEmpty();
        assertThat(after(8, desk.member(Role.EDITOR))).singleElement().satisfies(waiting -> {
            assertThat(waiting.claim().id()).isEqualTo(open.claim());
            assertThat(waiting.reason()).isEqualTo(Waiting.Reason.IDLE);
        });
        assertThat(after(8, desk.member(Role.CHECKER))).isEmpty();
    }

    @Test
    void orToTheLeadEditorAlone() {
        cases.aClaim(desk).taken();
        SignedIn lead = desk.another(Role.EDITOR);
        limit(7, lead.person());

        assertThat(after(8, lead)).hasSize(1);
        assertThat(after(8, desk.member(Role.EDITOR))).isEmpty();
    }

    @Test
    void withoutALimitNothingIsIdle() {
        cases.aClaim(desk).taken();

        assertThat(after(1_000, desk.member(Role.EDITOR))).isEmpty();
    }
}
