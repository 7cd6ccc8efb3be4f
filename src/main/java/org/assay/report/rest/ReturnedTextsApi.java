package org.assay.report.rest;

import java.nio.charset.StandardCharsets;
import org.assay.document.DocumentId;
import org.assay.kernel.Ids;
import org.assay.report.ReturnedText;
import org.assay.report.ReturnedTexts;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The writer's own file with its checks in it, for programs and for the browser's downloads. */
@RestController
class ReturnedTextsApi {

    private final ReturnedTexts texts;

    ReturnedTextsApi(ReturnedTexts texts) {
        this.texts = texts;
    }

    @GetMapping({"/api/v1/documents/{id}/returned", "/content/documents/{id}/returned"})
    ResponseEntity<byte[]> returned(@PathVariable String id) {
        ReturnedText text = texts.of(new DocumentId(Ids.parse(id)));
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(text.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ReturnedTexts.WORD))
                .header("X-Content-Type-Options", "nosniff")
                .header("Assay-Comments", String.valueOf(text.placed()))
                .header("Assay-Changes", String.valueOf(text.changes()))
                .header("Assay-Unplaced", String.valueOf(text.unplaced().size()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .cacheControl(CacheControl.noStore())
                .body(text.bytes());
    }
}
