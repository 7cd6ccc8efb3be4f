package org.assay.claim.rest;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDesk;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimFilter;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimKind;
import org.assay.claim.ClaimState;
import org.assay.claim.Claimant;
import org.assay.claim.Claims;
import org.assay.claim.Dismissal;
import org.assay.claim.EditClaim;
import org.assay.claim.MarkClaim;
import org.assay.claim.Priority;
import org.assay.claim.Risk;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.document.VersionText;
import org.assay.kernel.Ids;
import org.assay.kernel.Listing;
import org.assay.kernel.Refusal;
import org.assay.kernel.Slice;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Claims over REST, by the same services as the browser. */
@RestController
@RequestMapping("/api/v1")
class ClaimsApi {

    private final Claims claims;
    private final ClaimDesk desk;
    private final ClaimCatalogue catalogue;
    private final Documents documents;
    private final JsonMapper json;

    ClaimsApi(Claims claims, ClaimDesk desk, ClaimCatalogue catalogue, Documents documents, JsonMapper json) {
        this.claims = claims;
        this.desk = desk;
        this.catalogue = catalogue;
        this.documents = documents;
        this.json = json;
    }

    /** Either {@code start} and {@code end}, or {@code exact} with as much of {@code prefix} and {@code suffix} as tells. */
    record MarkJson(
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String exact,
            @Nullable String prefix,
            @Nullable String suffix,
            @Nullable String statement,
            @Nullable ClaimantJson claimant,
            @Nullable ClaimKind kind,
            @Nullable Priority priority) {}

    record DismissJson(Dismissal reason) {}

    @PostMapping("/documents/{id}/claims")
    ResponseEntity<ClaimJson> mark(@PathVariable String id, @RequestBody MarkJson body) {
        VersionText text = documents.text(new DocumentId(Ids.parse(id)));
        ClaimId claim = claims.mark(new MarkClaim(
                text.version(),
                span(body, text.text()),
                body.statement(),
                body.claimant() == null ? null : body.claimant().toClaimant(),
                body.kind(),
                body.priority(),
                false));
        return ResponseEntity.created(URI.create("/api/v1/claims/" + claim)).body(ClaimJson.of(catalogue.get(claim)));
    }

    private static TextSpan span(MarkJson body, String text) {
        if (body.start() != null || body.end() != null) {
            if (body.start() == null) throw Refusal.of("start", "OFFSET_MISSING", "start");
            if (body.end() == null) throw Refusal.of("end", "OFFSET_MISSING", "end");
            return new TextSpan(body.start(), body.end());
        }
        if (body.exact() == null || body.exact().isEmpty()) throw Refusal.of("exact", "PASSAGE_MISSING");
        String prefix = body.prefix() == null ? "" : body.prefix();
        String suffix = body.suffix() == null ? "" : body.suffix();
        return new TextQuote(body.exact(), prefix, suffix)
                .findIn(text)
                .orElseThrow(() -> Refusal.of("exact", "PASSAGE_NOT_FOUND"));
    }

    @GetMapping("/documents/{id}/claims")
    Listing<ClaimLineJson> ofDocument(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        DocumentId document = new DocumentId(Ids.parse(id));
        documents.get(document);
        return catalogue.list(ClaimFilter.of(document), Slice.page(page, size)).map(ClaimLineJson::of);
    }

    @GetMapping("/claims")
    Listing<ClaimLineJson> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable List<ClaimState> state,
            @RequestParam(required = false) @Nullable String rating,
            @RequestParam(required = false) @Nullable Priority priority,
            @RequestParam(required = false) @Nullable ClaimKind kind,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(defaultValue = "false") boolean toRecheck,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Set<ClaimState> states = state == null || state.isEmpty() ? Set.of() : EnumSet.copyOf(state);
        ClaimFilter all = new ClaimFilter(null, states, rating, priority, kind, null, tag, q);
        ClaimFilter filter = toRecheck ? all.onlyToRecheck() : all;
        return catalogue.list(filter, Slice.page(page, size)).map(ClaimLineJson::of);
    }

    @GetMapping("/claims/{id}")
    ClaimJson get(@PathVariable String id) {
        return ClaimJson.of(catalogue.get(ClaimId.of(id)));
    }

    /** Changes the fields that are named; {@code null} empties one. Names the version that was read. */
    @PatchMapping("/claims/{id}")
    ClaimJson edit(@PathVariable String id, @RequestBody ObjectNode body) {
        ClaimId claim = ClaimId.of(id);
        JsonNode version = body.get("version");
        if (version == null || !version.isIntegralNumber()) throw Refusal.of("version", "VERSION_MISSING");
        ClaimDetail now = catalogue.get(claim);
        claims.edit(new EditClaim(
                claim,
                version.asLong(),
                body.has("statement") ? body.get("statement").asString("") : now.statement(),
                choice(body, "kind", ClaimKind.class, now.kind()),
                choice(body, "priority", Priority.class, now.priority()),
                choice(body, "risk", Risk.class, now.risk()),
                body.has("saidOn") ? date(body.get("saidOn")) : now.saidOn(),
                body.has("saidAt") ? text(body.get("saidAt")) : now.saidAt(),
                body.has("claimant") ? claimant(body.get("claimant")) : now.claimant(),
                body.has("tags") ? tags(body.get("tags")) : now.tags()));
        return ClaimJson.of(catalogue.get(claim));
    }

    @DeleteMapping("/claims/{id}")
    @ResponseStatus(org.springframework.http.HttpStatus.NO_CONTENT)
    void unmark(@PathVariable String id) {
        claims.unmark(ClaimId.of(id));
    }

    @PostMapping("/claims/{id}/take")
    ClaimJson take(@PathVariable String id) {
        desk.take(ClaimId.of(id));
        return get(id);
    }

    @PostMapping("/claims/{id}/release")
    ClaimJson release(@PathVariable String id) {
        desk.release(ClaimId.of(id));
        return get(id);
    }

    @PostMapping("/claims/{id}/accept")
    ClaimJson accept(@PathVariable String id) {
        desk.accept(ClaimId.of(id));
        return get(id);
    }

    @PostMapping("/claims/{id}/dismiss")
    ClaimJson dismiss(@PathVariable String id, @RequestBody DismissJson body) {
        if (body.reason() == null) throw Refusal.of("reason", "DISMISSAL_MISSING");
        desk.dismiss(ClaimId.of(id), body.reason());
        return get(id);
    }

    @PostMapping("/claims/{id}/restore")
    ClaimJson restore(@PathVariable String id) {
        desk.restore(ClaimId.of(id));
        return get(id);
    }

    private @Nullable Claimant claimant(JsonNode node) {
        if (node.isNull()) return null;
        if (!node.isString() && !node.isObject()) throw Refusal.of("claimant", "CLAIMANT_EMPTY");
        return json.treeToValue(node, ClaimantJson.class).toClaimant();
    }

    private static <E extends Enum<E>> E choice(ObjectNode body, String field, Class<E> type, E otherwise) {
        JsonNode node = body.get(field);
        if (node == null || node.isNull()) return otherwise;
        try {
            return Enum.valueOf(type, node.asString("").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            String known = String.join(", ", EnumSet.allOf(type).stream().map(Enum::name).toList());
            throw Refusal.of(field, "CHOICE_UNKNOWN", node.asString(""), known);
        }
    }

    private static @Nullable LocalDate date(JsonNode node) {
        if (node.isNull()) return null;
        try {
            return LocalDate.parse(node.asString(""));
        } catch (DateTimeException malformed) {
            throw Refusal.of("saidOn", "DATE_MALFORMED");
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.asString("");
    }

    private static Set<String> tags(JsonNode node) {
        if (!node.isArray()) throw Refusal.of("tags", "TAGS_NO_LIST");
        Set<String> tags = new HashSet<>();
        node.forEach(tag -> tags.add(tag.asString("")));
        return tags;
    }
}
