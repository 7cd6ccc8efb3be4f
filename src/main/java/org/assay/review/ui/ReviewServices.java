package org.assay.review.ui;

import java.time.Clock;
import java.time.Instant;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.audit.AuditTrail;
import org.assay.kernel.PersonId;
import org.assay.review.Reviews;
import org.assay.verdict.Verdicts;
import org.springframework.stereotype.Component;

/** What every part of a review works with. */
@Component
record ReviewServices(
        Reviews reviews, Verdicts verdicts, AuditTrail trail, People people, CurrentAccount account, Clock clock) {

    Instant now() {
        return clock.instant();
    }

    PersonId me() {
        return account.person();
    }
}
