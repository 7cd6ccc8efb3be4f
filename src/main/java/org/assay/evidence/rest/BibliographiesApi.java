package org.assay.evidence.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assay.evidence.Bibliographies;
import org.assay.evidence.BibliographyPreview;
import org.assay.evidence.Citations;
import org.assay.evidence.SourceEntry;
import org.assay.evidence.SourceId;
import org.assay.evidence.citation.CitationFormat;
import org.assay.evidence.citation.CitationStyle;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bibliographies in and out, and the style of citations. */
@RestController
class BibliographiesApi {

    private final Bibliographies bibliographies;
    private final Citations citations;

    BibliographiesApi(Bibliographies bibliographies, Citations citations) {
        this.bibliographies = bibliographies;
        this.citations = citations;
    }

    record TextJson(@Nullable String text) {}

    /**
     * @param line where the entry begins, from 1
     * @param reason why it was refused; null where it was read
     * @param sourceId of the source that the library has, or has got by this; null in a preview of a new one
     * @param known whether the library had it before
     * @param alike whether it has another source of the same title
     */
    record EntryJson(
            int line,
            String name,
            @Nullable String title,
            @Nullable String reason,
            @Nullable UUID sourceId,
            boolean known,
            boolean alike) {}

    record ImportJson(String format, int read, int refused, int known, List<EntryJson> entries) {}

    /** @param style by the name that the CSL project gives it; null for none */
    record StyleJson(@Nullable String style) {}

    /** @param preview true: says what would become of each entry, and stores nothing */
    @PostMapping("/api/v1/sources/import")
    ImportJson take(@RequestBody TextJson body, @RequestParam(defaultValue = "false") boolean preview) {
        BibliographyPreview read = bibliographies.preview(body.text() == null ? "" : body.text());
        List<SourceEntry> readable = read.lines().stream()
                .map(line -> line.entry().entry())
                .filter(entry -> entry != null)
                .toList();
        List<SourceId> taken = preview ? List.of() : bibliographies.take(readable);
        List<EntryJson> entries = new ArrayList<>();
        int at = 0;
        for (BibliographyPreview.Line line : read.lines()) {
            SourceEntry entry = line.entry().entry();
            Refusal refusal = line.entry().refusal();
            SourceId id = line.known() == null ? null : line.known().id();
            if (entry != null && !preview) id = taken.get(at++);
            entries.add(new EntryJson(
                    line.entry().line(),
                    line.entry().name(),
                    entry == null ? null : entry.title(),
                    refusal == null ? null : Sentences.of(Locale.ENGLISH, refusal),
                    id == null ? null : id.value(),
                    line.known() != null,
                    line.alike()));
        }
        int known = (int) read.lines().stream().filter(line -> line.known() != null).count();
        return new ImportJson(
                read.format().name(), readable.size(), read.lines().size() - readable.size(), known, entries);
    }

    /** @param format bibtex, ris or csl-json */
    @GetMapping({"/api/v1/sources/export", "/content/sources/export"})
    ResponseEntity<byte[]> write(
            @RequestParam(defaultValue = "csl-json") String format, @RequestParam(required = false) @Nullable String q) {
        CitationFormat chosen = format(format);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(chosen.mediaType() + ";charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("sources." + chosen.extension())
                                .build()
                                .toString())
                .body(bibliographies.write(chosen, q).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/api/v1/library/citation-style")
    StyleJson style() {
        return new StyleJson(citations.style().map(CitationStyle::file).orElse(null));
    }

    @PutMapping("/api/v1/library/citation-style")
    StyleJson choose(@RequestBody StyleJson body) {
        citations.choose(
                body.style() == null
                        ? null
                        : CitationStyle.of(body.style()).orElseThrow(() -> Refusal.of("style", "STYLE_UNKNOWN")));
        return body;
    }

    private static CitationFormat format(String name) {
        try {
            return CitationFormat.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.of("format", "FORMAT_UNKNOWN");
        }
    }
}
