package org.assay.review.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.audit.AuditEntry;
import org.assay.kernel.Change;
import org.assay.kernel.PersonId;
import org.assay.kernel.Sentences;
import org.jspecify.annotations.Nullable;

/** A claim's trail in plain sentences. Pure. */
final class History {

    /**
     * One thing that happened.
     *
     * @param detail the words somebody gave with it
     */
    record Line(Instant at, String sentence, @Nullable String detail) {}

    private static final Map<String, String> FIELDS = Map.of(
            "saidOn", "the date",
            "saidAt", "the place",
            "quote", "the quoted passage",
            "locator", "where it stands",
            "words", "what was said",
            "confidential", "who may read it",
            "derivedFrom", "what it repeats");

    private History() {}

    static boolean isDiscussion(AuditEntry entry) {
        return entry.action().startsWith("thread-")
                || entry.action().startsWith("comment-")
                || entry.action().equals("turn-passed");
    }

    /** Everybody that the trail names. */
    static Set<PersonId> people(List<AuditEntry> trail) {
        Set<PersonId> people = new HashSet<>();
        for (AuditEntry entry : trail) {
            people.add(entry.actor());
            person(after(entry, "lead")).ifPresent(people::add);
            person(after(entry, "checker")).ifPresent(people::add);
            person(before(entry, "checker")).ifPresent(people::add);
        }
        return people;
    }

    /** Oldest first. A move that a decision or a proposal caused is told by that alone. */
    static List<Line> of(List<AuditEntry> trail, Map<PersonId, String> names) {
        List<Line> lines = new ArrayList<>();
        for (AuditEntry entry : trail) {
            String who = names.getOrDefault(entry.actor(), "Somebody");
            String what = what(entry, names);
            if (what != null) lines.add(new Line(entry.at(), who + " " + what, detail(entry)));
        }
        return lines;
    }

    private static @Nullable String what(AuditEntry entry, Map<PersonId, String> names) {
        return switch (entry.action()) {
            case "claim-marked" -> "marked the passage as a claim.";
            case "claim-unmarked" -> "took the mark back.";
            case "claim-mark-restored" -> "put the mark back.";
            case "claim-edited" -> "changed " + fields(entry) + ".";
            case "claim-moved" -> moved(entry, names);
            case "evidence-added" -> "added " + quoted(after(entry, "source"), "a source") + stance(entry) + ".";
            case "evidence-edited" -> "changed a piece of evidence (" + fields(entry) + ").";
            case "evidence-removed" -> "removed a piece of evidence.";
            case "evidence-restored" -> "put a piece of evidence back.";
            case "contact-logged" -> "wrote down a contact" + stance(entry) + ".";
            case "contact-edited" -> "changed a contact (" + fields(entry) + ").";
            case "contact-removed" -> "removed a contact.";
            case "contact-restored" -> "put a contact back.";
            case "primary-source-missing" -> after(entry, "noPrimarySource") == null
                    ? "took back why there is no primary source."
                    : "said why there is no primary source: " + quoted(after(entry, "noPrimarySource"), "");
            case "verdict-proposed" -> "proposed the verdict " + quoted(after(entry, "rating"), "(which you do not see yet)") + ".";
            case "verdict-withdrawn" -> "withdrew the proposal.";
            case "verdict-approved" -> "approved the verdict " + quoted(after(entry, "rating"), "") + ".";
            case "approval-given" -> "approved the verdict " + quoted(after(entry, "rating"), "") + ", as "
                    + Objects.requireNonNullElse(after(entry, "approvals"), "one of several") + ".";
            case "second-check-asked" -> "asked " + named(entry, "checker", true, names)
                    + " to judge it without seeing the verdict.";
            case "second-check-withdrawn" -> "asked " + named(entry, "checker", false, names) + " for no second check any more.";
            case "second-check-judged" -> "judged it without seeing the verdict.";
            case "guest-let-in" -> "let " + quoted(after(entry, "guest"), "a guest") + " see the claim, from outside the desk.";
            case "guest-opened" -> "opened their link.";
            case "guest-shut-out" -> "took the link of " + quoted(before(entry, "guest"), "a guest") + " back.";
            case "guest-answered" -> switch (Objects.requireNonNullElse(after(entry, "answer"), "")) {
                case "CONFIRMS" -> "confirms the claim.";
                case "DISPUTES" -> "disputes the claim.";
                default -> "commented on the claim.";
            };
            case "claim-planned" -> planned(entry);
            case "requirement-overridden" -> "let a requirement go: "
                    + quoted(
                            Sentences.of(
                                    Locale.ENGLISH,
                                    "requirement." + Objects.requireNonNullElse(after(entry, "requirement"), "")),
                            "")
                    + ".";
            case "changes-requested" -> "asked for changes.";
            case "correction-proposed" -> "proposed a correction to the writer.";
            case "correction-withdrawn" -> "withdrew a correction.";
            case "correction-answered" -> answered(entry);
            case "correction-found" -> found(entry);
            case "correction-noted" -> "noted that a correction was not taken up, and let it be.";
            case "thread-started" -> "began a discussion" + about(entry) + ".";
            case "comment-added" -> "replied in a discussion.";
            case "comment-edited" -> "put a comment in other words.";
            case "thread-resolved" -> "resolved a discussion.";
            case "thread-reopened" -> "reopened a discussion.";
            case "thread-unblocked" -> "said that a discussion blocks no longer.";
            case "turn-passed" -> null;
            case "claim-merged" -> "found that it is another claim, and gave that its places and evidence.";
            case "verdict-signed-off" -> "signed off for the legal desk.";
            case "verdict-published" -> "made it public.";
            case "verdict-corrected" -> "changed what readers are told: " + quoted(after(entry, "note"), "") + ".";
            case "verdict-retracted" -> "told readers of the retraction.";
            default -> entry.action().replace('-', ' ') + ".";
        };
    }

    private static @Nullable String moved(AuditEntry entry, Map<PersonId, String> names) {
        String from = Objects.requireNonNullElse(before(entry, "state"), "");
        String to = Objects.requireNonNullElse(after(entry, "state"), "");
        boolean leadChanged = entry.changes().stream().anyMatch(change -> change.field().equals("lead"));
        if (to.equals("PROPOSED") || to.equals("APPROVED")) return null;
        if (to.equals("IN_CHECK") && from.equals("PROPOSED")) return null;
        if (to.equals("IN_CHECK") && (from.equals("APPROVED") || from.equals("PUBLISHED"))) return "reopened it.";
        if (leadChanged && (to.equals("IN_CHECK") || to.isEmpty())) {
            Optional<PersonId> lead = person(after(entry, "lead"));
            if (lead.isPresent() && !lead.get().equals(entry.actor())) {
                return "gave it to " + names.getOrDefault(lead.get(), "somebody") + " to check.";
            }
            return "took it into check.";
        }
        return switch (to) {
            case "IN_CHECK" -> "took it into check.";
            case "OPEN" -> switch (from) {
                case "IN_CHECK" -> "gave it back.";
                case "CANDIDATE" -> "accepted the suggestion.";
                default -> "opened it again.";
            };
            case "DISMISSED" -> "dismissed it" + reason(entry) + ".";
            case "PUBLISHED" -> "marked it as published.";
            case "RETRACTED" -> "retracted the verdict.";
            case "MERGED" -> "merged it into another claim.";
            default -> "moved it.";
        };
    }

    private static String planned(AuditEntry entry) {
        if (change(entry, "helpers").isPresent()) return "said who helps to check it.";
        return after(entry, "due") == null ? "took away when it is due." : "said when it is due.";
    }

    private static String named(AuditEntry entry, String field, boolean after, Map<PersonId, String> names) {
        return person(after ? after(entry, field) : before(entry, field)).map(names::get).orElse("somebody");
    }

    private static String about(AuditEntry entry) {
        String about = switch (Objects.requireNonNullElse(after(entry, "about"), "")) {
            case "PASSAGE" -> " about a passage";
            case "EVIDENCE" -> " about a piece of evidence";
            default -> "";
        };
        return about + ("true".equals(after(entry, "blocks")) ? " that blocks the approval" : "");
    }

    private static String answered(AuditEntry entry) {
        return switch (Objects.requireNonNullElse(after(entry, "answer"), "")) {
            case "ACCEPTED" -> "accepted a correction.";
            case "REJECTED" -> "rejected a correction.";
            default -> "let the text stand against a correction.";
        };
    }

    private static @Nullable String found(AuditEntry entry) {
        String result = after(entry, "result");
        if (result == null || result.equals(before(entry, "result"))) return null;
        String version = Objects.requireNonNullElse(after(entry, "version"), "the next one");
        return switch (result) {
            case "MADE" -> "brought to light that version " + version + " makes a correction.";
            case "MADE_DIFFERENTLY" -> "brought to light that version " + version + " makes a correction differently.";
            case "NOT_MADE" -> "brought to light that version " + version + " does not make a correction.";
            default -> null;
        };
    }

    private static String reason(AuditEntry entry) {
        String reason = after(entry, "reason");
        return reason == null ? "" : ": " + reason.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static @Nullable String detail(AuditEntry entry) {
        if (entry.action().equals("claim-edited")) {
            return entry.changes().stream()
                    .filter(change -> change.field().equals("statement"))
                    .map(Change::after)
                    .findFirst()
                    .orElse(null);
        }
        if (entry.action().equals("claim-moved")) {
            return "DISMISSED".equals(after(entry, "state")) ? null : after(entry, "reason");
        }
        if (entry.action().equals("verdict-proposed")) return after(entry, "summary");
        if (entry.action().startsWith("correction-") || entry.action().equals("requirement-overridden")) return after(entry, "reason");
        return after(entry, "comment");
    }

    private static String stance(AuditEntry entry) {
        String stance = after(entry, "stance");
        if (stance == null) return "";
        return switch (stance) {
            case "SUPPORTS" -> ", which supports it";
            case "REFUTES" -> ", which refutes it";
            default -> " as context";
        };
    }

    private static String fields(AuditEntry entry) {
        return entry.changes().stream()
                .map(change -> FIELDS.getOrDefault(change.field(), "the " + change.field()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String quoted(@Nullable String words, String otherwise) {
        return words == null ? otherwise : "“" + words + "”";
    }

    private static @Nullable String after(AuditEntry entry, String field) {
        return change(entry, field).map(Change::after).orElse(null);
    }

    private static @Nullable String before(AuditEntry entry, String field) {
        return change(entry, field).map(Change::before).orElse(null);
    }

    private static Optional<Change> change(AuditEntry entry, String field) {
        return entry.changes().stream()
                .filter(change -> change.field().equals(field))
                .findFirst();
    }

    private static Optional<PersonId> person(@Nullable String id) {
        if (id == null) return Optional.empty();
        try {
            return Optional.of(new PersonId(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
