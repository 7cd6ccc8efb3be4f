package org.assay.document.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.document.OriginalFile;
import org.assay.document.VersionId;
import org.assay.kernel.Ids;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    /**
     * A version's text never changes, so a browser that has it need not ask again. Its language may be corrected: the
     * address that the reader asks for names the language, too.
     */
    @GetMapping(path = "/versions/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> version(@PathVariable String version) {
        VersionId id = new VersionId(Ids.parse(version));
        byte[] page = documents.page(id).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .eTag("\"" + id + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(page);
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
