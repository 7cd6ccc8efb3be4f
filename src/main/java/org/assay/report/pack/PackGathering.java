package org.assay.report.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assay.account.Blindfold;
import org.assay.account.People;
import org.assay.audit.TrailExcerpt;
import org.assay.audit.TrailExcerpts;
import org.assay.claim.ClaimId;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.document.VersionSummary;
import org.assay.document.VersionText;
import org.assay.evidence.ContactDetail;
import org.assay.evidence.Contacts;
import org.assay.evidence.EvidenceDetail;
import org.assay.evidence.EvidenceRecords;
import org.assay.evidence.Redaction;
import org.assay.evidence.Redactions;
import org.assay.evidence.SnapshotDetail;
import org.assay.evidence.Snapshots;
import org.assay.evidence.SourceDetail;
import org.assay.evidence.SourceEntry;
import org.assay.kernel.Conflict;
import org.assay.kernel.PersonId;
import org.assay.report.ReportedClaim;
import org.assay.report.Reports;
import org.assay.report.VerdictReport;
import org.assay.review.DecisionDetail;
import org.assay.review.Reviews;
import org.assay.review.ThreadDetail;
import org.assay.review.Threads;
import org.springframework.stereotype.Component;

/** Asks the rooms for what a pack holds, and leaves out there and then what must not be in it. */
@Component
class PackGathering {

    private final Reports reports;
    private final Documents documents;
    private final EvidenceRecords evidence;
    private final Contacts contacts;
    private final Snapshots copies;
    private final Redactions redactions;
    private final Reviews reviews;
    private final Threads threads;
    private final TrailExcerpts trail;
    private final People people;
    private final Blindfold blindfold;

    PackGathering(
            Reports reports,
            Documents documents,
            EvidenceRecords evidence,
            Contacts contacts,
            Snapshots copies,
            Redactions redactions,
            Reviews reviews,
            Threads threads,
            TrailExcerpts trail,
            People people,
            Blindfold blindfold) {
        this.reports = reports;
        this.documents = documents;
        this.evidence = evidence;
        this.contacts = contacts;
        this.copies = copies;
        this.redactions = redactions;
        this.reviews = reviews;
        this.threads = threads;
        this.trail = trail;
        this.people = people;
        this.blindfold = blindfold;
    }

    /** Whether the person who asks reads everything that the full pack holds. */
    boolean entrusted(List<ClaimId> claims) {
        return contacts.ofAll(claims).values().stream()
                .flatMap(List::stream)
                .noneMatch(contact -> contact.sight() == ContactDetail.Sight.KEPT);
    }

    /** @throws Conflict {@code PACK_BLIND}, {@code PACK_NOT_ENTRUSTED}, {@code REDACTION_KEY_MISSING} */
    PackMaterial gather(DocumentId id, boolean redacted) {
        VerdictReport report = reports.of(id);
        Map<ClaimId, Integer> numbers = new LinkedHashMap<>();
        for (ReportedClaim claim : report.claims()) numbers.put(new ClaimId(claim.id()), claim.number());
        List<ClaimId> claims = List.copyOf(numbers.keySet());
        Set<UUID> blind = blindfold.verdicts();
        if (claims.stream().anyMatch(claim -> blind.contains(claim.value()))) throw new Conflict("PACK_BLIND");
        if (!redacted && !entrusted(claims)) throw new Conflict("PACK_NOT_ENTRUSTED");
        Redaction redaction = redactions.of(redacted ? claims : List.of());
        Map<String, Integer> leftOut = new LinkedHashMap<>();

        Map<SourceDetail, Set<Integer>> sources = new LinkedHashMap<>();
        Map<UUID, List<SnapshotDetail>> kept = new LinkedHashMap<>();
        Set<UUID> hiddenSources = new HashSet<>();
        Set<UUID> hidden = new HashSet<>();
        Set<String> gone = new HashSet<>();
        Set<UUID> subjects = new LinkedHashSet<>();
        subjects.add(id.value());
        Map<ClaimId, List<EvidenceDetail>> pieces = evidence.ofAll(claims);
        for (ClaimId claim : claims) {
            subjects.add(claim.value());
            for (EvidenceDetail piece : pieces.getOrDefault(claim, List.of())) {
                sources.computeIfAbsent(piece.source(), first -> new TreeSet<>()).add(numbers.get(claim));
            }
        }
        if (redacted) {
            sources.keySet().stream()
                    .filter(source -> names(redaction, source.entry()))
                    .forEach(source -> hiddenSources.add(source.id().value()));
        }
        for (SourceDetail source : sources.keySet()) {
            List<SnapshotDetail> out = new ArrayList<>();
            subjects.add(source.id().value());
            for (SnapshotDetail copy : copies.of(source.id())) {
                subjects.add(copy.id().value());
                boolean leaves = !redacted
                        || !hiddenSources.contains(source.id().value()) && redactions.mayLeave(copy, redaction);
                if (leaves) out.add(copy);
                else {
                    hidden.add(copy.id().value());
                    gone.add(copy.sha256());
                }
            }
            out.sort(Comparator.comparing(SnapshotDetail::keptAt).thenComparing(copy -> copy.id().value()));
            kept.put(source.id().value(), out);
        }
        hidden.addAll(hiddenSources);
        sources.keySet().removeIf(source -> hiddenSources.contains(source.id().value()));
        if (!gone.isEmpty()) leftOut.put("copies of sources", gone.size());
        if (!hiddenSources.isEmpty()) leftOut.put("sources", hiddenSources.size());

        Map<ClaimId, List<DecisionDetail>> decisions = new LinkedHashMap<>();
        Map<ClaimId, List<ThreadDetail>> discussed = new LinkedHashMap<>();
        for (ClaimId claim : claims) {
            decisions.put(claim, reviews.of(claim));
            if (!redacted) discussed.put(claim, threads.of(claim));
        }
        List<VersionText> versions = documents.versions(id).stream()
                .sorted(Comparator.comparingInt(VersionSummary::number))
                .map(version -> documents.text(version.id()))
                .toList();
        Map<ClaimId, List<ContactDetail>> asked = contacts.ofAll(claims);
        String text = String.join("\n", versions.stream().map(VersionText::text).toList());
        TrailExcerpt excerpt = trail.about(subjects);
        if (redacted) {
            Set<String> marks = new HashSet<>(gone);
            hidden.forEach(each -> marks.add(each.toString()));
            TrailExcerpt all = excerpt;
            excerpt = new TrailExcerpt(
                    all.checkpoint(),
                    all.publicKey(),
                    all.pem(),
                    all.entries().stream()
                            .filter(entry -> !hidden.contains(entry.subject().id()) && harmless(entry, redaction, marks))
                            .toList());
            int fewer = all.entries().size() - excerpt.entries().size();
            if (fewer > 0) leftOut.put("entries of the audit trail", fewer);
        }
        return new PackMaterial(
                redacted,
                redaction,
                documents.get(id),
                redacted ? new RedactedReport(redaction, text, hiddenSources, gone).of(report) : report,
                numbers,
                documents.original(id),
                versions,
                sources,
                kept,
                decisions,
                asked,
                discussed,
                names(decisions, asked, discussed, excerpt),
                excerpt,
                leftOut);
    }

    private static boolean names(Redaction redaction, SourceEntry source) {
        return redaction.names(source.title())
                || redaction.names(source.author())
                || redaction.names(source.publisher())
                || redaction.names(source.url())
                || redaction.names(String.valueOf(source.judgement()))
                || redaction.names(String.valueOf(source.imprint()));
    }

    /** Who was asked when, and what colleagues wrote to one another, is nobody's business outside. */
    private static boolean harmless(TrailExcerpt.Entry entry, Redaction redaction, Set<String> marks) {
        if (entry.action().matches("(contact|thread|comment|guest|second-check)-.*")) return false;
        return !redaction.names(entry.changes())
                && entry.words().stream().noneMatch(redaction::names)
                && marks.stream().noneMatch(entry.changes()::contains);
    }

    private Map<PersonId, String> names(
            Map<ClaimId, List<DecisionDetail>> decisions,
            Map<ClaimId, List<ContactDetail>> asked,
            Map<ClaimId, List<ThreadDetail>> discussed,
            TrailExcerpt excerpt) {
        Set<PersonId> all = new HashSet<>();
        decisions.values().forEach(each -> each.forEach(decision -> all.add(decision.reviewer())));
        asked.values().forEach(each -> each.forEach(contact -> all.add(contact.addedBy())));
        discussed.values().forEach(each -> each.forEach(thread -> thread.comments().forEach(one -> all.add(one.author()))));
        excerpt.entries().forEach(entry -> all.add(entry.actor()));
        return all.isEmpty() ? Map.of() : new HashMap<>(people.names(all));
    }
}
