package org.assay.testing;

import java.util.UUID;
import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.account.TestDesks.TestDesk;
import org.assay.claim.ClaimDesk;
import org.assay.claim.ClaimId;
import org.assay.claim.Claims;
import org.assay.claim.MarkClaim;
import org.assay.document.DocumentId;
import org.assay.document.DocumentHints;
import org.assay.document.Documents;
import org.assay.document.ImportText;
import org.assay.document.VersionId;
import org.assay.evidence.EvidenceEntry;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.EvidenceRecords;
import org.assay.evidence.SourceEntry;
import org.assay.evidence.SourceId;
import org.assay.evidence.SourceKind;
import org.assay.evidence.Sources;
import org.assay.evidence.Stance;
import org.assay.review.DecideVerdict;
import org.assay.review.Decision;
import org.assay.review.DecisionId;
import org.assay.review.Reviews;
import org.assay.text.TextSpan;
import org.assay.verdict.ProposalId;
import org.assay.verdict.ProposeVerdict;
import org.assay.verdict.Verdicts;
import org.springframework.stereotype.Component;

/** Brings a desk's case to the point where a test begins, each step as the person whose step it is. */
@Component
public class Cases {

    private final Documents documents;
    private final Claims claims;
    private final ClaimDesk desk;
    private final Sources sources;
    private final EvidenceRecords evidence;
    private final Verdicts verdicts;
    private final Reviews reviews;

    Cases(
            Documents documents,
            Claims claims,
            ClaimDesk desk,
            Sources sources,
            EvidenceRecords evidence,
            Verdicts verdicts,
            Reviews reviews) {
        this.documents = documents;
        this.claims = claims;
        this.desk = desk;
        this.sources = sources;
        this.evidence = evidence;
        this.verdicts = verdicts;
        this.reviews = reviews;
    }

    /** A proposal by somebody other than the checker, who takes the claim first. */
    public ProposalId proposedBy(Case open, SignedIn author) {
        open.supportedBy("The bridge’s record " + UUID.randomUUID());
        return open.on().as(author, () -> {
            desk.take(open.claim());
            return verdicts.propose(
                    new ProposeVerdict(open.claim(), null, "true", "It did.", "The record says so.", null, null));
        });
    }

    /** A document that the checker has imported. */
    public Text aText(TestDesk on, String text) {
        return on.as(Role.CHECKER, () -> {
            DocumentId id = documents
                    .importText(new ImportText(text, DocumentHints.of(null, "A text", "en")))
                    .document();
            return new Text(this, on, id, documents.get(id).currentVersion(), text);
        });
    }

    /** A claim that the checker has marked, in a text of its own. */
    public Case aClaim(TestDesk on) {
        return aText(on, "The bridge opened in 1932. It is 503 metres long.").marking("The bridge opened in 1932.");
    }

    /** An imported text. */
    public record Text(Cases cases, TestDesk on, DocumentId document, VersionId version, String text) {

        public TextSpan span(String words) {
            int start = text.indexOf(words);
            return new TextSpan(start, start + words.length());
        }

        public Case marking(String words) {
            ClaimId claim = on.as(Role.CHECKER, () -> cases.claims.mark(MarkClaim.at(version, span(words))));
            return new Case(cases, on, this, claim);
        }
    }

    /** A marked claim. */
    public record Case(Cases cases, TestDesk on, Text text, ClaimId claim) {

        public Case taken() {
            on.run(Role.CHECKER, () -> cases.desk.take(claim));
            return this;
        }

        public EvidenceId supportedBy(String title) {
            return on.as(Role.CHECKER, () -> {
                SourceId source = cases.sources.add(cases.aSource(title));
                return cases.evidence.add(
                        claim, new EvidenceEntry(source, Stance.SUPPORTS, "opened in 1932", "p. 3", null));
            });
        }

        /** The checker's proposal. */
        public ProposalId proposed(String rating) {
            return on.as(Role.CHECKER, () -> cases.verdicts.propose(
                    new ProposeVerdict(claim, null, rating, "It did.", "The record **says** so.", null, null)));
        }

        /** Taken, shown by one source, and proposed as true. */
        public ProposalId proposed() {
            taken();
            supportedBy("The bridge’s record " + UUID.randomUUID());
            return proposed("true");
        }

        /** Proposed by the checker and approved by the editor. */
        public ProposalId approved() {
            ProposalId proposal = proposed();
            decide(proposal, Decision.APPROVE, null);
            return proposal;
        }

        public DecisionId decide(
                ProposalId proposal, Decision decision, @org.jspecify.annotations.Nullable String comment) {
            return on.as(
                    Role.EDITOR, () -> cases.reviews.decide(new DecideVerdict(proposal, decision, comment)));
        }
    }

    public SourceEntry aSource(String title) {
        return new SourceEntry(
                title,
                "https://records.example.org/" + UUID.randomUUID(),
                "Records Office",
                null,
                null,
                SourceKind.DOCUMENT,
                true,
                null);
    }
}
