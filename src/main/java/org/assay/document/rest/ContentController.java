package org.assay.document.rest;

import java.nio.charset.StandardCharsets;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.document.OriginalFile;
import org.assay.document.VersionId;
import org.assay.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the browser loads by itself: the text of a version, and files as they came. */
@RestController
@RequestMapping("/content")
class ContentController {

    private final Documents documents;

    ContentController(Documents documents) {
        this.documents = documents;
    }

    /** A browser that has it asks each time whether it may still show it, and gets the text only the first time. */
    @GetMapping(path = "/versions/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> version(
            @PathVariable String version, @RequestHeader(name = "If-None-Match", required = false) @Nullable String has) {
        VersionId id = new VersionId(Ids.parse(version));
        String tag = "\"" + documents.pageTag(id) + "\"";
        // Compression on the way makes the tag a weak one.
        boolean same = has != null && has.replace("W/", "").equals(tag);
        ResponseEntity.BodyBuilder answer = same ? ResponseEntity.status(HttpStatus.NOT_MODIFIED) : ResponseEntity.ok();
        answer.cacheControl(CacheControl.noCache().cachePrivate()).eTag(tag);
        if (same) return answer.build();
        return answer.contentType(MediaType.APPLICATION_JSON)
                .body(documents.page(id).getBytes(StandardCharsets.UTF_8));
    }

    /** Always a download, whatever it is: a file from outside is never shown as a page of ours. */
    @GetMapping("/documents/{document}/original")
    ResponseEntity<byte[]> original(@PathVariable String document) {
        OriginalFile file = documents.original(new DocumentId(Ids.parse(document)));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file.bytes());
    }
}
