package org.assay.report.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.audit.Checkpoint;
import org.assay.report.ReportChoice;
import org.assay.report.ReportPart;
import org.assay.report.ReportedClaim;
import org.assay.report.ReportedContact;
import org.assay.report.ReportedCorrection;
import org.assay.report.ReportedEvidence;
import org.assay.report.ReportedQuote;
import org.assay.report.ReportedVerdict;
import org.jspecify.annotations.Nullable;

/** The table that spreadsheets get, one row a claim: the same columns in every form. */
final class ClaimRows {

    static final List<String> COLUMNS = List.of(
            "number", "claim_id", "document", "quote", "statement", "claimant", "said_on", "said_at", "kind", "priority",
            "state", "approval_outdated", "rating_code", "rating", "rating_value", "summary", "rationale", "correction",
            "evidence", "checked_by", "checked_at", "approved_by", "approved_at", "place_open", "contacts",
            "pieces", "independent_roots", "proposed_corrections", "trail_checkpoint");

    /** Columns that tell of a part, and go with it: an empty cell would say that there is nothing. */
    private static final Map<ReportPart, Set<String>> OF = Map.ofEntries(
            Map.entry(ReportPart.VERDICTS, Set.of("rating_code", "rating", "rating_value", "summary", "rationale",
                    "correction", "checked_by", "checked_at", "approved_by", "approved_at")),
            Map.entry(ReportPart.RATIONALE, Set.of("rationale")),
            Map.entry(ReportPart.EVIDENCE, Set.of("evidence", "pieces", "independent_roots")),
            Map.entry(ReportPart.CONTACTS, Set.of("contacts")),
            Map.entry(ReportPart.CORRECTIONS, Set.of("correction", "proposed_corrections")),
            Map.entry(ReportPart.HISTORY,
                    Set.of("checked_by", "checked_at", "approved_by", "approved_at", "trail_checkpoint")),
            Map.entry(ReportPart.NAMES, Set.of("checked_by", "approved_by")),
            Map.entry(ReportPart.PRIORITY, Set.of("priority")));

    private ClaimRows() {}

    /** Those that this choice tells, in their order. */
    static List<String> columns(ReportChoice choice) {
        Set<String> gone = choice.left().stream()
                .flatMap(part -> OF.getOrDefault(part, Set.of()).stream())
                .collect(Collectors.toSet());
        return COLUMNS.stream().filter(column -> !gone.contains(column)).toList();
    }

    /** As many as this choice has columns. */
    static Stream<@Nullable String> cells(ReportedClaim claim, String checkpoint, ReportChoice choice) {
        if (choice.left().isEmpty()) return cells(claim, checkpoint);
        Set<String> told = Set.copyOf(columns(choice));
        List<@Nullable String> all = cells(claim, checkpoint).collect(Collectors.toCollection(ArrayList::new));
        List<@Nullable String> cells = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (told.contains(COLUMNS.get(i))) cells.add(all.get(i));
        }
        return cells.stream();
    }

    /** Its four lines and its signature, joined by spaces; {@code ./assay verify --checkpoint} reads it back. */
    static String checkpoint(@Nullable Checkpoint checkpoint) {
        if (checkpoint == null) return "";
        return String.join(" ", checkpoint.note().lines().filter(line -> !line.isEmpty()).toList());
    }

    /** As many as there are columns, in their order; null where there is nothing to say. */
    static Stream<@Nullable String> cells(ReportedClaim claim, String checkpoint) {
        ReportedQuote quote = claim.quote();
        ReportedVerdict verdict = claim.verdict();
        ReportedVerdict.@Nullable Approval approval = verdict == null ? null : verdict.approval();
        return Stream.of(
                String.valueOf(claim.number()),
                claim.id().toString(),
                quote == null ? null : quote.document(),
                quote == null ? null : quote.exact(),
                claim.statement(),
                claim.claimant() == null ? null : claim.claimant().name(),
                claim.saidOn() == null ? null : claim.saidOn().toString(),
                claim.saidAt(),
                claim.kind(),
                claim.priority(),
                claim.state().name(),
                String.valueOf(claim.approvalOutdated()),
                verdict == null ? null : verdict.code(),
                verdict == null ? null : verdict.label(),
                verdict == null || verdict.value() == null ? null : verdict.value().toString(),
                verdict == null ? null : verdict.summary(),
                verdict == null ? null : verdict.rationale(),
                verdict == null ? null : verdict.correction(),
                claim.evidence().stream().map(ClaimRows::cited).collect(Collectors.joining("\n")),
                verdict == null ? null : verdict.author(),
                verdict == null ? null : verdict.proposedAt().toString(),
                approval == null ? null : approval.reviewer(),
                approval == null ? null : approval.at().toString(),
                String.valueOf(claim.placeOpen()),
                claim.contacts().stream().map(ClaimRows::asked).collect(Collectors.joining("\n")),
                String.valueOf(claim.pieces()),
                String.valueOf(claim.roots()),
                claim.corrections().stream().map(ClaimRows::proposed).collect(Collectors.joining("\n")),
                checkpoint);
    }

    private static String asked(ReportedContact contact) {
        return Stream.of(contact.who(), contact.channel(), contact.day().toString(), contact.answer())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", ", contact.number() + ". [" + contact.outcome() + "] ", ""));
    }

    private static String cited(ReportedEvidence evidence) {
        return Stream.of(
                        evidence.source().title(),
                        evidence.source().publisher(),
                        evidence.locator(),
                        evidence.source().url())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", ", evidence.number() + ". [" + evidence.stance() + "] ", ""));
    }

    /** As {@code MUST, ACCEPTED, MADE in version 3: "the old words" -> "the new words"}. */
    private static String proposed(ReportedCorrection correction) {
        String result = correction.result() == null
                ? ""
                : ", " + correction.result() + " in version " + correction.version()
                        + (correction.confirmed() ? "" : " (place not confirmed)");
        return correction.severity() + ", " + correction.state() + result + ": \"" + correction.exact() + "\" -> \""
                + correction.replacement() + "\"";
    }
}
