package org.assay.review.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.account.Permission;
import org.assay.audit.AuditEntry;
import org.assay.audit.AuditTrail;
import org.assay.claim.ClaimDesk;
import org.assay.claim.ClaimId;
import org.assay.document.Documents;
import org.assay.evidence.EvidenceRecords;
import org.assay.kernel.PersonId;
import org.assay.review.CaseLooks;
import org.assay.review.GuestPasses;
import org.assay.review.OpenCases;
import org.assay.review.Overrides;
import org.assay.review.Plans;
import org.assay.review.Reviews;
import org.assay.review.SecondChecks;
import org.assay.review.Threads;
import org.assay.review.told.MailWishes;
import org.assay.verdict.Scales;
import org.assay.verdict.Verdicts;
import org.springframework.stereotype.Component;

/** What every part of a review works with. */
@Component
record ReviewServices(
        Reviews reviews,
        Overrides overrides,
        SecondChecks seconds,
        GuestPasses guests,
        Scales scales,
        Threads threads,
        OpenCases cases,
        CaseLooks looks,
        MailWishes wishes,
        Plans plans,
        ClaimDesk desk,
        Verdicts verdicts,
        EvidenceRecords evidence,
        Documents documents,
        ThreadNews news,
        AuditTrail trail,
        People people,
        CurrentAccount account,
        Clock clock) {

    Instant now() {
        return clock.instant();
    }

    PersonId me() {
        return account.person();
    }

    /** What happened to a claim; without what the desk discusses for whoever may not read that. */
    List<AuditEntry> trailOf(ClaimId claim) {
        List<AuditEntry> all = trail.of(claim.subject());
        if (account.may(Permission.READ)) return all;
        return all.stream().filter(entry -> !History.isDiscussion(entry)).toList();
    }

    String name(PersonId person) {
        return people.names(List.of(person)).getOrDefault(person, "Somebody who left");
    }
}
