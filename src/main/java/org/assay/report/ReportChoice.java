package org.assay.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a report is for and what is left out of it. It shapes the report before it takes a form, so that no form can tell
 * what another leaves out.
 *
 * @param asked what somebody wished to leave out besides what the template never tells
 */
public record ReportChoice(ReportTemplate template, Set<ReportPart> asked) {

    public static final ReportChoice WHOLE = new ReportChoice(ReportTemplate.VERDICT_REPORT, Set.of());

    /** @throws Refusal {@code REPORT_PART_NEEDED} */
    public ReportChoice {
        for (ReportPart part : template.always()) {
            if (asked.contains(part)) throw Refusal.of("leave", "REPORT_PART_NEEDED", part.tag(), template.tag());
        }
        Set<ReportPart> besides = new HashSet<>(asked);
        besides.removeAll(template.never());
        asked = Set.copyOf(besides);
    }

    /** @throws Refusal {@code REPORT_TEMPLATE_UNKNOWN}, {@code REPORT_PART_UNKNOWN},
     *     {@code REPORT_PART_NEEDED} */
    public static ReportChoice of(@Nullable String template, @Nullable List<String> leave) {
        return new ReportChoice(
                template == null || template.isBlank() ? ReportTemplate.VERDICT_REPORT : ReportTemplate.of(template),
                leave == null ? Set.of() : ReportPart.of(leave));
    }

    /** All that it leaves out, in a fixed order. */
    public Set<ReportPart> left() {
        Set<ReportPart> left = EnumSet.noneOf(ReportPart.class);
        left.addAll(template.never());
        left.addAll(asked);
        return left;
    }

    public boolean tells(ReportPart part) {
        return !asked.contains(part) && !template.never().contains(part);
    }

    /** For an address: {@code &template=reader-note&leave=evidence}; empty for the whole verdict report. */
    public String address() {
        String leave = Arrays.stream(ReportPart.values())
                .filter(asked::contains)
                .map(ReportPart::tag)
                .collect(Collectors.joining(","));
        return (template == ReportTemplate.VERDICT_REPORT ? "" : "&template=" + template.tag())
                + (leave.isEmpty() ? "" : "&leave=" + leave);
    }

    /** The report with nothing in it but what this choice tells. */
    VerdictReport shape(VerdictReport report) {
        List<ReportedClaim> claims =
                report.claims().stream().map(this::shape).flatMap(Optional::stream).toList();
        Set<Integer> numbers =
                claims.stream().map(ReportedClaim::number).collect(Collectors.toSet());
        List<ReportedCitation> citations = !tells(ReportPart.SOURCES) || !tells(ReportPart.EVIDENCE)
                ? List.of()
                : report.citations().stream()
                        .map(each -> new ReportedCitation(
                                each.source(),
                                each.html(),
                                each.claims().stream().filter(numbers::contains).toList()))
                        .filter(each -> !each.claims().isEmpty())
                        .toList();
        return new VerdictReport(
                report.title(), report.document(), report.desk(), report.language(), report.zone(), report.asOf(),
                report.state(), claims, citations, report.entry(), report.checkpoint(), this);
    }

    /** Empty where it tells nothing of this claim. */
    Optional<ReportedClaim> shape(ReportedClaim claim) {
        if (!tells(ReportPart.OPEN) && !claim.isSettled()) return Optional.empty();
        ReportedVerdict verdict = claim.verdict();
        boolean asks = !claim.corrections().isEmpty() || verdict != null && verdict.correction() != null;
        if (template == ReportTemplate.WRITER_CORRECTIONS && !asks) return Optional.empty();
        boolean evidence = tells(ReportPart.EVIDENCE);
        return Optional.of(new ReportedClaim(
                claim.number(),
                claim.id(),
                claim.quote(),
                claim.statement(),
                claim.claimant(),
                claim.saidOn(),
                claim.saidAt(),
                claim.kind(),
                tells(ReportPart.PRIORITY) ? claim.priority() : "",
                claim.state(),
                claim.approvalOutdated(),
                claim.placeOpen(),
                verdict == null || !tells(ReportPart.VERDICTS) ? null : shape(verdict),
                tells(ReportPart.CORRECTIONS) ? claim.corrections() : List.of(),
                evidence ? claim.evidence().stream().map(this::shape).toList() : List.of(),
                tells(ReportPart.CONTACTS) ? claim.contacts() : List.of(),
                evidence ? claim.pieces() : 0,
                evidence ? claim.roots() : 0));
    }

    private ReportedVerdict shape(ReportedVerdict verdict) {
        ReportedVerdict.Approval approval = verdict.approval();
        boolean history = tells(ReportPart.HISTORY);
        boolean names = history && tells(ReportPart.NAMES);
        return new ReportedVerdict(
                verdict.code(),
                verdict.label(),
                verdict.tone(),
                verdict.value(),
                verdict.worst(),
                verdict.best(),
                verdict.summary(),
                tells(ReportPart.RATIONALE) ? verdict.rationale() : "",
                tells(ReportPart.CORRECTIONS) ? verdict.correction() : null,
                names ? verdict.author() : "",
                history ? verdict.proposedAt() : Instant.EPOCH,
                approval == null
                        ? null
                        : new ReportedVerdict.Approval(
                                names ? approval.reviewer() : "", history ? approval.at() : Instant.EPOCH));
    }

    private ReportedEvidence shape(ReportedEvidence piece) {
        return new ReportedEvidence(
                piece.number(),
                piece.stance(),
                piece.source(),
                piece.locator(),
                piece.quote(),
                tells(ReportPart.NOTES) ? piece.note() : null,
                tells(ReportPart.COPIES) ? piece.snapshot() : null);
    }
}
