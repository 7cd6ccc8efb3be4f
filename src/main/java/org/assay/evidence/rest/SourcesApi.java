package org.assay.evidence.rest;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import org.assay.evidence.CopyHit;
import org.assay.evidence.Imprint;
import org.assay.evidence.Judgement;
import org.assay.evidence.SourceDetail;
import org.assay.evidence.SourceEntry;
import org.assay.evidence.SourceId;
import org.assay.evidence.SourceKind;
import org.assay.evidence.Sources;
import org.assay.kernel.Listing;
import org.assay.kernel.Refusal;
import org.assay.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The library over REST. */
@RestController
@RequestMapping("/api/v1/sources")
class SourcesApi {

    private final Sources sources;

    SourcesApi(Sources sources) {
        this.sources = sources;
    }

    /** @param version with a change: the version that was read */
    record EntryJson(
            @Nullable String title,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String author,
            @Nullable LocalDate publishedOn,
            @Nullable SourceKind kind,
            @Nullable Boolean primary,
            @Nullable String derivedFrom,
            @Nullable String language,
            @Nullable Judgement judgement,
            @Nullable Imprint imprint,
            @Nullable Long version) {

        SourceEntry toEntry() {
            return new SourceEntry(
                    title == null ? "" : title,
                    url,
                    publisher,
                    author,
                    publishedOn,
                    kind == null ? SourceKind.OTHER : kind,
                    Boolean.TRUE.equals(primary),
                    derivedFrom == null ? null : SourceId.of(derivedFrom),
                    language,
                    judgement,
                    imprint == null ? Imprint.NONE : imprint);
        }
    }

    /** A source whose address the library has already, however it is written, is answered with 200 and as it stands. */
    @PostMapping
    ResponseEntity<SourceJson> add(@RequestBody EntryJson body) {
        var known = body.url() == null ? null : sources.identified(body.url()).orElse(null);
        if (known != null) {
            return ResponseEntity.ok()
                    .location(URI.create("/api/v1/sources/" + known.id()))
                    .body(SourceJson.of(known));
        }
        SourceId id = sources.add(body.toEntry());
        return ResponseEntity.created(URI.create("/api/v1/sources/" + id)).body(SourceJson.of(sources.get(id)));
    }

    /** A source that the words are found in a copy of says so in {@code copyHit}. */
    @GetMapping
    Listing<SourceJson> find(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Listing<SourceDetail> found = sources.find(q, Slice.page(page, size));
        Map<SourceId, CopyHit> hits = sources.hits(q, found.items());
        return found.map(source -> SourceJson.of(source, hits.get(source.id())));
    }

    @GetMapping("/{id}")
    SourceJson get(@PathVariable String id) {
        return SourceJson.of(sources.get(SourceId.of(id)));
    }

    @PutMapping("/{id}")
    SourceJson edit(@PathVariable String id, @RequestBody EntryJson body) {
        if (body.version() == null) throw Refusal.of("version", "VERSION_MISSING");
        sources.edit(SourceId.of(id), body.version(), body.toEntry());
        return get(id);
    }
}
