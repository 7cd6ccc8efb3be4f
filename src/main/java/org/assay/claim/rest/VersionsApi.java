package org.assay.claim.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.claim.AnchorDecision;
import org.assay.claim.AnchorDetail;
import org.assay.claim.AnchorId;
import org.assay.claim.Anchors;
import org.assay.claim.ClaimMarks;
import org.assay.document.AddVersion;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.document.VersionReceipt;
import org.assay.document.VersionSummary;
import org.assay.kernel.Ids;
import org.assay.kernel.Refusal;
import org.assay.text.Anchor;
import org.assay.text.AnchorState;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Versions of a document over REST: adding one, what became of each claim in it, and deciding where that is open. */
@RestController
@RequestMapping("/api/v1")
class VersionsApi {

    private final Documents documents;
    private final Anchors anchors;
    private final ClaimMarks marks;

    VersionsApi(Documents documents, Anchors anchors, ClaimMarks marks) {
        this.documents = documents;
        this.anchors = anchors;
        this.marks = marks;
    }

    record NewVersion(@Nullable String text) {}

    /**
     * @param trackedChanges insertions, deletions and moves, all read as if they had been accepted
     * @param claims how many claims' places were found in each state
     */
    record AddedJson(
            UUID id,
            int number,
            int sentences,
            int sentencesKept,
            int replacedCharacters,
            int notes,
            int notesLeftOut,
            int trackedChanges,
            Map<AnchorState, Integer> claims) {}

    record VersionJson(
            UUID id,
            int number,
            int characters,
            int sentences,
            String fileName,
            UUID addedBy,
            Instant addedAt,
            int trackedChanges,
            int notes,
            boolean current) {}

    record VersionsJson(List<VersionJson> items, int total) {}

    record PlaceJson(int start, int end, double score) {}

    /**
     * @param id to decide with; null in a first version, where nothing is to be decided
     * @param state as it was found, whatever was decided since
     * @param start null where it stands nowhere, or nobody has decided yet
     */
    record OccurrenceJson(
            @Nullable UUID id,
            UUID claim,
            int number,
            AnchorState state,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable Double score,
            List<PlaceJson> candidates,
            @Nullable AnchorDecision decision,
            boolean waiting) {}

    record OccurrencesJson(String version, List<OccurrenceJson> items, int total, int waiting) {}

    /** Either the place, or {@code LET_GO}. */
    record DecisionJson(@Nullable String decision, @Nullable Integer start, @Nullable Integer end) {}

    @PostMapping(path = "/documents/{id}/versions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AddedJson> addText(@PathVariable String id, @RequestBody NewVersion body) {
        if (body.text() == null) throw Refusal.of("text", "TEXT_EMPTY");
        return added(documents.addVersion(AddVersion.text(document(id), body.text())));
    }

    @PostMapping(path = "/documents/{id}/versions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<AddedJson> addFile(@PathVariable String id, @RequestParam("file") MultipartFile file) {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return added(documents.addVersion(new AddVersion(document(id), name, file.getContentType(), bytes(file))));
    }

    @GetMapping("/documents/{id}/versions")
    VersionsJson versions(@PathVariable String id) {
        List<VersionSummary> versions = documents.versions(document(id));
        int newest = versions.getFirst().number();
        List<VersionJson> items = versions.stream()
                .map(version -> new VersionJson(
                        version.id().value(),
                        version.number(),
                        version.characters(),
                        version.sentences(),
                        version.fileName(),
                        version.addedBy().value(),
                        version.addedAt(),
                        version.trackedChanges(),
                        version.notes(),
                        version.number() == newest))
                .toList();
        return new VersionsJson(items, items.size());
    }

    @GetMapping("/documents/{id}/versions/{number}/occurrences")
    OccurrencesJson occurrences(@PathVariable String id, @PathVariable int number) {
        VersionSummary version = documents.version(document(id), number);
        List<OccurrenceJson> items = number == 1
                ? marks.of(version.id()).stream()
                        .map(mark -> new OccurrenceJson(
                                null,
                                mark.claim().value(),
                                mark.number(),
                                AnchorState.EXACT,
                                mark.span().start(),
                                mark.span().end(),
                                null,
                                List.of(),
                                null,
                                false))
                        .toList()
                : anchors.of(version.id()).stream().map(VersionsApi::json).toList();
        int waiting = (int) items.stream().filter(OccurrenceJson::waiting).count();
        return new OccurrencesJson(version.id().toString(), items, items.size(), waiting);
    }

    @PostMapping("/occurrences/{id}/decision")
    OccurrenceJson decide(@PathVariable String id, @RequestBody DecisionJson body) {
        AnchorId anchor = AnchorId.of(id);
        if ("LET_GO".equals(body.decision())) anchors.letGo(anchor);
        else if (body.start() == null || body.end() == null) throw Refusal.of("start", "PLACE_MISSING");
        else anchors.place(anchor, new TextSpan(body.start(), body.end()));
        return json(anchors.get(anchor));
    }

    @DeleteMapping("/occurrences/{id}/decision")
    OccurrenceJson reconsider(@PathVariable String id) {
        AnchorId anchor = AnchorId.of(id);
        anchors.reconsider(anchor);
        return json(anchors.get(anchor));
    }

    private ResponseEntity<AddedJson> added(VersionReceipt receipt) {
        URI address = URI.create("/api/v1/documents/" + receipt.document() + "/versions/" + receipt.number() + "/occurrences");
        return ResponseEntity.created(address)
                .body(new AddedJson(
                        receipt.version().value(),
                        receipt.number(),
                        receipt.sentences(),
                        receipt.kept(),
                        receipt.replaced(),
                        receipt.aside().notes(),
                        receipt.aside().notesLeftOut(),
                        receipt.aside().trackedChanges(),
                        anchors.counts(receipt.version())));
    }

    private static OccurrenceJson json(AnchorDetail anchor) {
        TextSpan place = anchor.place();
        return new OccurrenceJson(
                anchor.id().value(),
                anchor.claim().value(),
                anchor.number(),
                anchor.found(),
                place == null ? null : place.start(),
                place == null ? null : place.end(),
                anchor.score(),
                anchor.candidates().stream().map(VersionsApi::json).toList(),
                anchor.decision(),
                anchor.waits());
    }

    private static PlaceJson json(Anchor.Candidate candidate) {
        return new PlaceJson(candidate.place().start(), candidate.place().end(), candidate.score());
    }

    private static DocumentId document(String id) {
        return new DocumentId(Ids.parse(id));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException cut) {
            throw new UncheckedIOException("The upload could not be read", cut);
        }
    }
}
