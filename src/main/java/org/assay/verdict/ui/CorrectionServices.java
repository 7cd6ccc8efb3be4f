package org.assay.verdict.ui;

import java.time.Clock;
import java.time.Instant;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.account.Permission;
import org.assay.claim.ClaimCatalogue;
import org.assay.document.Documents;
import org.assay.kernel.PersonId;
import org.assay.verdict.Corrections;
import org.springframework.stereotype.Component;

/** What the parts that show corrections work with. */
@Component
record CorrectionServices(
        Corrections corrections,
        ClaimCatalogue claims,
        Documents documents,
        People people,
        CurrentAccount account,
        Clock clock) {

    Instant now() {
        return clock.instant();
    }

    PersonId me() {
        return account.person();
    }

    boolean mayAnswer() {
        return account.may(Permission.ANSWER_CORRECTION);
    }

    boolean mayPropose() {
        return account.may(Permission.PROPOSE);
    }
}
