package org.assay.evidence.rest;

import java.nio.charset.StandardCharsets;
import org.assay.evidence.SnapshotDetail;
import org.assay.evidence.SnapshotId;
import org.assay.evidence.Snapshots;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A copy as a file to be saved. Never shown as a page of ours, whatever it is. */
@RestController
@RequestMapping("/content/copies")
class CopyDownload {

    private final Snapshots copies;

    CopyDownload(Snapshots copies) {
        this.copies = copies;
    }

    @GetMapping("/{id}/file")
    ResponseEntity<Resource> file(@PathVariable String id) {
        return of(copies.get(SnapshotId.of(id)), copies.bytes(SnapshotId.of(id)));
    }

    static ResponseEntity<Resource> of(SnapshotDetail copy, Resource bytes) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(copy.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(bytes);
    }
}
