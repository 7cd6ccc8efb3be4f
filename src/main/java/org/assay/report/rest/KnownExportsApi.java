package org.assay.report.rest;

import java.util.List;
import org.assay.report.export.ExportBook;
import org.assay.report.export.KnownExport;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whether a file with that SHA-256 was exported here, and what has changed since. */
@RestController
class KnownExportsApi {

    private final ExportBook exports;

    KnownExportsApi(ExportBook exports) {
        this.exports = exports;
    }

    @GetMapping("/api/v1/exports/{sha256}")
    ResponseEntity<List<KnownExport>> of(@PathVariable String sha256) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(exports.standing(sha256));
    }
}
