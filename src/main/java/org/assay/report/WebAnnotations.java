package org.assay.report;

import static org.assay.account.Permission.EXPORT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.account.Requires;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimDetails;
import org.assay.claim.ClaimId;
import org.assay.claim.Occurrence;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.document.VersionText;
import org.assay.text.CodePoints;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A document's marks as W3C Web Annotations, which other programs can lay on the same text. Places are counted in code
 * points, as the model wants them, and are given by their words, too. Verdicts go out that were approved, no other.
 */
@Service
public class WebAnnotations {

    public static final String MEDIA_TYPE = "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"";

    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    private final Reports reports;
    private final ClaimDetails details;
    private final Documents documents;

    WebAnnotations(Reports reports, ClaimDetails details, Documents documents) {
        this.reports = reports;
        this.details = details;
        this.documents = documents;
    }

    /**
     * An AnnotationCollection with all of a document's marks, in the order of its claims in the report.
     *
     * @throws org.assay.kernel.Refusal {@code REPORT_TOO_LARGE}
     */
    @Requires(EXPORT)
    @Transactional(readOnly = true)
    public Map<String, Object> of(DocumentId id) {
        VerdictReport report = reports.of(id);
        DocumentDetail document = documents.get(id);
        VersionText current = documents.text(id);
        CodePoints points = CodePoints.of(current.text());
        Map<ClaimId, ClaimDetail> claims =
                details
                        .of(report.claims().stream()
                                .map(claim -> new ClaimId(claim.id()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(ClaimDetail::id, Function.identity()));
        String source = document.url() == null || document.url().isBlank() ? urn(id.value()) : document.url();
        List<Map<String, Object>> items = new ArrayList<>();
        for (ReportedClaim claim : report.claims()) {
            for (Occurrence occurrence : claims.get(new ClaimId(claim.id())).occurrences()) {
                Map<String, Object> target = new LinkedHashMap<>();
                target.put("source", source);
                // Where a newer draft came and nobody has said yet where the claim stands in it, only its words are sure.
                boolean placed = occurrence.version().equals(current.version());
                target.put("selector", placed
                        ? List.of(quote(occurrence), position(points.of(occurrence.span())))
                        : quote(occurrence));
                items.add(annotation(claim, occurrence, report, target));
            }
        }
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("type", "AnnotationPage");
        page.put("startIndex", 0);
        page.put("items", items);
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("@context", CONTEXT);
        collection.put("id", urn(id.value()) + "#annotations");
        collection.put("type", "AnnotationCollection");
        collection.put("label", document.title());
        collection.put("total", items.size());
        collection.put("first", page);
        return collection;
    }

    private static Map<String, Object> annotation(
            ReportedClaim claim, Occurrence occurrence, VerdictReport report, Map<String, Object> target) {
        Map<String, Object> annotation = new LinkedHashMap<>();
        annotation.put("id", urn(occurrence.id().value()));
        annotation.put("type", "Annotation");
        annotation.put("motivation", claim.isSettled() ? "assessing" : "highlighting");
        annotation.put("creator", Map.of("type", "Organization", "name", report.desk().name()));
        List<Map<String, Object>> bodies = new ArrayList<>();
        bodies.add(body("describing", claim.statement()));
        ReportedVerdict verdict = claim.verdict();
        if (claim.isSettled() && verdict != null) {
            bodies.add(body("classifying", verdict.label()));
            bodies.add(body("assessing", verdict.summary()));
        }
        annotation.put("body", bodies);
        annotation.put("target", target);
        return annotation;
    }

    private static Map<String, Object> body(String purpose, String words) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "TextualBody");
        body.put("purpose", purpose);
        body.put("format", "text/plain");
        body.put("value", words);
        return body;
    }

    private static Map<String, Object> quote(Occurrence occurrence) {
        Map<String, Object> selector = new LinkedHashMap<>();
        selector.put("type", "TextQuoteSelector");
        selector.put("exact", occurrence.quote().exact());
        selector.put("prefix", occurrence.quote().prefix());
        selector.put("suffix", occurrence.quote().suffix());
        return selector;
    }

    private static Map<String, Object> position(CodePoints.Range range) {
        Map<String, Object> selector = new LinkedHashMap<>();
        selector.put("type", "TextPositionSelector");
        selector.put("start", range.start());
        selector.put("end", range.end());
        return selector;
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }
}
