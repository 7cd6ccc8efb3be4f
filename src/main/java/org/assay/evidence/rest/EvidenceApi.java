package org.assay.evidence.rest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.claim.ClaimId;
import org.assay.evidence.CopyPassage;
import org.assay.evidence.CopyPassages;
import org.assay.evidence.EvidenceDetail;
import org.assay.evidence.EvidenceEntry;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.EvidenceRecords;
import org.assay.evidence.OfferedSources;
import org.assay.evidence.SourceId;
import org.assay.evidence.Stance;
import org.assay.kernel.Listing;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A claim's evidence over REST. */
@RestController
@RequestMapping("/api/v1")
class EvidenceApi {

    private final EvidenceRecords evidence;
    private final CopyPassages passages;
    private final OfferedSources offered;

    EvidenceApi(EvidenceRecords evidence, CopyPassages passages, OfferedSources offered) {
        this.evidence = evidence;
        this.passages = passages;
        this.offered = offered;
    }

    record EntryJson(
            @Nullable String sourceId,
            @Nullable Stance stance,
            @Nullable String quote,
            @Nullable String locator,
            @Nullable String note,
            @Nullable PassageJson passage) {}

    record EvidenceJson(
            UUID id,
            UUID claimId,
            int ordinal,
            SourceJson source,
            Stance stance,
            @Nullable String quote,
            @Nullable String locator,
            @Nullable String note,
            @Nullable PassageJson passage,
            UUID addedBy,
            Instant addedAt,
            long version) {

        static EvidenceJson of(EvidenceDetail evidence) {
            return new EvidenceJson(
                    evidence.id().value(),
                    evidence.claim().value(),
                    evidence.ordinal(),
                    SourceJson.of(evidence.source()),
                    evidence.entry().stance(),
                    evidence.entry().quote(),
                    evidence.entry().locator(),
                    evidence.entry().note(),
                    PassageJson.of(evidence.entry().passage()),
                    evidence.addedBy().value(),
                    evidence.addedAt(),
                    evidence.version());
        }
    }

    /**
     * @param note COMMENT, FOOTNOTE or ENDNOTE
     * @param sourceId of the library's source of that address
     */
    record OfferedJson(
            String url, String note, int number, String author, @Nullable String title, @Nullable UUID sourceId) {}

    @PostMapping("/claims/{id}/evidence")
    ResponseEntity<EvidenceJson> add(@PathVariable String id, @RequestBody EntryJson body) {
        if (body.sourceId() == null) throw Refusal.of("sourceId", "SOURCE_MISSING");
        if (body.stance() == null) throw Refusal.of("stance", "STANCE_MISSING");
        CopyPassage passage = body.passage() == null ? null : body.passage().in(passages);
        EvidenceId added = evidence.add(
                ClaimId.of(id),
                new EvidenceEntry(
                        SourceId.of(body.sourceId()),
                        body.stance(),
                        body.quote() == null ? exact(passage) : body.quote(),
                        body.locator() == null ? locator(passage) : body.locator(),
                        body.note(),
                        passage));
        return ResponseEntity.created(URI.create("/api/v1/evidence/" + added))
                .body(EvidenceJson.of(evidence.get(added)));
    }

    private static @Nullable String exact(@Nullable CopyPassage passage) {
        return passage == null ? null : passage.words();
    }

    private static @Nullable String locator(@Nullable CopyPassage passage) {
        return passage == null ? null : passage.locator();
    }

    @GetMapping("/claims/{id}/evidence")
    Listing<EvidenceJson> of(@PathVariable String id) {
        List<EvidenceJson> all =
                evidence.of(ClaimId.of(id)).stream().map(EvidenceJson::of).toList();
        return new Listing<>(all, 0, Math.max(1, all.size()), all.size());
    }

    /** What the document's own notes name on the claim's passage, and is no evidence of it yet. */
    @GetMapping("/claims/{id}/offered-sources")
    Listing<OfferedJson> offered(@PathVariable String id) {
        List<OfferedJson> all = offered.on(ClaimId.of(id)).stream()
                .map(each -> new OfferedJson(
                        each.url(),
                        each.kind().name(),
                        each.number(),
                        each.author(),
                        each.title(),
                        each.known() == null ? null : each.known().id().value()))
                .toList();
        return new Listing<>(all, 0, Math.max(1, all.size()), all.size());
    }

    @GetMapping("/evidence/{id}")
    EvidenceJson get(@PathVariable String id) {
        return EvidenceJson.of(evidence.get(EvidenceId.of(id)));
    }

    @DeleteMapping("/evidence/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        evidence.remove(EvidenceId.of(id));
    }
}
