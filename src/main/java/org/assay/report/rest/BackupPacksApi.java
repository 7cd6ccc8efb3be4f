package org.assay.report.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.assay.document.DocumentId;
import org.assay.kernel.Ids;
import org.assay.report.pack.BackupPack;
import org.assay.report.pack.BackupPacks;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The backup pack, written to the answer as it is made. */
@RestController
class BackupPacksApi {

    private final BackupPacks packs;

    BackupPacksApi(BackupPacks packs) {
        this.packs = packs;
    }

    @GetMapping({"/api/v1/documents/{id}/backup.zip", "/content/documents/{id}/backup.zip"})
    void pack(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean redacted,
            HttpServletResponse response)
            throws IOException {
        String here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        BackupPack pack = packs.take(new DocumentId(Ids.parse(id)), redacted, here);
        response.setContentType("application/zip");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(pack.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        packs.write(pack, response.getOutputStream());
    }
}
