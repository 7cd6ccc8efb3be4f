package org.assay.review;

import static org.assay.account.Permission.ASSIGN;
import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;
import static org.assay.account.Permission.TAKE;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.account.Account;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When claims are due, who helps, and how much everybody has on their hands. */
@Service
public class Plans {

    private record Load(int checking, int proposed, int overdue, @Nullable Instant next) {}

    private final PlanRows rows;
    private final ThreadRows threads;
    private final ClaimCatalogue claims;
    private final JdbcClient database;
    private final People people;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Plans(
            PlanRows rows,
            ThreadRows threads,
            ClaimCatalogue claims,
            JdbcClient database,
            People people,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.threads = threads;
        this.claims = claims;
        this.database = database;
        this.people = people;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public PlanDetail of(ClaimId claim) {
        claims.get(claim);
        return read(claim);
    }

    private PlanDetail read(ClaimId claim) {
        PlanDetail stored = rows.of(List.of(claim), account.desk()).get(claim);
        return stored == null ? new PlanDetail(claim, null, Set.of(), 0) : stored;
    }

    /**
     * Says when a claim is due and who helps with it. What stands there already changes nothing.
     *
     * @throws Refusal {@code DUE_PAST} for a time that has passed and was not there before; {@code CHECKER_UNKNOWN} for
     *     a helper who may not check; {@code HELPER_LEADS} for one who leads the claim
     * @throws Conflict {@code PLAN_SETTLED} where nothing is left to do on the claim
     * @throws StaleVersion where somebody else planned it since
     */
    @Requires(ASSIGN)
    @Transactional
    public void plan(PlanClaim command) {
        ClaimDetail claim = claims.get(command.claim());
        threads.hold(claim.id());
        PlanDetail before = read(claim.id());
        if (before.version() != command.seen()) {
            throw new StaleVersion(claim.id().subject(), command.seen(), before.version());
        }
        if (claim.removed() || claim.state().settled()) throw new Conflict("PLAN_SETTLED");
        due(claim, before, command.due());
        helpers(claim, before, command.helpers());
    }

    /**
     * When a claim is due, whatever else of its plan changed meanwhile.
     *
     * @param due null where its document's time is to count
     */
    @Requires(ASSIGN)
    @Transactional
    public void due(ClaimId id, @Nullable Instant due) {
        ClaimDetail claim = claims.get(id);
        threads.hold(id);
        if (claim.removed() || claim.state().settled()) throw new Conflict("PLAN_SETTLED");
        due(claim, read(id), due);
    }

    private void due(ClaimDetail claim, PlanDetail before, @Nullable Instant typed) {
        Instant due = typed == null ? null : typed.truncatedTo(ChronoUnit.MINUTES);
        if (Objects.equals(due, before.due())) return;
        checkDue(due);
        rows.due(claim.id(), account.desk(), due);
        told(claim, Change.of("due", before.due(), due));
    }

    /** @throws Refusal {@code DUE_PAST} */
    void checkDue(@Nullable Instant due) {
        if (due != null && due.isBefore(clock.instant())) throw Refusal.of("due", "DUE_PAST");
    }

    private void helpers(ClaimDetail claim, PlanDetail before, Set<PersonId> helpers) {
        if (helpers.equals(before.helpers())) return;
        Set<PersonId> able = people.withPermission(TAKE).stream().map(Account::person).collect(Collectors.toSet());
        for (PersonId helper : helpers) {
            if (!able.contains(helper) && !before.helpers().contains(helper)) throw Refusal.of("helpers", "HELPER_UNKNOWN");
            if (helper.equals(claim.lead())) throw Refusal.of("helpers", "HELPER_LEADS");
        }
        rows.helpers(claim.id(), account.desk(), helpers);
        told(claim, Change.of("helpers", listed(before.helpers()), listed(helpers)));
    }

    private static String listed(Set<PersonId> people) {
        return people.stream()
                .map(person -> person.value().toString())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    private void told(ClaimDetail claim, Change change) {
        events.publishEvent(new ClaimPlanned(
                account.desk(), account.person(), clock.instant(), claim.id(), claim.document(), List.of(change)));
    }

    /** The plans of claims that have one; at most five hundred. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public Map<ClaimId, PlanDetail> of(Collection<ClaimId> claims) {
        return rows.of(claims, account.desk());
    }

    /** Everybody who checks, and whoever has left and still leads a claim: those first, then who has most to do. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public List<WorkloadSummary> workload() {
        Map<PersonId, Load> loads = new HashMap<>();
        database.sql("""
                        select c.lead_id, sum(case when c.state = 'IN_CHECK' then 1 else 0 end) as checking,
                            sum(case when c.state = 'PROPOSED' then 1 else 0 end) as proposed,
                            sum(case when coalesce(p.due_at, d.deadline) < :now then 1 else 0 end) as overdue,
                            min(case when coalesce(p.due_at, d.deadline) >= :now then coalesce(p.due_at, d.deadline) end)
                                as next_due
                        from claim c join document d on d.id = c.document_id
                            left join claim_plan p on p.claim_id = c.id
                        where c.desk_id = :desk and c.removed_at is null and c.lead_id is not null
                            and c.state in ('IN_CHECK', 'PROPOSED')
                        group by c.lead_id
                        """)
                .param("now", ThreadRows.time(clock.instant()))
                .param("desk", account.desk().value())
                .query(row -> {
                    Instant next = row.getObject("next_due") == null ? null : ThreadRows.instant(row, "next_due");
                    loads.put(
                            new PersonId(row.getObject("lead_id", UUID.class)),
                            new Load(row.getInt("checking"), row.getInt("proposed"), row.getInt("overdue"), next));
                });
        Map<PersonId, Integer> helping = new HashMap<>();
        database.sql("""
                        select h.person_id, count(*) from claim_helper h join claim c on c.id = h.claim_id
                        where h.desk_id = ? and c.removed_at is null and c.state = 'IN_CHECK' group by h.person_id
                        """)
                .param(account.desk().value())
                .query(row -> {
                    helping.put(new PersonId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        Map<PersonId, String> here = new LinkedHashMap<>();
        people.withPermission(TAKE).forEach(member -> here.put(member.person(), member.displayName()));
        Map<PersonId, String> named = people.names(loads.keySet());
        loads.keySet().forEach(person -> here.putIfAbsent(person, named.get(person)));
        List<WorkloadSummary> all = new ArrayList<>();
        here.forEach((person, name) -> {
            Load load = loads.getOrDefault(person, new Load(0, 0, 0, null));
            all.add(new WorkloadSummary(
                    person,
                    name,
                    load.checking(),
                    load.proposed(),
                    load.overdue(),
                    helping.getOrDefault(person, 0),
                    load.next()));
        });
        all.sort(Comparator.comparing((WorkloadSummary each) -> each.name() != null)
                .thenComparing(each -> -each.checking())
                .thenComparing(each -> Objects.requireNonNullElse(each.name(), "")));
        return all;
    }
}
