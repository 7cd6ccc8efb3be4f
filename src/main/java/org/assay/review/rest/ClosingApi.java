package org.assay.review.rest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.Priority;
import org.assay.claim.Risk;
import org.assay.document.DocumentId;
import org.assay.document.DocumentStatus;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.review.ClosingClaim;
import org.assay.review.ClosingDetail;
import org.assay.review.Closings;
import org.assay.review.ReleaseDetail;
import org.assay.review.ReleaseDocument;
import org.assay.review.Releases;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What keeps a document from closing, and letting it go. */
@RestController
@RequestMapping("/api/v1/documents/{id}")
class ClosingApi {

    private final Closings closings;
    private final Releases releases;

    ClosingApi(Closings closings, Releases releases) {
        this.closings = closings;
        this.releases = releases;
    }

    record OpenJson(
            UUID claim,
            int number,
            String statement,
            ClaimState state,
            Priority priority,
            Risk risk,
            ClosingClaim.Awaits awaits,
            @Nullable UUID lead,
            Set<UUID> asked,
            @Nullable Instant due) {

        static OpenJson of(ClosingClaim open) {
            var claim = open.claim();
            return new OpenJson(
                    claim.id().value(), claim.number(), claim.statement(), claim.state(), claim.priority(), claim.risk(),
                    open.awaits(), claim.lead() == null ? null : claim.lead().value(),
                    open.asked().stream().map(PersonId::value).collect(java.util.stream.Collectors.toSet()), open.due());
        }
    }

    record HoleJson(UUID claim, int number, String statement, ClaimState state, String reason) {}

    record ReleaseJson(
            UUID id, UUID version, UUID releasedBy, Instant releasedAt, @Nullable String note, int unseen, int waiting,
            List<HoleJson> holes) {

        static ReleaseJson of(ReleaseDetail release) {
            return new ReleaseJson(
                    release.id().value(), release.version().value(), release.by().value(), release.at(), release.note(),
                    release.unseen(), release.waiting(),
                    release.holes().stream()
                            .map(hole -> new HoleJson(
                                    hole.claim().value(), hole.number(), hole.statement(), hole.state(), hole.reason()))
                            .toList());
        }
    }

    record ClosingJson(
            UUID document, DocumentStatus status, @Nullable Instant deadline, int unseen, int waiting, List<OpenJson> open,
            @Nullable ReleaseJson release, List<UUID> uncovered, String seen) {

        static ClosingJson of(ClosingDetail closing) {
            return new ClosingJson(
                    closing.document().id().value(),
                    closing.document().status(),
                    closing.document().deadline(),
                    closing.unseen(),
                    closing.document().progress().waiting(),
                    closing.left().stream().map(OpenJson::of).toList(),
                    closing.release() == null ? null : ReleaseJson.of(closing.release()),
                    closing.uncovered().stream().map(each -> each.claim().id().value()).toList(),
                    closing.seen());
        }
    }

    @GetMapping("/closing")
    ClosingJson closing(@PathVariable String id) {
        return ClosingJson.of(closings.of(new DocumentId(Ids.parse(id))));
    }

    record NamedJson(@Nullable String claim, @Nullable String reason) {}

    /** @param seen as {@code closing} gave it */
    record LetGoJson(@Nullable String seen, @Nullable List<NamedJson> holes, @Nullable String note) {}

    @PostMapping("/release")
    @ResponseStatus(HttpStatus.CREATED)
    ClosingJson release(@PathVariable String id, @RequestBody LetGoJson body) {
        DocumentId document = new DocumentId(Ids.parse(id));
        if (body.seen() == null) throw Refusal.of("seen", "RELEASE_SEEN_MISSING");
        Map<ClaimId, String> holes = new HashMap<>();
        if (body.holes() != null) {
            for (NamedJson hole : body.holes()) {
                if (hole.claim() == null || hole.reason() == null) throw Refusal.of("holes", "HOLE_INCOMPLETE");
                holes.put(ClaimId.of(hole.claim()), hole.reason());
            }
        }
        releases.release(new ReleaseDocument(document, body.seen(), holes, body.note()));
        return ClosingJson.of(closings.of(document));
    }

    record WithdrawJson(@Nullable String reason) {}

    @PostMapping("/release/withdraw")
    ClosingJson withdraw(@PathVariable String id, @RequestBody WithdrawJson body) {
        DocumentId document = new DocumentId(Ids.parse(id));
        releases.withdraw(document, body.reason());
        return ClosingJson.of(closings.of(document));
    }
}
