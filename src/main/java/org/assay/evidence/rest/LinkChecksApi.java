package org.assay.evidence.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.evidence.LinkCheck;
import org.assay.evidence.LinkChecks;
import org.assay.evidence.LinkState;
import org.assay.evidence.SourceId;
import org.assay.kernel.Listing;
import org.assay.text.WordChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What has become of the addresses of sources, over REST. */
@RestController
@RequestMapping("/api/v1")
class LinkChecksApi {

    private final LinkChecks checks;

    LinkChecksApi(LinkChecks checks) {
        this.checks = checks;
    }

    record LinkCheckJson(
            UUID sourceId,
            Instant checkedAt,
            LinkState state,
            @Nullable String address,
            @Nullable UUID copyId,
            boolean open) {

        static LinkCheckJson of(LinkCheck check) {
            return new LinkCheckJson(
                    check.source().value(),
                    check.checkedAt(),
                    check.state(),
                    check.address(),
                    check.copy() == null ? null : check.copy().value(),
                    check.open());
        }
    }

    record ChangeJson(WordChanges.Kind kind, String text) {}

    /** Those that wait for somebody to look. */
    @GetMapping("/link-checks")
    Listing<LinkCheckJson> open() {
        return listing(checks.open().stream().map(LinkCheckJson::of).toList());
    }

    /** Looks at the address now; answers when that is done, within a minute. */
    @PostMapping("/sources/{id}/link-check")
    LinkCheckJson check(@PathVariable String id) {
        return LinkCheckJson.of(checks.check(SourceId.of(id)));
    }

    /** From the copy to what stands there now. */
    @GetMapping("/sources/{id}/link-check/difference")
    Listing<ChangeJson> difference(@PathVariable String id) {
        return listing(checks.difference(SourceId.of(id)).stream()
                .map(run -> new ChangeJson(run.kind(), run.text()))
                .toList());
    }

    @PostMapping("/sources/{id}/link-check/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(@PathVariable String id) {
        checks.seen(SourceId.of(id));
    }

    private static <T> Listing<T> listing(List<T> all) {
        return new Listing<>(all, 0, Math.max(1, all.size()), all.size());
    }
}
