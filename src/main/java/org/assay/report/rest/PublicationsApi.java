package org.assay.report.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assay.claim.ClaimId;
import org.assay.document.DocumentId;
import org.assay.kernel.Ids;
import org.assay.kernel.Listing;
import org.assay.kernel.Sentences;
import org.assay.report.PublicAddress;
import org.assay.report.PublicationPreview;
import org.assay.report.PublicationRevision;
import org.assay.report.Publications;
import org.assay.report.PublishClaim;
import org.assay.report.RevisionKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishing, correcting and retracting for programs. */
@RestController
@RequestMapping("/api/v1")
class PublicationsApi {

    private final Publications publications;

    PublicationsApi(Publications publications) {
        this.publications = publications;
    }

    /** @param seen the newest revision that the caller knows; left out for none */
    record PublishJson(@Nullable RevisionKind kind, @Nullable String note, @Nullable Integer seen) {}

    record RetractJson(@Nullable String note, @Nullable Integer seen) {}

    record RevisionJson(
            UUID claimId, int number, RevisionKind kind, @Nullable String note, String rating, UUID by, Instant at, String page) {

        static RevisionJson of(PublicationRevision revision) {
            return new RevisionJson(
                    revision.claim().value(),
                    revision.number(),
                    revision.kind(),
                    revision.note(),
                    revision.content().verdict().label(),
                    revision.by().value(),
                    revision.at(),
                    PublicAddress.claim(revision.claim().value()));
        }
    }

    record FindingJson(String code, boolean error, String sentence) {}

    record PreviewJson(UUID claimId, int number, String statement, boolean publishable, int seen, List<FindingJson> findings) {

        static PreviewJson of(PublicationPreview preview) {
            return new PreviewJson(
                    preview.claim().value(),
                    preview.number(),
                    preview.statement(),
                    preview.isPublishable(),
                    preview.seen(),
                    preview.findings().stream()
                            .map(finding -> new FindingJson(
                                    finding.code(),
                                    finding.error(),
                                    Sentences.of(Locale.ENGLISH, "publication." + finding.code())))
                            .toList());
        }
    }

    record PublishedJson(int published, List<PreviewJson> refused) {}

    @GetMapping("/claims/{id}/publications")
    Listing<RevisionJson> of(@PathVariable String id) {
        List<RevisionJson> all = publications.of(ClaimId.of(id)).stream().map(RevisionJson::of).toList();
        return new Listing<>(all, 0, Math.max(1, all.size()), all.size());
    }

    @GetMapping("/claims/{id}/publications/check")
    PreviewJson check(@PathVariable String id) {
        return PreviewJson.of(publications.preview(ClaimId.of(id)));
    }

    @PostMapping("/claims/{id}/publications")
    RevisionJson publish(@PathVariable String id, @RequestBody PublishJson body) {
        ClaimId claim = ClaimId.of(id);
        publications.publish(new PublishClaim(claim, body.kind(), body.note(), body.seen() == null ? 0 : body.seen()));
        return RevisionJson.of(publications.of(claim).getFirst());
    }

    @PostMapping("/claims/{id}/retraction")
    RevisionJson retract(@PathVariable String id, @RequestBody RetractJson body) {
        ClaimId claim = ClaimId.of(id);
        publications.retract(claim, body.note() == null ? "" : body.note(), body.seen() == null ? 0 : body.seen());
        return RevisionJson.of(publications.of(claim).getFirst());
    }

    @GetMapping("/documents/{id}/publications/check")
    List<PreviewJson> checks(@PathVariable String id) {
        return publications.preview(new DocumentId(Ids.parse(id))).stream().map(PreviewJson::of).toList();
    }

    @PostMapping("/documents/{id}/publications")
    PublishedJson publishAll(@PathVariable String id) {
        Publications.PublishedDocument done = publications.publish(new DocumentId(Ids.parse(id)));
        return new PublishedJson(done.published(), done.refused().stream().map(PreviewJson::of).toList());
    }
}
