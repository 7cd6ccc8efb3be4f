package org.assay.report;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.account.DeskDetail;
import org.assay.account.Desks;
import org.assay.account.People;
import org.assay.audit.AuditEntry;
import org.assay.audit.AuditTrail;
import org.assay.claim.Anchors;
import org.assay.claim.Claimant;
import org.assay.claim.ClaimantType;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.claim.Occurrence;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.evidence.Citations;
import org.assay.evidence.ContactDetail;
import org.assay.evidence.ContactWords;
import org.assay.evidence.Contacts;
import org.assay.evidence.CopyPassage;
import org.assay.evidence.EvidenceDetail;
import org.assay.evidence.EvidenceRecords;
import org.assay.evidence.Independence;
import org.assay.evidence.SnapshotId;
import org.assay.evidence.Snapshots;
import org.assay.evidence.SourceEntry;
import org.assay.evidence.SourceId;
import org.assay.kernel.PersonId;
import org.assay.report.render.ReportDigest;
import org.assay.review.DecisionDetail;
import org.assay.review.Reviews;
import org.assay.verdict.CorrectionDetail;
import org.assay.verdict.Corrections;
import org.assay.verdict.VerdictDetail;
import org.assay.verdict.Verdicts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the rooms know of some claims: a handful of queries, however many claims there are. */
@Component
class ReportAssembly {

    private final Documents documents;
    private final Anchors anchors;
    private final EvidenceRecords evidence;
    private final Contacts contacts;
    private final Snapshots copies;
    private final Verdicts verdicts;
    private final Corrections corrections;
    private final Reviews reviews;
    private final Citations citations;
    private final Desks desks;
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;

    ReportAssembly(
            Documents documents,
            Anchors anchors,
            EvidenceRecords evidence,
            Contacts contacts,
            Snapshots copies,
            Verdicts verdicts,
            Corrections corrections,
            Reviews reviews,
            Citations citations,
            Desks desks,
            People people,
            AuditTrail trail,
            Clock clock) {
        this.documents = documents;
        this.anchors = anchors;
        this.evidence = evidence;
        this.contacts = contacts;
        this.copies = copies;
        this.verdicts = verdicts;
        this.corrections = corrections;
        this.reviews = reviews;
        this.citations = citations;
        this.desks = desks;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    private record Material(
            Map<ClaimId, List<EvidenceDetail>> evidence,
            Map<SnapshotId, String> hashes,
            Map<ClaimId, List<ContactDetail>> contacts,
            Map<ClaimId, VerdictDetail> verdicts,
            Map<ClaimId, List<CorrectionDetail>> corrections,
            Map<ClaimId, DecisionDetail> approvals,
            Map<DocumentId, String> titles,
            Map<PersonId, String> names,
            Set<ClaimId> placesOpen) {}

    VerdictReport assemble(String title, @Nullable DocumentDetail document, List<ClaimDetail> claims) {
        Material material = gather(claims);
        List<ReportedClaim> told = told(claims, material, document);
        DeskDetail desk = desks.current();
        AuditEntry newest = newest(document, claims, material).orElse(null);
        VerdictReport report = new VerdictReport(
                title,
                document == null ? null : document(document),
                new ReportedDesk(desk.name(), null, null, desk.sample()),
                Locale.ENGLISH,
                clock.getZone().equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : clock.getZone(),
                newest != null ? newest.at() : document == null ? Instant.EPOCH : document.importedAt(),
                "",
                told,
                citations(claims, material),
                newest == null ? 0 : newest.sequence(),
                null);
        return new VerdictReport(
                report.title(),
                report.document(),
                report.desk(),
                report.language(),
                report.zone(),
                report.asOf(),
                ReportDigest.of(report),
                report.claims(),
                report.citations(),
                report.entry(),
                null);
    }

    /** Those that were marked in that time, or whose standing verdict was proposed or approved in it. */
    List<ClaimDetail> within(ReportPeriod period, List<ClaimDetail> claims) {
        if (period.isAlways()) return claims;
        List<ClaimId> ids = claims.stream().map(ClaimDetail::id).toList();
        Map<ClaimId, VerdictDetail> proposals = verdicts.currentOf(ids);
        Map<ClaimId, DecisionDetail> approvals = reviews.approvalsOf(ids);
        ZoneId zone = clock.getZone();
        return claims.stream()
                .filter(claim -> {
                    VerdictDetail proposal = proposals.get(claim.id());
                    DecisionDetail approval = approvals.get(claim.id());
                    return period.holds(claim.createdAt(), zone)
                            || proposal != null && period.holds(proposal.proposedAt(), zone)
                            || approval != null && period.holds(approval.at(), zone);
                })
                .toList();
    }

    /** What a report says of these claims, apart from any report; nobody's document is named as theirs. */
    List<ReportedClaim> tell(List<ClaimDetail> claims) {
        return told(claims, gather(claims), null);
    }

    private static List<ReportedClaim> told(
            List<ClaimDetail> claims, Material material, @Nullable DocumentDetail document) {
        return claims.stream().map(claim -> claim(claim, material, document)).toList();
    }

    private Material gather(List<ClaimDetail> claims) {
        List<ClaimId> ids = claims.stream().map(ClaimDetail::id).toList();
        Map<ClaimId, VerdictDetail> proposals = verdicts.currentOf(ids);
        Map<ClaimId, DecisionDetail> approvals = reviews.approvalsOf(ids);
        Set<PersonId> named = new HashSet<>();
        proposals.values().forEach(proposal -> named.add(proposal.author()));
        approvals.values().forEach(approval -> named.add(approval.reviewer()));
        Map<ClaimId, List<EvidenceDetail>> pieces = evidence.ofAll(ids);
        return new Material(
                pieces,
                copies.hashes(pieces.values().stream()
                        .flatMap(List::stream)
                        .map(piece -> piece.entry().passage())
                        .filter(Objects::nonNull)
                        .map(CopyPassage::copy)
                        .toList()),
                contacts.ofAll(ids),
                proposals,
                corrections.ofAll(ids),
                approvals,
                documents.titles(claims.stream().map(ClaimDetail::document).distinct().toList()),
                people.names(named),
                anchors.waitingAmong(ids));
    }

    private List<ReportedCitation> citations(List<ClaimDetail> claims, Material material) {
        Map<SourceId, SourceEntry> cited = new LinkedHashMap<>();
        Map<SourceId, Set<Integer>> under = new LinkedHashMap<>();
        for (ClaimDetail claim : claims) {
            for (EvidenceDetail piece : material.evidence().getOrDefault(claim.id(), List.of())) {
                cited.put(piece.source().id(), piece.source().entry());
                under.computeIfAbsent(piece.source().id(), first -> new LinkedHashSet<>()).add(claim.number());
            }
        }
        List<ReportedCitation> listed = new ArrayList<>();
        citations.print(cited, "en-US").forEach((id, html) -> listed.add(
                new ReportedCitation(id.value(), html, List.copyOf(under.getOrDefault(id, Set.of())))));
        return listed;
    }

    private Optional<AuditEntry> newest(
            @Nullable DocumentDetail document, List<ClaimDetail> claims, Material material) {
        List<UUID> subjects = new ArrayList<>();
        if (document != null) subjects.add(document.id().value());
        claims.forEach(claim -> subjects.add(claim.id().value()));
        material.evidence().values().forEach(each -> each.forEach(
                piece -> subjects.add(piece.source().id().value())));
        return trail.latest(subjects);
    }

    private static ReportedDocument document(DocumentDetail document) {
        return new ReportedDocument(
                document.id().value(),
                document.title(),
                document.kind().name(),
                known(document.byline()),
                known(document.publication()),
                document.publishedOn(),
                "und".equals(document.language()) ? null : document.language(),
                known(document.url()),
                document.versionNumber());
    }

    private static ReportedClaim claim(ClaimDetail claim, Material material, @Nullable DocumentDetail document) {
        VerdictDetail verdict = material.verdicts().get(claim.id());
        List<ReportedEvidence> evidence = new ArrayList<>();
        List<EvidenceDetail> pieces = material.evidence().getOrDefault(claim.id(), List.of());
        for (EvidenceDetail piece : pieces) {
            evidence.add(evidence(evidence.size() + 1, piece, material));
        }
        return new ReportedClaim(
                claim.number(),
                claim.id().value(),
                quote(claim, material, document),
                claim.statement(),
                claimant(claim.claimant()),
                claim.saidOn(),
                known(claim.saidAt()),
                claim.kind().name(),
                claim.priority().name(),
                ReportedState.valueOf(claim.state().name()),
                claim.approvalOutdated(),
                material.placesOpen().contains(claim.id()),
                verdict == null ? null : verdict(verdict, material),
                material.corrections().getOrDefault(claim.id(), List.of()).stream()
                        .map(ReportAssembly::correction)
                        .toList(),
                evidence,
                material.contacts().getOrDefault(claim.id(), List.of()).stream()
                        .map(ReportAssembly::contact)
                        .toList(),
                Independence.pieces(pieces),
                Independence.roots(pieces));
    }

    private static ReportedContact contact(ContactDetail contact) {
        ContactWords words = contact.publicWords().orElse(null);
        return new ReportedContact(
                contact.ordinal(),
                contact.stance() == null ? null : ReportedStance.valueOf(contact.stance().name()),
                contact.outcome().name(),
                contact.channel().name(),
                contact.day(),
                contact.publicName(),
                contact.confidential(),
                words == null ? null : known(words.question()),
                words == null ? null : known(words.answer()));
    }

    private static @Nullable ReportedQuote quote(
            ClaimDetail claim, Material material, @Nullable DocumentDetail document) {
        if (claim.occurrences().isEmpty()) return null;
        Occurrence first = claim.occurrences().getFirst();
        return new ReportedQuote(
                first.quote().exact(),
                first.quote().prefix(),
                first.quote().suffix(),
                material.titles().getOrDefault(claim.document(), "–"),
                document == null ? null : known(document.url()));
    }

    private static @Nullable ReportedClaimant claimant(@Nullable Claimant claimant) {
        if (claimant == null) return null;
        return new ReportedClaimant(
                claimant.name(), claimant.type() == ClaimantType.ORGANIZATION, known(claimant.role()), null);
    }

    private static ReportedVerdict verdict(VerdictDetail verdict, Material material) {
        DecisionDetail approval = material.approvals().get(verdict.claim());
        boolean approved = approval != null && approval.proposal().equals(verdict.id());
        boolean ordered = verdict.value() != null;
        return new ReportedVerdict(
                verdict.ratingCode(),
                verdict.ratingLabel(),
                VerdictTone.of(verdict.ratingTone()),
                verdict.value(),
                ordered ? verdict.worst() : null,
                ordered ? verdict.best() : null,
                verdict.summary(),
                verdict.rationale(),
                known(verdict.correction()),
                material.names().getOrDefault(verdict.author(), "–"),
                verdict.proposedAt(),
                approved
                        ? new ReportedVerdict.Approval(
                                material.names().getOrDefault(approval.reviewer(), "–"), approval.at())
                        : null);
    }

    private static ReportedCorrection correction(CorrectionDetail correction) {
        CorrectionDetail.Answer answer = correction.answer();
        CorrectionDetail.Finding finding = correction.finding();
        return new ReportedCorrection(
                correction.quote().exact(),
                correction.replacement(),
                correction.reason(),
                correction.severity().name(),
                correction.state().name(),
                answer == null ? null : known(answer.reason()),
                answer == null ? null : answer.at(),
                finding == null ? null : finding.result().name(),
                finding != null && finding.confirmed(),
                finding == null ? null : finding.versionNumber());
    }

    private static ReportedEvidence evidence(int number, EvidenceDetail piece, Material material) {
        CopyPassage passage = piece.entry().passage();
        SourceEntry source = piece.source().entry();
        return new ReportedEvidence(
                number,
                ReportedStance.valueOf(piece.entry().stance().name()),
                new ReportedSource(
                        piece.source().id().value(),
                        source.title(),
                        known(source.author()),
                        known(source.publisher()),
                        source.publishedOn(),
                        known(source.url()),
                        source.kind().name(),
                        source.primary()),
                known(piece.entry().locator()),
                known(piece.entry().quote()),
                known(piece.entry().note()),
                passage == null ? null : material.hashes().get(passage.copy()));
    }

    private static @Nullable String known(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
