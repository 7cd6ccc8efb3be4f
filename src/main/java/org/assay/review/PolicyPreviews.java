package org.assay.review;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.account.CurrentAccount;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimFilter;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.ClaimSummary;
import org.assay.kernel.Listing;
import org.assay.kernel.Slice;
import org.assay.review.JudgedRows.Approved;
import org.assay.review.PolicyPreview.Effect;
import org.assay.verdict.VerdictDetail;
import org.assay.verdict.Verdicts;
import org.springframework.stereotype.Component;

/** Weighs the cases of the last month, and those that are open, by a policy that the desk does not have yet. */
@Component
class PolicyPreviews {

    // Each open case costs a dozen reads; a decided one is kept whole.
    private static final int MOST_OPEN = 100;
    private static final int MOST_DECIDED = 500;

    private final JudgedRows judged;
    private final Gates gates;
    private final ClaimCatalogue claims;
    private final Verdicts verdicts;
    private final CurrentAccount account;
    private final Clock clock;

    PolicyPreviews(
            JudgedRows judged,
            Gates gates,
            ClaimCatalogue claims,
            Verdicts verdicts,
            CurrentAccount account,
            Clock clock) {
        this.judged = judged;
        this.gates = gates;
        this.claims = claims;
        this.verdicts = verdicts;
        this.account = account;
        this.clock = clock;
    }

    PolicyPreview of(Policy asked, Policy now) {
        List<Approved> approved = judged.since(
                account.desk(), clock.instant().minus(Duration.ofDays(Policies.LOOKS_BACK)), MOST_DECIDED);
        Map<ClaimId, ClaimSummary> known = new HashMap<>();
        claims.of(approved.stream().map(Approved::claim).distinct().toList())
                .forEach(claim -> known.put(claim.id(), claim));
        List<Effect> refused = new ArrayList<>();
        int looked = 0;
        for (Approved each : approved) {
            ClaimSummary claim = known.get(each.claim());
            if (claim == null) continue;
            Judgement judgement = each.judgement();
            // Not kept for decisions from before there were policies.
            if (judgement == null) judgement = asItStands(claim).orElse(null);
            if (judgement == null) continue;
            looked++;
            List<Requirement> unmet = shut(judgement, asked);
            int missing = Math.max(0, judgement.approvalsNeeded(asked) - each.given());
            if (!unmet.isEmpty() || missing > 0) refused.add(new Effect(claim, unmet, missing));
        }
        Listing<ClaimSummary> open = claims.list(
                new ClaimFilter(null, EnumSet.of(ClaimState.PROPOSED), null, null, null, null, null, null),
                new Slice(0, MOST_OPEN, "since", true));
        List<Effect> shut = new ArrayList<>();
        List<Effect> opened = new ArrayList<>();
        for (ClaimSummary claim : open.items()) {
            asItStands(claim).ifPresent(judgement -> {
                List<Requirement> then = shut(judgement, asked);
                List<Requirement> before = shut(judgement, now);
                if (before.isEmpty() && !then.isEmpty()) shut.add(new Effect(claim, then, 0));
                if (!before.isEmpty() && then.isEmpty()) opened.add(new Effect(claim, before, 0));
            });
        }
        boolean more = approved.size() == MOST_DECIDED || open.total() > open.items().size();
        return new PolicyPreview(looked, refused, open.items().size(), shut, opened, more);
    }

    private Optional<Judgement> asItStands(ClaimSummary claim) {
        Optional<VerdictDetail> proposal = verdicts.current(claim.id());
        return proposal.map(current -> gates.of(claims.get(claim.id()), current, account.person()).judgement());
    }

    /** Without what the program itself holds: no policy changes that, and who looks is not who decides. */
    private static List<Requirement> shut(Judgement judgement, Policy policy) {
        return judgement.by(policy).stream()
                .filter(RequirementResult::shutsTheGate)
                .map(RequirementResult::requirement)
                .filter(requirement -> !requirement.isTheHouses())
                .toList();
    }
}
