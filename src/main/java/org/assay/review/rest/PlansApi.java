package org.assay.review.rest;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimSummary;
import org.assay.claim.Dismissal;
import org.assay.claim.Priority;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.Slice;
import org.assay.review.BulkAction;
import org.assay.review.BulkActions;
import org.assay.review.BulkPreview;
import org.assay.review.PlanClaim;
import org.assay.review.PlanDetail;
import org.assay.review.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When claims are due and who helps with them, and one thing done to many claims. */
@RestController
@RequestMapping("/api/v1")
class PlansApi {

    private final Plans plans;
    private final BulkActions bulk;
    private final ClaimCatalogue claims;

    PlansApi(Plans plans, BulkActions bulk, ClaimCatalogue claims) {
        this.plans = plans;
        this.bulk = bulk;
        this.claims = claims;
    }

    /** @param version to be given back with a change; 0 for a claim that nobody has planned */
    record PlanJson(@Nullable Instant due, Set<UUID> helpers, long version) {

        static PlanJson of(PlanDetail plan) {
            return new PlanJson(
                    plan.due(), plan.helpers().stream().map(PersonId::value).collect(Collectors.toSet()), plan.version());
        }
    }

    record SetPlanJson(@Nullable Long version, @Nullable String due, @Nullable Set<String> helpers) {}

    @GetMapping("/claims/{id}/plan")
    PlanJson plan(@PathVariable String id) {
        return PlanJson.of(plans.of(ClaimId.of(id)));
    }

    @PutMapping("/claims/{id}/plan")
    PlanJson plan(@PathVariable String id, @RequestBody SetPlanJson body) {
        if (body.version() == null) throw Refusal.of("version", "PLAN_VERSION_MISSING");
        Set<PersonId> helpers = body.helpers() == null
                ? Set.of()
                : body.helpers().stream().map(PlansApi::person).collect(Collectors.toSet());
        ClaimId claim = ClaimId.of(id);
        plans.plan(new PlanClaim(claim, body.version(), moment(body.due()), helpers));
        return PlanJson.of(plans.of(claim));
    }

    private static PersonId person(String id) {
        return new PersonId(Ids.parse(id));
    }

    private static @Nullable Instant moment(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : Instant.parse(typed);
        } catch (DateTimeParseException unreadable) {
            throw Refusal.of("due", "PLAN_DUE_UNREADABLE", typed);
        }
    }

    enum Deed {
        ASSIGN,
        RELEASE,
        DUE,
        PRIORITISE,
        DISMISS
    }

    /** @param lead who led the claim when it was chosen; null where nobody did */
    record ChosenJson(@Nullable String id, @Nullable String lead) {}

    /** @param preview true to be told what would happen, and nothing else */
    record BulkJson(
            @Nullable Deed action,
            @Nullable String to,
            @Nullable String due,
            @Nullable Priority priority,
            @Nullable Dismissal reason,
            @Nullable List<ChosenJson> claims,
            @Nullable Boolean preview) {}

    /** @param number null where the claim is not there */
    record RefusedJson(UUID claim, @Nullable Integer number, String code, String detail) {}

    record OutcomeJson(List<UUID> done, List<UUID> already, List<RefusedJson> refused) {}

    @PostMapping("/bulk")
    OutcomeJson bulk(@RequestBody BulkJson body, Locale language) {
        BulkAction action = action(body);
        List<ChosenJson> chosen = body.claims() == null ? List.of() : body.claims();
        if (chosen.isEmpty() || chosen.size() > Slice.MAXIMUM) throw Refusal.of("claims", "BULK_CLAIMS", Slice.MAXIMUM);
        Map<ClaimId, @Nullable PersonId> seen = new HashMap<>();
        for (ChosenJson each : chosen) {
            if (each.id() == null) throw Refusal.of("claims", "BULK_CLAIMS", Slice.MAXIMUM);
            seen.put(ClaimId.of(each.id()), each.lead() == null ? null : person(each.lead()));
        }
        List<UUID> done = new ArrayList<>();
        List<UUID> already = new ArrayList<>();
        List<RefusedJson> refused = new ArrayList<>();
        Set<ClaimId> there = claims.of(seen.keySet()).stream().map(ClaimSummary::id).collect(Collectors.toSet());
        seen.keySet().stream()
                .filter(id -> !there.contains(id))
                .forEach(id -> refused.add(refused(id, null, new NotFound(id.subject()), language)));
        BulkPreview preview = bulk.preview(there, action);
        preview.already().forEach(claim -> already.add(claim.id().value()));
        preview.refused().forEach(each -> refused.add(refused(each.claim(), each.why(), language)));
        // As it is handed on from here, nobody leads it but who led it when it was chosen.
        List<ClaimSummary> todo = new ArrayList<>();
        for (ClaimSummary claim : preview.done()) {
            if (Objects.equals(claim.lead(), seen.get(claim.id()))) todo.add(claim);
            else refused.add(refused(claim, new Refusal("BULK_LEAD_CHANGED"), language));
        }
        if (Boolean.TRUE.equals(body.preview())) {
            todo.forEach(claim -> done.add(claim.id().value()));
            return new OutcomeJson(done, already, refused);
        }
        for (int from = 0; from < todo.size(); from += BulkActions.CHUNK) {
            BulkPreview piece = bulk.run(todo.subList(from, Math.min(todo.size(), from + BulkActions.CHUNK)), action);
            piece.done().forEach(claim -> done.add(claim.id().value()));
            piece.already().forEach(claim -> already.add(claim.id().value()));
            piece.refused().forEach(each -> refused.add(refused(each.claim(), each.why(), language)));
        }
        return new OutcomeJson(done, already, refused);
    }

    private static RefusedJson refused(ClaimSummary claim, Refusal why, Locale language) {
        return refused(claim.id(), claim.number(), why, language);
    }

    private static RefusedJson refused(ClaimId claim, @Nullable Integer number, Refusal why, Locale language) {
        return new RefusedJson(claim.value(), number, why.code(), Sentences.of(language, why));
    }

    private static BulkAction action(BulkJson body) {
        if (body.action() == null) throw Refusal.of("action", "BULK_ACTION");
        return switch (body.action()) {
            case ASSIGN -> new BulkAction.Assign(person(given(body.to(), "to")));
            case RELEASE -> new BulkAction.Release();
            case DUE -> new BulkAction.Due(moment(body.due()));
            case PRIORITISE -> new BulkAction.Prioritise(given(body.priority(), "priority"));
            case DISMISS -> new BulkAction.Dismiss(given(body.reason(), "reason"));
        };
    }

    private static <T> T given(@Nullable T value, String field) {
        if (value == null) throw Refusal.of(field, "BULK_FIELD_MISSING", field);
        return value;
    }
}
