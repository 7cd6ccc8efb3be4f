package org.assay.report.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.assay.audit.Checkpoint;
import org.assay.report.KeyFigures;
import org.assay.report.ReportFormat;
import org.assay.report.ReportChoice;
import org.assay.report.ReportPart;
import org.assay.report.ReportedClaim;
import org.assay.report.ReportedClaimant;
import org.assay.report.ReportedContact;
import org.assay.report.ReportedCorrection;
import org.assay.report.ReportedDocument;
import org.assay.report.ReportedEvidence;
import org.assay.report.ReportedQuote;
import org.assay.report.ReportedSource;
import org.assay.report.ReportedState;
import org.assay.report.ReportedVerdict;
import org.assay.report.VerdictReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as {@code report.schema.json} describes it, written by hand, so that a field is renamed there only when someone
 * means to.
 */
@Component
final class JsonRenderer implements ReportRenderer {

    static final String SCHEMA = "urn:assay:report:1";

    // Without a host, which the same state must not depend on: it leads from wherever the report was fetched.
    private static final String SCHEMA_ADDRESS = "/public/report.schema.json";

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    @Override
    public ReportFormat format() {
        return ReportFormat.JSON;
    }

    @Override
    public void render(VerdictReport report, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("$schema", SCHEMA_ADDRESS);
            json.writeStringProperty("schema", SCHEMA);
            json.writeStringProperty("title", report.title());
            json.writeStringProperty("language", report.language().toLanguageTag());
            json.writeStringProperty("asOf", report.asOf().toString());
            json.writeStringProperty("state", report.state());
            // The whole is told without a word of it: its digest names states in files that people hold.
            if (!report.choice().equals(ReportChoice.WHOLE)) choice(json, report.choice());
            json.writeObjectPropertyStart("desk");
            json.writeStringProperty("name", report.desk().name());
            text(json, "imprint", report.desk().imprint());
            text(json, "website", report.desk().website());
            json.writeBooleanProperty("sampleContent", report.desk().sampleContent());
            json.writeEndObject();
            document(json, report.document());
            figures(json, report.figures());
            json.writeArrayPropertyStart("claims");
            report.claims().forEach(claim -> claim(json, claim, report.choice()));
            json.writeEndArray();
            json.writeArrayPropertyStart("citations");
            report.citations().forEach(citation -> {
                json.writeStartObject();
                json.writeStringProperty("source", citation.source().toString());
                json.writeStringProperty("text", citation.text());
                json.writeEndObject();
            });
            json.writeEndArray();
            checkpoint(json, report.checkpoint());
            json.writeEndObject();
        }
    }

    private static void checkpoint(JsonGenerator json, @Nullable Checkpoint checkpoint) {
        if (checkpoint == null) {
            json.writeNullProperty("checkpoint");
            return;
        }
        json.writeObjectPropertyStart("checkpoint");
        json.writeStringProperty("origin", checkpoint.origin());
        json.writeNumberProperty("entries", checkpoint.size());
        json.writeStringProperty("root", checkpoint.root());
        json.writeStringProperty("madeAt", checkpoint.madeAt().toString());
        json.writeStringProperty("signature", checkpoint.signature());
        json.writeStringProperty("note", checkpoint.note());
        json.writeEndObject();
    }

    private static void document(JsonGenerator json, @Nullable ReportedDocument document) {
        if (document == null) {
            json.writeNullProperty("document");
            return;
        }
        json.writeObjectPropertyStart("document");
        json.writeStringProperty("id", document.id().toString());
        json.writeStringProperty("title", document.title());
        json.writeStringProperty("kind", document.kind());
        text(json, "byline", document.byline());
        text(json, "publication", document.publication());
        text(json, "publishedOn", document.publishedOn());
        text(json, "language", document.language());
        text(json, "url", document.url());
        json.writeNumberProperty("version", document.version());
        json.writeEndObject();
    }

    private static void figures(JsonGenerator json, KeyFigures figures) {
        json.writeObjectPropertyStart("figures");
        json.writeNumberProperty("claims", figures.claims());
        json.writeNumberProperty("settled", figures.settled());
        json.writeNumberProperty("open", figures.open());
        json.writeNumberProperty("sources", figures.sources());
        json.writeNumberProperty("evidence", figures.evidence());
        json.writeArrayPropertyStart("byVerdict");
        for (KeyFigures.VerdictCount verdict : figures.byVerdict()) {
            json.writeStartObject();
            json.writeStringProperty("code", verdict.code());
            json.writeStringProperty("label", verdict.label());
            json.writeNumberProperty("count", verdict.count());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("byState");
        for (Map.Entry<ReportedState, Integer> state : figures.byState().entrySet()) {
            json.writeNumberProperty(state.getKey().name(), state.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void choice(JsonGenerator json, ReportChoice choice) {
        json.writeStringProperty("template", choice.template().name());
        json.writeArrayPropertyStart("leftOut");
        choice.left().forEach(part -> json.writeString(part.name()));
        json.writeEndArray();
    }

    private static void claim(JsonGenerator json, ReportedClaim claim, ReportChoice choice) {
        json.writeStartObject();
        json.writeNumberProperty("number", claim.number());
        json.writeStringProperty("id", claim.id().toString());
        quote(json, claim.quote());
        json.writeStringProperty("statement", claim.statement());
        claimant(json, claim.claimant());
        text(json, "saidOn", claim.saidOn());
        text(json, "saidAt", claim.saidAt());
        json.writeStringProperty("kind", claim.kind());
        text(json, "priority", choice.tells(ReportPart.PRIORITY) ? claim.priority() : null);
        json.writeStringProperty("state", claim.state().name());
        json.writeBooleanProperty("settled", claim.isSettled());
        json.writeBooleanProperty("approvalOutdated", claim.approvalOutdated());
        json.writeBooleanProperty("placeOpen", claim.placeOpen());
        verdict(json, claim.verdict(), choice);
        json.writeArrayPropertyStart("corrections");
        claim.corrections().forEach(correction -> correction(json, correction));
        json.writeEndArray();
        json.writeArrayPropertyStart("evidence");
        claim.evidence().forEach(evidence -> evidence(json, evidence));
        json.writeEndArray();
        json.writeArrayPropertyStart("contacts");
        claim.contacts().forEach(contact -> contact(json, contact));
        json.writeEndArray();
        json.writeNumberProperty("pieces", claim.pieces());
        json.writeNumberProperty("roots", claim.roots());
        json.writeEndObject();
    }

    private static void correction(JsonGenerator json, ReportedCorrection correction) {
        json.writeStartObject();
        json.writeStringProperty("exact", correction.exact());
        json.writeStringProperty("replacement", correction.replacement());
        json.writeStringProperty("reason", correction.reason());
        json.writeStringProperty("severity", correction.severity());
        json.writeStringProperty("state", correction.state());
        text(json, "answer", correction.answer());
        text(json, "answeredAt", correction.answeredAt());
        text(json, "result", correction.result());
        json.writeBooleanProperty("confirmed", correction.confirmed());
        if (correction.version() == null) json.writeNullProperty("version");
        else json.writeNumberProperty("version", correction.version());
        json.writeEndObject();
    }

    private static void quote(JsonGenerator json, @Nullable ReportedQuote quote) {
        if (quote == null) {
            json.writeNullProperty("quote");
            return;
        }
        json.writeObjectPropertyStart("quote");
        json.writeStringProperty("exact", quote.exact());
        json.writeStringProperty("prefix", quote.prefix());
        json.writeStringProperty("suffix", quote.suffix());
        json.writeStringProperty("document", quote.document());
        text(json, "documentUrl", quote.documentUrl());
        json.writeEndObject();
    }

    private static void claimant(JsonGenerator json, @Nullable ReportedClaimant claimant) {
        if (claimant == null) {
            json.writeNullProperty("claimant");
            return;
        }
        json.writeObjectPropertyStart("claimant");
        json.writeStringProperty("name", claimant.name());
        json.writeStringProperty("type", claimant.organization() ? "ORGANIZATION" : "PERSON");
        text(json, "role", claimant.role());
        text(json, "sameAs", claimant.sameAs());
        json.writeEndObject();
    }

    private static void verdict(JsonGenerator json, @Nullable ReportedVerdict verdict, ReportChoice choice) {
        if (verdict == null) {
            json.writeNullProperty("verdict");
            return;
        }
        json.writeObjectPropertyStart("verdict");
        json.writeStringProperty("code", verdict.code());
        json.writeStringProperty("label", verdict.label());
        number(json, "value", verdict.value());
        number(json, "worst", verdict.worst());
        number(json, "best", verdict.best());
        json.writeStringProperty("summary", verdict.summary());
        json.writeStringProperty("rationale", verdict.rationale());
        text(json, "correction", verdict.correction());
        boolean history = choice.tells(ReportPart.HISTORY);
        boolean names = history && choice.tells(ReportPart.NAMES);
        text(json, "checkedBy", names ? verdict.author() : null);
        text(json, "checkedAt", history ? verdict.proposedAt() : null);
        ReportedVerdict.Approval approval = verdict.approval();
        text(json, "approvedBy", approval == null || !names ? null : approval.reviewer());
        text(json, "approvedAt", approval == null || !history ? null : approval.at());
        json.writeEndObject();
    }

    private static void evidence(JsonGenerator json, ReportedEvidence evidence) {
        ReportedSource source = evidence.source();
        json.writeStartObject();
        json.writeNumberProperty("number", evidence.number());
        json.writeStringProperty("stance", evidence.stance().name());
        json.writeObjectPropertyStart("source");
        json.writeStringProperty("id", source.id().toString());
        json.writeStringProperty("title", source.title());
        text(json, "author", source.author());
        text(json, "publisher", source.publisher());
        text(json, "publishedOn", source.publishedOn());
        text(json, "url", source.url());
        json.writeStringProperty("kind", source.kind());
        json.writeBooleanProperty("primary", source.primary());
        json.writeEndObject();
        text(json, "locator", evidence.locator());
        text(json, "quote", evidence.quote());
        text(json, "note", evidence.note());
        text(json, "snapshot", evidence.snapshot());
        json.writeEndObject();
    }

    private static void contact(JsonGenerator json, ReportedContact contact) {
        json.writeStartObject();
        json.writeNumberProperty("number", contact.number());
        text(json, "stance", contact.stance());
        json.writeStringProperty("outcome", contact.outcome());
        json.writeStringProperty("channel", contact.channel());
        json.writeStringProperty("day", contact.day().toString());
        json.writeStringProperty("who", contact.who());
        json.writeBooleanProperty("confidential", contact.confidential());
        text(json, "question", contact.question());
        text(json, "answer", contact.answer());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable Object value) {
        if (value == null) json.writeNullProperty(name);
        else json.writeStringProperty(name, value.toString());
    }

    private static void number(JsonGenerator json, String name, @Nullable Integer value) {
        if (value == null) json.writeNullProperty(name);
        else json.writeNumberProperty(name, value);
    }
}
