package org.assay.report.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What a file tells otherwise than it is now, in sentences. */
final class ChangedVerdicts {

    private static final Set<String> UNTOLD = Set.of("CANDIDATE", "MERGED");

    private ChangedVerdicts() {}

    static List<String> between(List<ToldClaim> told, Map<UUID, ToldClaim> now) {
        List<String> changes = new ArrayList<>();
        Set<UUID> known = new HashSet<>();
        for (ToldClaim before : told) {
            known.add(before.id());
            ToldClaim after = now.get(before.id());
            if (after == null) {
                changes.add("Claim %d is no longer there; the file tells it as %s.".formatted(before.number(), words(before)));
            } else if (!same(before, after)) {
                changes.add("Claim %d: the file tells %s; now it is %s."
                        .formatted(before.number(), words(before), words(after)));
            }
        }
        now.values().stream()
                .filter(claim -> !known.contains(claim.id()) && isTold(claim))
                .forEach(claim -> changes.add(
                        "Claim %d is not in the file; it is %s.".formatted(claim.number(), words(claim))));
        return changes;
    }

    /** Candidates and merged claims are in no report. */
    static boolean isTold(ToldClaim claim) {
        return !UNTOLD.contains(claim.state());
    }

    private static boolean same(ToldClaim before, ToldClaim after) {
        return before.state().equals(after.state()) && Objects.equals(before.rating(), after.rating());
    }

    private static String words(ToldClaim claim) {
        String state = switch (claim.state()) {
            case "IN_CHECK" -> "in check";
            case "PROPOSED" -> "waiting for review";
            default -> claim.state().toLowerCase(Locale.ROOT);
        };
        return claim.rating() == null ? state : "“" + claim.rating() + "”, " + state;
    }
}
