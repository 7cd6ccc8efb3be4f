package org.assay.document.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.assay.account.People;
import org.assay.account.Permission;
import org.assay.document.CorrectDocument;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentId;
import org.assay.document.DocumentKind;
import org.assay.document.Documents;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A document's details over REST, its writer among them. */
@RestController
@RequestMapping("/api/v1/documents")
class MetadataController {

    private final Documents documents;
    private final People people;

    MetadataController(Documents documents, People people) {
        this.documents = documents;
        this.people = people;
    }

    /** Changes what the body names and nothing else; {@code version} is the one that its sender read. */
    @PatchMapping("/{id}")
    DocumentJson correct(@PathVariable String id, @RequestBody ObjectNode body) {
        DocumentId document = new DocumentId(Ids.parse(id));
        JsonNode version = body.get("version");
        if (version == null || !version.isIntegralNumber()) throw Refusal.of("version", "DETAILS_VERSION_MISSING");
        DocumentDetail now = documents.get(document);
        documents.correct(new CorrectDocument(
                document,
                version.asLong(),
                body.has("kind") ? kind(text(body, "kind", "")) : now.kind(),
                text(body, "title", now.title()),
                text(body, "language", now.language()),
                text(body, "byline", now.byline()),
                text(body, "publication", now.publication()),
                text(body, "url", now.url()),
                moment(body, "publishedOn", now.publishedOn(), LocalDate::parse),
                moment(body, "deadline", now.deadline(), Instant::parse),
                body.has("writer") ? writer(body.get("writer")) : now.writer()));
        return DocumentJson.of(documents.get(document), null);
    }

    private static String text(ObjectNode body, String field, String otherwise) {
        JsonNode node = body.get(field);
        if (node == null) return otherwise;
        return node.isNull() ? "" : node.asString("");
    }

    private static <T> @Nullable T moment(
            ObjectNode body, String field, @Nullable T otherwise, Function<String, T> parse) {
        JsonNode node = body.get(field);
        if (node == null) return otherwise;
        if (node.isNull()) return null;
        try {
            return parse.apply(node.asString(""));
        } catch (DateTimeException malformed) {
            throw Refusal.of(field, "MOMENT_MALFORMED", node.asString(""));
        }
    }

    private static DocumentKind kind(String name) {
        try {
            return DocumentKind.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.of("kind", "KIND_UNKNOWN", name, Arrays.toString(DocumentKind.values()));
        }
    }

    private @Nullable PersonId writer(JsonNode node) {
        if (node.isNull()) return null;
        PersonId writer = new PersonId(Ids.parse(node.asString("")));
        boolean known = people.withPermission(Permission.READ_OWN).stream()
                .anyMatch(account -> account.person().equals(writer));
        if (!known) throw Refusal.of("writer", "WRITER_UNKNOWN");
        return writer;
    }
}
