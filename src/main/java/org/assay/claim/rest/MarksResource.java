package org.assay.claim.rest;

import java.time.Duration;
import org.assay.claim.ClaimPage;
import org.assay.document.VersionId;
import org.assay.kernel.Ids;
import org.assay.text.marker.PageMarks;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** A version's marks for the page in the browser, which keeps them until they change. */
@RestController
class MarksResource {

    private final ClaimPage page;

    MarksResource(ClaimPage page) {
        this.page = page;
    }

    @GetMapping("/content/versions/{version}/marks")
    @org.jspecify.annotations.Nullable ResponseEntity<PageMarks> marks(@PathVariable String version, WebRequest request) {
        VersionId id = new VersionId(Ids.parse(version));
        // Which marks are "mine" differs from person to person.
        String tag = "\"" + page.revision(id) + "-" + page.reader() + "\"";
        if (request.checkNotModified(tag)) return null;
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.maxAge(Duration.ZERO).mustRevalidate().cachePrivate())
                .body(page.marks(id));
    }
}
