package org.assay.report.rest;

import java.util.Map;
import org.assay.document.DocumentId;
import org.assay.kernel.Ids;
import org.assay.report.WebAnnotations;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A document's marks for other programs, and for the browser's downloads. */
@RestController
class WebAnnotationsApi {

    private final WebAnnotations annotations;
    private final JsonMapper json;

    WebAnnotationsApi(WebAnnotations annotations, JsonMapper json) {
        this.annotations = annotations;
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
}
