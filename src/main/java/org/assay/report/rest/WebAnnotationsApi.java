package org.assay.report.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.document.DocumentId;
import org.assay.kernel.Ids;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.report.AnnotationImports;
import org.assay.report.AnnotationsRead;
import org.assay.report.AnnotationsRead.Outcome;
import org.assay.report.WebAnnotations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A document's marks for other programs, and for the browser's downloads. */
@RestController
class WebAnnotationsApi {

    private final WebAnnotations annotations;
    private final AnnotationImports imports;
    private final JsonMapper json;

    WebAnnotationsApi(WebAnnotations annotations, AnnotationImports imports, JsonMapper json) {
        this.annotations = annotations;
        this.imports = imports;
        this.json = json;
    }

    @GetMapping({"/api/v1/documents/{id}/annotations", "/content/documents/{id}/annotations"})
    ResponseEntity<byte[]> annotations(@PathVariable String id) {
        Map<String, Object> collection = annotations.of(new DocumentId(Ids.parse(id)));
        ContentDisposition attachment =
                ContentDisposition.attachment().filename("annotations.jsonld").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(WebAnnotations.MEDIA_TYPE))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .cacheControl(CacheControl.noStore())
                .body(json.writeValueAsBytes(collection));
    }

    record LineJson(int number, Outcome outcome, @Nullable String claim, String quote, @Nullable String comment, @Nullable String detail) {

        static LineJson of(AnnotationsRead.Line line) {
            return new LineJson(
                    line.number(),
                    line.outcome(),
                    line.claim() == null ? null : line.claim().toString(),
                    line.quote(),
                    line.comment(),
                    line.code() == null ? null : Sentences.of(Locale.ENGLISH, new Refusal(line.code())));
        }
    }

    record ReadJson(long marked, long known, List<LineJson> annotations) {}

    /** Marks the passages that annotations of another program name; answers what became of each. */
    @PostMapping(path = "/api/v1/documents/{id}/annotations", consumes = MediaType.ALL_VALUE)
    ReadJson importInto(@PathVariable String id, HttpServletRequest request) throws IOException {
        AnnotationsRead read = imports.importInto(new DocumentId(Ids.parse(id)), request.getInputStream());
        return new ReadJson(
                read.count(Outcome.MARKED),
                read.count(Outcome.KNOWN),
                read.lines().stream().map(LineJson::of).toList());
    }
}
