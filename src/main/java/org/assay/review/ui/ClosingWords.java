package org.assay.review.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.claim.Risk;
import org.assay.kernel.PersonId;
import org.assay.review.ClosingClaim;
import org.assay.review.ClosingClaim.Awaits;
import org.assay.review.ClosingLine;
import org.assay.review.ReleaseDetail;

/** Who waits for whom, in words. */
final class ClosingWords {

    private static final String GONE = "somebody who left";

    private ClosingWords() {}

    /** @param names of all people of the case */
    static String waits(ClosingClaim open, Map<PersonId, String> names) {
        String lead = open.claim().lead() == null ? null : names.getOrDefault(open.claim().lead(), GONE);
        String who =
                switch (open.awaits()) {
                    case ACCEPTANCE -> "Nobody has said whether it is to be checked";
                    case CHECKER -> "Nobody has taken it up";
                    case VERDICT -> lead == null ? "Nobody has taken it up" : "Waits for " + lead + ", who checks it";
                    case DECISION -> Objects.requireNonNullElse(lead, "Its checker") + " waits for a second person’s decision";
                    case LEGAL_AND_DECISION ->
                        Objects.requireNonNullElse(lead, "Its checker") + " waits for the legal desk and a second person’s decision";
                    case APPROVAL_ANEW -> "Changed since its approval: waits to be approved again";
                };
        if (open.asked().isEmpty()) return who;
        return who + ", and for an answer by "
                + open.asked().stream().map(person -> names.getOrDefault(person, GONE)).sorted().collect(Collectors.joining(", "));
    }

    /** Nothing where nothing is open. */
    static List<String> left(ClosingLine line) {
        List<String> words = new ArrayList<>();
        if (line.left().containsKey(Risk.LEGAL)) words.add(line.left().get(Risk.LEGAL) + " with legal risk");
        if (line.left().containsKey(Risk.HARM)) words.add(line.left().get(Risk.HARM) + " that could harm somebody");
        if (line.urgent() > 0) words.add(line.urgent() + " of high priority");
        return words;
    }

    static List<String> awaited(ClosingLine line, Map<PersonId, String> names) {
        List<String> words = new ArrayList<>();
        for (Awaits each : Awaits.values()) {
            Integer count = line.awaited().get(each);
            if (count == null) continue;
            words.add(
                    switch (each) {
                        case ACCEPTANCE -> count + " to accept or dismiss";
                        case CHECKER -> count + " without a checker";
                        case VERDICT -> {
                            String leads = line.leads().entrySet().stream()
                                    .sorted(Map.Entry.<PersonId, Integer>comparingByValue().reversed())
                                    .map(lead -> names.getOrDefault(lead.getKey(), GONE) + " " + lead.getValue())
                                    .collect(Collectors.joining(", "));
                            yield count + " in check" + (leads.isEmpty() ? "" : " (" + leads + ")");
                        }
                        case DECISION -> count + " to decide";
                        case LEGAL_AND_DECISION -> count + " for the legal desk";
                        case APPROVAL_ANEW -> count + " to approve again";
                    });
        }
        return words;
    }

    static String beside(int unseen, int waiting) {
        List<String> words = new ArrayList<>();
        if (unseen > 0) words.add(unseen == 1 ? "one sentence that nobody has looked at" : unseen + " sentences that nobody has looked at");
        if (waiting > 0) {
            words.add(waiting == 1
                    ? "one discussion, place or correction that waits for somebody"
                    : waiting + " discussions, places and corrections that wait for somebody");
        }
        return String.join(", and ", words);
    }

    static String holes(ReleaseDetail release) {
        return switch (release.holes().size()) {
            case 0 -> "with nothing open";
            case 1 -> "with one named hole";
            default -> "with " + release.holes().size() + " named holes";
        };
    }
}
