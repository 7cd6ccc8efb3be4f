package org.assay.report.rest;

import java.nio.charset.StandardCharsets;
import org.assay.kernel.Ids;
import org.assay.report.ExportId;
import org.assay.report.ExportedFile;
import org.assay.report.Exports;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Exports that were made in the background, for the browser that waited. */
@RestController
class ExportsApi {

    private final Exports exports;

    ExportsApi(Exports exports) {
        this.exports = exports;
    }

    @GetMapping("/content/exports/{id}")
    ResponseEntity<FileSystemResource> file(@PathVariable String id) {
        ExportedFile file = exports.file(new ExportId(Ids.parse(id)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(file.path()));
    }
}
