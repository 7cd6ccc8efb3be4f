package org.assay.workbench.demo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.assay.account.ActingAs;
import org.assay.account.CurrentAccount;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDesk;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimKind;
import org.assay.claim.ClaimMerges;
import org.assay.claim.Claimant;
import org.assay.claim.ClaimantType;
import org.assay.claim.Claims;
import org.assay.claim.Dismissal;
import org.assay.claim.EditClaim;
import org.assay.claim.MarkClaim;
import org.assay.claim.Priority;
import org.assay.claim.Risk;
import org.assay.document.VersionId;
import org.assay.evidence.ContactChannel;
import org.assay.evidence.ContactEntry;
import org.assay.evidence.ContactOutcome;
import org.assay.evidence.ContactWords;
import org.assay.evidence.Contacts;
import org.assay.evidence.EvidenceEntry;
import org.assay.evidence.EvidenceRecords;
import org.assay.evidence.SourceEntry;
import org.assay.evidence.SourceId;
import org.assay.evidence.SourceKind;
import org.assay.evidence.Sources;
import org.assay.evidence.Stance;
import org.assay.kernel.PersonId;
import org.assay.report.Publications;
import org.assay.report.PublishClaim;
import org.assay.review.DecideVerdict;
import org.assay.review.Decision;
import org.assay.review.Reviews;
import org.assay.review.StartThread;
import org.assay.review.ThreadId;
import org.assay.review.Threads;
import org.assay.text.TextSpan;
import org.assay.verdict.AnswerCorrection;
import org.assay.verdict.CorrectionId;
import org.assay.verdict.CorrectionReply;
import org.assay.verdict.Corrections;
import org.assay.verdict.ProposalId;
import org.assay.verdict.ProposeCorrection;
import org.assay.verdict.ProposeVerdict;
import org.assay.verdict.Scale;
import org.assay.verdict.Scales;
import org.assay.verdict.Severity;
import org.assay.verdict.Verdicts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lives the claims of the sample desk through: from the mark to wherever the file says each has come. */
@Component
class DemoCheck {

    private static final String LAWYER = "legal";
    private static final String PUBLISHER = "editor";

    private final ActingAs acting;
    private final CurrentAccount account;
    private final Claims claims;
    private final ClaimDesk claimDesk;
    private final ClaimMerges merges;
    private final ClaimCatalogue catalogue;
    private final Sources sources;
    private final EvidenceRecords evidence;
    private final Contacts contacts;
    private final Clock clock;
    private final Scales scales;
    private final Verdicts verdicts;
    private final Corrections corrections;
    private final Reviews reviews;
    private final Publications publications;
    private final Threads threads;

    DemoCheck(
            ActingAs acting,
            CurrentAccount account,
            Claims claims,
            ClaimDesk claimDesk,
            ClaimMerges merges,
            ClaimCatalogue catalogue,
            Sources sources,
            EvidenceRecords evidence,
            Contacts contacts,
            Clock clock,
            Scales scales,
            Verdicts verdicts,
            Corrections corrections,
            Reviews reviews,
            Publications publications,
            Threads threads) {
        this.acting = acting;
        this.account = account;
        this.claims = claims;
        this.claimDesk = claimDesk;
        this.merges = merges;
        this.catalogue = catalogue;
        this.sources = sources;
        this.evidence = evidence;
        this.contacts = contacts;
        this.clock = clock;
        this.scales = scales;
        this.verdicts = verdicts;
        this.corrections = corrections;
        this.reviews = reviews;
        this.publications = publications;
        this.threads = threads;
    }

    PersonId me() {
        return account.person();
    }

    Run begin(SampleDesk sample) {
        return new Run(sample);
    }

    /** One filling of the desk: it remembers which keys of the file became which ids. */
    class Run {

        private final Map<String, SampleDesk.Work> works;
        private final Map<String, SourceId> library = new HashMap<>();
        private final Map<String, ClaimId> marked = new HashMap<>();

        private Run(SampleDesk sample) {
            works = sample.sources().stream().collect(toMap(SampleDesk.Work::key, identity()));
        }

        /** @param settled called after each step, so that the next finds it stored */
        void live(SampleDesk.Mark mark, VersionId version, TextSpan span, Runnable settled) {
            ClaimId claim = acting.call(mark.markedBy(), () -> marked(mark, version, span));
            marked.put(mark.key(), claim);
            settled.run();
            acting.run(mark.markedBy(), () -> described(claim, mark));
            settled.run();
            mark.evidence().stream().filter(proof -> !proof.foundLater()).forEach(proof -> {
                acting.run(proof.by(), () -> linked(claim, proof));
                settled.run();
            });
            if (mark.contacts() != null) {
                mark.contacts().forEach(call -> {
                    acting.run(call.by(), () -> asked(claim, call));
                    settled.run();
                });
            }
            if (mark.lead() != null) {
                acting.run(mark.lead(), () -> claimDesk.take(claim));
                settled.run();
            }
            for (SampleDesk.Verdict verdict : mark.verdicts()) {
                judged(claim, verdict, settled);
            }
            if (mark.published()) {
                acting.run(PUBLISHER, () -> publications.publish(PublishClaim.first(claim)));
                settled.run();
            }
            mark.evidence().stream().filter(SampleDesk.Proof::foundLater).forEach(proof -> {
                acting.run(proof.by(), () -> linked(claim, proof));
                settled.run();
            });
            if (mark.corrections() != null) {
                mark.corrections().forEach(each -> corrected(claim, each, settled));
            }
            if (mark.threads() != null) {
                mark.threads().forEach(each -> discussed(claim, each, version, span, settled));
            }
            closed(claim, mark);
            settled.run();
        }

        private void corrected(ClaimId claim, SampleDesk.Correction wanted, Runnable settled) {
            CorrectionId correction = acting.call(
                    wanted.by(),
                    () -> corrections.propose(new ProposeCorrection(
                            claim, null, wanted.replacement(), wanted.reason(), Severity.valueOf(wanted.severity()))));
            settled.run();
            SampleDesk.Answer answer = wanted.answer();
            if (answer == null) return;
            acting.run(
                    answer.by(),
                    () -> corrections.answer(new AnswerCorrection(
                            correction, CorrectionReply.valueOf(answer.answer()), answer.reason())));
            settled.run();
        }

        private void discussed(
                ClaimId claim, SampleDesk.Talk talk, VersionId version, TextSpan span, Runnable settled) {
            StartThread.Words words = talk.passage() ? new StartThread.Words(version, span) : null;
            ThreadId thread = acting.call(
                    talk.by(),
                    () -> threads.start(new StartThread(claim, words, null, talk.body(), talk.blocks())));
            settled.run();
            talk.replies().forEach(each -> {
                acting.call(each.by(), () -> threads.reply(thread, each.body()));
                settled.run();
            });
            if (talk.resolvedBy() != null) acting.run(talk.resolvedBy(), () -> threads.resolve(thread));
        }

        private ClaimId marked(SampleDesk.Mark mark, VersionId version, TextSpan span) {
            return claims.mark(new MarkClaim(
                    version,
                    span,
                    mark.statement(),
                    claimant(mark.claimant()),
                    ClaimKind.valueOf(mark.kind()),
                    Priority.valueOf(mark.priority()),
                    mark.state().equals("CANDIDATE")));
        }

        private void described(ClaimId claim, SampleDesk.Mark mark) {
            claims.edit(new EditClaim(
                    claim,
                    catalogue.get(claim).version(),
                    mark.statement(),
                    ClaimKind.valueOf(mark.kind()),
                    Priority.valueOf(mark.priority()),
                    Risk.valueOf(mark.risk()),
                    mark.saidOn(),
                    mark.saidAt(),
                    claimant(mark.claimant()),
                    Set.copyOf(mark.tags())));
        }

        private void linked(ClaimId claim, SampleDesk.Proof proof) {
            evidence.add(
                    claim,
                    new EvidenceEntry(
                            source(proof.source()),
                            Stance.valueOf(proof.stance()),
                            written(proof.quote()),
                            written(proof.locator()),
                            written(proof.note())));
        }

        private void asked(ClaimId claim, SampleDesk.Call call) {
            contacts.log(
                    claim,
                    new ContactEntry(
                            new ContactWords(
                                    call.person(), clock.instant(), written(call.question()), written(call.answer())),
                            ContactChannel.valueOf(call.channel()),
                            ContactOutcome.valueOf(call.outcome()),
                            call.stance() == null ? null : Stance.valueOf(call.stance()),
                            call.description() != null,
                            call.description()));
        }

        private SourceId source(String key) {
            SourceId known = library.get(key);
            if (known != null) return known;
            SampleDesk.Work work = works.get(key);
            if (work == null) throw new IllegalStateException("The sample content knows no source " + key);
            SourceId origin = work.derivedFrom() == null ? null : source(work.derivedFrom());
            SourceId added = sources.addOrFind(new SourceEntry(
                    work.title(),
                    work.url(),
                    work.publisher(),
                    work.author(),
                    work.publishedOn(),
                    SourceKind.valueOf(work.kind()),
                    work.primary(),
                    origin));
            library.put(key, added);
            return added;
        }

        private void judged(ClaimId claim, SampleDesk.Verdict verdict, Runnable settled) {
            ProposalId proposal = acting.call(verdict.by(), () -> verdicts.propose(proposal(claim, verdict)));
            settled.run();
            if (verdict.signedOff() != null) {
                acting.run(LAWYER, () -> reviews.signOff(proposal, verdict.signedOff()));
                settled.run();
            }
            SampleDesk.Review review = verdict.review();
            if (review == null) return;
            acting.run(
                    review.by(),
                    () -> reviews.decide(new DecideVerdict(
                            proposal, Decision.valueOf(review.decision()), written(review.comment()))));
            settled.run();
        }

        private ProposeVerdict proposal(ClaimId claim, SampleDesk.Verdict verdict) {
            Scale scale = scales.list().stream()
                    .filter(each -> each.code().equals(verdict.scale()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The desk has no scale " + verdict.scale()));
            return new ProposeVerdict(
                    claim,
                    scale.id(),
                    verdict.rating(),
                    verdict.summary(),
                    verdict.rationale(),
                    verdict.correction(),
                    null);
        }

        private void closed(ClaimId claim, SampleDesk.Mark mark) {
            if (mark.dismissed() != null) {
                Dismissal reason = Dismissal.valueOf(mark.dismissed().reason());
                acting.run(mark.dismissed().by(), () -> claimDesk.dismiss(claim, reason));
            }
            if (mark.mergedInto() != null) {
                acting.run(mark.mergedBy(), () -> merges.merge(claim, marked.get(mark.mergedInto())));
            }
            if (mark.retracted() != null) {
                acting.run(
                        mark.retracted().by(),
                        () -> publications.retract(claim, mark.retracted().note(), 1));
            }
        }
    }

    private static Claimant claimant(SampleDesk.Speaker speaker) {
        return new Claimant(speaker.name(), ClaimantType.valueOf(speaker.type()), speaker.role());
    }

    private static @Nullable String written(String text) {
        return text.isBlank() ? null : text;
    }
}
