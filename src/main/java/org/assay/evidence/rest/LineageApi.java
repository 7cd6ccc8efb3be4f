package org.assay.evidence.rest;

import java.util.List;
import java.util.UUID;
import org.assay.claim.ClaimId;
import org.assay.evidence.Independence;
import org.assay.evidence.Lineages;
import org.assay.evidence.MergePreview;
import org.assay.evidence.PrimarySources;
import org.assay.evidence.SourceId;
import org.assay.evidence.SourceMergeId;
import org.assay.evidence.SourceMerges;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How sources derive from one another, and which are one. */
@RestController
@RequestMapping("/api/v1")
class LineageApi {

    private final Lineages lineages;
    private final SourceMerges merges;
    private final PrimarySources primary;

    LineageApi(Lineages lineages, SourceMerges merges, PrimarySources primary) {
        this.lineages = lineages;
        this.merges = merges;
        this.primary = primary;
    }

    record BranchJson(UUID sourceId, String title, List<Integer> evidence, List<BranchJson> repeatedBy) {

        static BranchJson of(Independence.Branch branch) {
            return new BranchJson(
                    branch.source().value(),
                    branch.title(),
                    branch.ordinals(),
                    branch.branches().stream().map(BranchJson::of).toList());
        }
    }

    record IndependenceJson(int pieces, int roots, List<BranchJson> trees, @Nullable String noPrimarySource) {}

    record IntoJson(@Nullable String into) {}

    record ReasonJson(@Nullable String reason) {}

    record PieceJson(UUID evidenceId, UUID claimId, int claim) {

        static List<PieceJson> of(List<MergePreview.Piece> pieces) {
            return pieces.stream()
                    .map(piece -> new PieceJson(piece.evidence().value(), piece.claim().value(), piece.claimNumber()))
                    .toList();
        }
    }

    record LossJson(UUID claimId, int claim, int rootsBefore, int rootsAfter, boolean approvalOutdated) {}

    /** @param mergeId to take it back with; null in a preview */
    record MergeJson(
            @Nullable UUID mergeId, List<PieceJson> moving, List<PieceJson> staying, List<LossJson> losing) {}

    @GetMapping("/claims/{id}/independence")
    IndependenceJson independence(@PathVariable String id) {
        Independence independence = lineages.of(ClaimId.of(id));
        return new IndependenceJson(
                independence.pieces(),
                independence.roots(),
                independence.trees().stream().map(BranchJson::of).toList(),
                primary.reason(ClaimId.of(id)).orElse(null));
    }

    /** Says why a claim does without a primary source; nothing takes it back. */
    @PutMapping("/claims/{id}/no-primary-source")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void doWithout(@PathVariable String id, @RequestBody ReasonJson body) {
        primary.doWithout(ClaimId.of(id), body.reason());
    }

    /** @param preview true: says what would become of evidence and approvals, and changes nothing */
    @PostMapping("/sources/{id}/merge")
    MergeJson merge(
            @PathVariable String id, @RequestBody IntoJson body, @RequestParam(defaultValue = "false") boolean preview) {
        if (body.into() == null) throw Refusal.of("into", "SOURCE_MISSING");
        SourceId gone = SourceId.of(id);
        SourceId stays = SourceId.of(body.into());
        MergePreview what = merges.preview(gone, stays);
        SourceMergeId done = preview ? null : merges.merge(gone, stays);
        return new MergeJson(
                done == null ? null : done.value(),
                PieceJson.of(what.moving()),
                PieceJson.of(what.staying()),
                what.losing().stream()
                        .map(loss -> new LossJson(
                                loss.claim().value(), loss.claimNumber(), loss.before(), loss.after(), loss.approved()))
                        .toList());
    }

    @DeleteMapping("/source-merges/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void part(@PathVariable String id) {
        merges.part(SourceMergeId.of(id));
    }
}
