package org.assay.report.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.audit.Checkpoint;
import org.assay.report.ReportFormat;
import org.assay.report.ReportedClaim;
import org.assay.report.ReportedContact;
import org.assay.report.ReportedCorrection;
import org.assay.report.ReportedEvidence;
import org.assay.report.ReportedQuote;
import org.assay.report.ReportedVerdict;
import org.assay.report.VerdictReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A table, one row a claim, that a spreadsheet opens without executing anything in it. */
@Component
final class CsvRenderer implements ReportRenderer {

    private static final List<String> COLUMNS = List.of(
            "number", "claim_id", "document", "quote", "statement", "claimant", "said_on", "said_at", "kind", "priority",
            "state", "approval_outdated", "rating_code", "rating", "rating_value", "summary", "rationale", "correction",
            "evidence", "checked_by", "checked_at", "approved_by", "approved_at", "place_open", "contacts",
            "pieces", "independent_roots", "proposed_corrections", "trail_checkpoint");

    @Override
    public ReportFormat format() {
        return ReportFormat.CSV;
    }

    @Override
    public void render(VerdictReport report, OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        // Spreadsheets take a file for Latin-1 unless it starts so.
        writer.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(COLUMNS);
        String checkpoint = report.checkpoint() == null ? "" : onOneLine(report.checkpoint());
        for (ReportedClaim claim : report.claims()) {
            csv.writeRecord(Stream.concat(cells(claim), Stream.of(checkpoint)).map(CsvRenderer::harmless).toList());
        }
        csv.flush();
        writer.flush();
    }

    /** Its four lines and its signature, joined by spaces; {@code ./assay verify --checkpoint} reads it back. */
    private static String onOneLine(Checkpoint checkpoint) {
        return String.join(" ", checkpoint.note().lines().filter(line -> !line.isEmpty()).toList());
    }

    private static Stream<@Nullable String> cells(ReportedClaim claim) {
        ReportedQuote quote = claim.quote();
        ReportedVerdict verdict = claim.verdict();
        ReportedVerdict.@Nullable Approval approval = verdict == null ? null : verdict.approval();
        return Stream.of(
                String.valueOf(claim.number()),
                claim.id().toString(),
                quote == null ? null : quote.document(),
                quote == null ? null : quote.exact(),
                claim.statement(),
                claim.claimant() == null ? null : claim.claimant().name(),
                claim.saidOn() == null ? null : claim.saidOn().toString(),
                claim.saidAt(),
                claim.kind(),
                claim.priority(),
                claim.state().name(),
                String.valueOf(claim.approvalOutdated()),
                verdict == null ? null : verdict.code(),
                verdict == null ? null : verdict.label(),
                verdict == null || verdict.value() == null ? null : verdict.value().toString(),
                verdict == null ? null : verdict.summary(),
                verdict == null ? null : verdict.rationale(),
                verdict == null ? null : verdict.correction(),
                claim.evidence().stream().map(CsvRenderer::cited).collect(Collectors.joining("\n")),
                verdict == null ? null : verdict.author(),
                verdict == null ? null : verdict.proposedAt().toString(),
                approval == null ? null : approval.reviewer(),
                approval == null ? null : approval.at().toString(),
                String.valueOf(claim.placeOpen()),
                claim.contacts().stream().map(CsvRenderer::asked).collect(Collectors.joining("\n")),
                String.valueOf(claim.pieces()),
                String.valueOf(claim.roots()),
                claim.corrections().stream().map(CsvRenderer::proposed).collect(Collectors.joining("\n")));
    }

    private static String asked(ReportedContact contact) {
        return Stream.of(contact.who(), contact.channel(), contact.day().toString(), contact.answer())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", ", contact.number() + ". [" + contact.outcome() + "] ", ""));
    }

    private static String cited(ReportedEvidence evidence) {
        return Stream.of(
                        evidence.source().title(),
                        evidence.source().publisher(),
                        evidence.locator(),
                        evidence.source().url())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", ", evidence.number() + ". [" + evidence.stance() + "] ", ""));
    }

    /** As {@code MUST, ACCEPTED, MADE in version 3: "the old words" -> "the new words"}. */
    private static String proposed(ReportedCorrection correction) {
        String result = correction.result() == null
                ? ""
                : ", " + correction.result() + " in version " + correction.version()
                        + (correction.confirmed() ? "" : " (place not confirmed)");
        return correction.severity() + ", " + correction.state() + result + ": \"" + correction.exact() + "\" -> \""
                + correction.replacement() + "\"";
    }

    /**
     * The cell as text for a spreadsheet: what it might take for a formula starts with an apostrophe. Programs trim white
     * space before they look, so what follows it counts (OWASP, CSV injection).
     */
    static String harmless(@Nullable String cell) {
        if (cell == null) return "";
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\t' || c == '\r' || "=+-@＝＋－＠".indexOf(c) >= 0) return "'" + cell;
            boolean skipped = Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT;
            if (!skipped) return cell;
        }
        return cell;
    }
}
