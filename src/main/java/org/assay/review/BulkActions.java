package org.assay.review;

import static org.assay.account.Permission.ASSIGN;
import static org.assay.account.Permission.EDIT_CLAIM;
import static org.assay.account.Permission.MARK;
import static org.assay.account.Permission.READ;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.account.Account;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDesk;
import org.assay.claim.ClaimFilter;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.ClaimSummary;
import org.assay.claim.Claims;
import org.assay.kernel.Conflict;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.Slice;
import org.assay.kernel.StaleVersion;
import org.assay.review.BulkPreview.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Does one thing to many claims, and says before what will be refused and why. */
@Service
public class BulkActions {

    /** Claims that one call of {@link #run} takes, so that whoever waits can be told how far it has come. */
    public static final int CHUNK = 100;

    private final ClaimCatalogue claims;
    private final ClaimDesk desk;
    private final Claims wording;
    private final Plans plans;
    private final People people;
    private final CurrentAccount account;
    private final TransactionTemplate transaction;

    BulkActions(
            ClaimCatalogue claims,
            ClaimDesk desk,
            Claims wording,
            Plans plans,
            People people,
            CurrentAccount account,
            PlatformTransactionManager transactions) {
        this.claims = claims;
        this.desk = desk;
        this.wording = wording;
        this.plans = plans;
        this.people = people;
        this.account = account;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What {@link #run} would do as the claims stand now; it changes nothing.
     *
     * @throws Refusal where the action itself is impossible: a time that has passed, somebody who may not check
     */
    @Requires({ASSIGN, MARK, EDIT_CLAIM})
    @Transactional(readOnly = true)
    public BulkPreview preview(Collection<ClaimId> chosen, BulkAction action) {
        check(action);
        List<ClaimSummary> all = read(chosen);
        Map<ClaimId, PlanDetail> planned = action instanceof BulkAction.Due ? planned(all) : Map.of();
        List<ClaimSummary> done = new ArrayList<>();
        List<ClaimSummary> already = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (ClaimSummary claim : all) {
            Optional<Refusal> why = refusal(claim, action);
            if (why.isPresent()) refused.add(new Refused(claim, why.get()));
            else if (isSo(claim, action, planned)) already.add(claim);
            else done.add(claim);
        }
        return new BulkPreview(done, already, refused);
    }

    /**
     * Does it, to at most {@value #CHUNK} claims, each of which the caller saw as it is given here. What is refused of
     * one leaves the others done.
     *
     * @throws Refusal as {@link #preview}
     */
    @Requires({ASSIGN, MARK, EDIT_CLAIM})
    public BulkPreview run(List<ClaimSummary> seen, BulkAction action) {
        if (seen.size() > CHUNK) throw new IllegalArgumentException("more than " + CHUNK + " claims at once");
        check(action);
        try {
            transaction.executeWithoutResult(status -> all(seen, action));
            return new BulkPreview(seen, List.of(), List.of());
        } catch (Refusal | StaleVersion | TransientDataAccessException someOfThem) {
            return oneByOne(seen, action);
        }
    }

    private BulkPreview oneByOne(List<ClaimSummary> seen, BulkAction action) {
        List<ClaimSummary> done = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (ClaimSummary claim : seen) {
            try {
                transaction.executeWithoutResult(status -> one(claim, action));
                done.add(claim);
            } catch (Refusal why) {
                refused.add(new Refused(claim, why));
            } catch (StaleVersion | TransientDataAccessException overtaken) {
                refused.add(new Refused(claim, new Conflict("BULK_OVERTAKEN")));
            }
        }
        return new BulkPreview(done, List.of(), refused);
    }

    private void all(List<ClaimSummary> seen, BulkAction action) {
        if (action instanceof BulkAction.Assign(PersonId to)) {
            Map<ClaimId, @Nullable PersonId> leads = new LinkedHashMap<>();
            seen.forEach(claim -> leads.put(claim.id(), claim.lead()));
            desk.assign(leads, to);
        } else {
            seen.forEach(claim -> one(claim, action));
        }
    }

    private void one(ClaimSummary seen, BulkAction action) {
        switch (action) {
            case BulkAction.Assign(PersonId to) -> desk.assign(seen.id(), to, seen.lead());
            case BulkAction.Release() -> desk.release(seen.id(), seen.lead());
            case BulkAction.Due(var at) -> plans.due(seen.id(), at);
            case BulkAction.Prioritise(var priority) -> wording.prioritise(seen.id(), priority);
            case BulkAction.Dismiss(var reason) -> desk.dismiss(seen.id(), reason);
        }
    }

    /** Claims that a person leads and has not proposed a verdict on: what is handed over when they leave. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public List<ClaimSummary> ledBy(PersonId person) {
        List<ClaimSummary> all = new ArrayList<>();
        ClaimFilter filter = new ClaimFilter(
                null, EnumSet.of(ClaimState.IN_CHECK), null, null, null, person, null, null);
        while (true) {
            var page = claims.list(filter, new Slice(all.size(), Slice.MAXIMUM, "number", false));
            all.addAll(page.items());
            if (page.items().isEmpty() || all.size() >= page.total()) return all;
        }
    }

    private List<ClaimSummary> read(Collection<ClaimId> chosen) {
        List<ClaimId> ids = List.copyOf(chosen);
        List<ClaimSummary> all = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += Slice.MAXIMUM) {
            all.addAll(claims.of(ids.subList(from, Math.min(ids.size(), from + Slice.MAXIMUM))));
        }
        return all;
    }

    private Map<ClaimId, PlanDetail> planned(List<ClaimSummary> all) {
        Map<ClaimId, PlanDetail> planned = new HashMap<>();
        List<ClaimId> ids = all.stream().map(ClaimSummary::id).toList();
        for (int from = 0; from < ids.size(); from += Slice.MAXIMUM) {
            planned.putAll(plans.of(ids.subList(from, Math.min(ids.size(), from + Slice.MAXIMUM))));
        }
        return planned;
    }

    private void check(BulkAction action) {
        account.require(switch (action) {
            case BulkAction.Assign ignored -> ASSIGN;
            case BulkAction.Due ignored -> ASSIGN;
            case BulkAction.Release ignored -> Permission.TAKE;
            case BulkAction.Prioritise ignored -> EDIT_CLAIM;
            case BulkAction.Dismiss ignored -> MARK;
        });
        switch (action) {
            case BulkAction.Assign(PersonId to) -> {
                if (people.withPermission(Permission.TAKE).stream().map(Account::person).noneMatch(to::equals)) {
                    throw Refusal.of("to", "HELPER_UNKNOWN");
                }
            }
            case BulkAction.Due(var at) -> plans.checkDue(at);
            default -> {}
        }
    }

    /** Why it can not be done to this claim as it stands. */
    private Optional<Refusal> refusal(ClaimSummary claim, BulkAction action) {
        ClaimState state = claim.state();
        String code = switch (action) {
            case BulkAction.Assign ignored -> state == ClaimState.CANDIDATE
                    ? "PLAN_CANDIDATE"
                    : state == ClaimState.PROPOSED ? "PLAN_PROPOSED" : state.settled() ? "PLAN_SETTLED" : null;
            case BulkAction.Release ignored -> state == ClaimState.IN_CHECK
                    ? null
                    : "PLAN_NOT_IN_CHECK";
            case BulkAction.Due ignored -> state.settled() ? "PLAN_SETTLED" : null;
            case BulkAction.Prioritise ignored -> state == ClaimState.RETRACTED || state == ClaimState.MERGED
                    ? "PLAN_CLOSED"
                    : null;
            case BulkAction.Dismiss ignored -> switch (state) {
                case CANDIDATE, OPEN, DISMISSED -> null;
                case IN_CHECK -> "PLAN_IN_CHECK";
                case PROPOSED -> "PLAN_PROPOSED";
                default -> "PLAN_SETTLED";
            };
        };
        if (code == null && action instanceof BulkAction.Release && !account.may(ASSIGN)
                && !account.person().equals(claim.lead())) {
            code = "PLAN_IN_CHECK";
        }
        return code == null ? Optional.empty() : Optional.of(new Conflict(code));
    }

    private static boolean isSo(ClaimSummary claim, BulkAction action, Map<ClaimId, PlanDetail> planned) {
        return switch (action) {
            case BulkAction.Assign(PersonId to) -> to.equals(claim.lead()) && claim.state() == ClaimState.IN_CHECK;
            case BulkAction.Prioritise(var priority) -> claim.priority() == priority;
            case BulkAction.Dismiss ignored -> claim.state() == ClaimState.DISMISSED;
            case BulkAction.Due(var at) -> {
                PlanDetail plan = planned.get(claim.id());
                yield at == null ? plan == null || plan.due() == null : plan != null && at.equals(plan.due());
            }
            case BulkAction.Release ignored -> false;
        };
    }
}
