package org.assay.document.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentFilter;
import org.assay.document.DocumentHints;
import org.assay.document.DocumentId;
import org.assay.document.DocumentKind;
import org.assay.document.DocumentStatus;
import org.assay.document.Documents;
import org.assay.document.ImportFile;
import org.assay.document.ImportReceipt;
import org.assay.document.ImportText;
import org.assay.document.TextUnit;
import org.assay.document.VersionId;
import org.assay.document.VersionText;
import org.assay.kernel.Ids;
import org.assay.kernel.Listing;
import org.assay.kernel.Refusal;
import org.assay.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/documents")
class DocumentsController {

    private static final MediaType PLAIN_TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Documents documents;

    DocumentsController(Documents documents) {
        this.documents = documents;
    }

    record NewText(
            @Nullable String title,
            @Nullable String text,
            @Nullable String language,
            @Nullable String kind,
            @Nullable String byline,
            @Nullable String publication,
            @Nullable String url,
            @Nullable LocalDate publishedOn) {}

    record UnitJson(int ordinal, int start, int end, String disposition) {}

    record UnitsJson(String version, List<UnitJson> items, int page, int size, int total) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DocumentJson> importText(@RequestBody NewText body) {
        if (body.text() == null) throw Refusal.of("text", "TEXT_EMPTY");
        DocumentHints hints = new DocumentHints(
                kind(body.kind()),
                body.title(),
                body.language(),
                body.byline(),
                body.publication(),
                body.url(),
                body.publishedOn());
        return created(documents.importText(new ImportText(body.text(), hints)));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DocumentJson> importFile(
            @RequestParam("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String byline,
            @RequestParam(required = false) @Nullable String publication,
            @RequestParam(required = false) @Nullable String url,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate publishedOn) {
        DocumentHints hints = new DocumentHints(kind(kind), title, language, byline, publication, url, publishedOn);
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return created(documents.importFile(new ImportFile(name, file.getContentType(), bytes(file), hints)));
    }

    @GetMapping
    Listing<DocumentJson> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Slice slice = Slice.page(page, size);
        if (sort != null && !sort.isBlank()) {
            boolean descending = sort.startsWith("-");
            slice = new Slice(slice.offset(), slice.limit(), descending ? sort.substring(1) : sort, descending);
        }
        return documents.list(new DocumentFilter(q, kind(kind), language, status(status)), slice).map(DocumentJson::of);
    }

    @GetMapping("/{id}")
    DocumentJson get(@PathVariable String id) {
        return DocumentJson.of(documents.get(document(id)), null);
    }

    @GetMapping("/{id}/text")
    ResponseEntity<String> text(@PathVariable String id) {
        VersionText text = documents.text(document(id));
        return ResponseEntity.ok().contentType(PLAIN_TEXT).body(text.text());
    }

    @GetMapping("/{id}/units")
    UnitsJson units(@PathVariable String id) {
        DocumentDetail document = documents.get(document(id));
        List<UnitJson> units = documents.units(document.currentVersion()).stream()
                .map(DocumentsController::json)
                .toList();
        return new UnitsJson(document.currentVersion().toString(), units, 0, units.size(), units.size());
    }

    /** @param version its number; the current one without */
    @GetMapping("/{id}/notes")
    NotesJson notes(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version) {
        DocumentId document = document(id);
        VersionId read = version == null
                ? documents.get(document).currentVersion()
                : documents.version(document, version).id();
        return NotesJson.of(documents.notes(read));
    }

    private ResponseEntity<DocumentJson> created(ImportReceipt receipt) {
        return ResponseEntity.created(URI.create("/api/v1/documents/" + receipt.document()))
                .body(DocumentJson.of(documents.get(receipt.document()), receipt));
    }

    private static UnitJson json(TextUnit unit) {
        return new UnitJson(
                unit.ordinal(), unit.span().start(), unit.span().end(), unit.disposition().name());
    }

    private static DocumentId document(String id) {
        return new DocumentId(Ids.parse(id));
    }

    private static @Nullable DocumentKind kind(@Nullable String name) {
        if (name == null || name.isBlank()) return null;
        try {
            return DocumentKind.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.of("kind", "KIND_UNKNOWN", name, java.util.Arrays.toString(DocumentKind.values()));
        }
    }

    private static @Nullable DocumentStatus status(@Nullable String name) {
        if (name == null || name.isBlank()) return null;
        try {
            return DocumentStatus.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.of("status", "STATUS_UNKNOWN", name, java.util.Arrays.toString(DocumentStatus.values()));
        }
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException cut) {
            throw new UncheckedIOException("The upload could not be read", cut);
        }
    }
}
