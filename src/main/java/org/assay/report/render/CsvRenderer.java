package org.assay.report.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.assay.audit.Checkpoint;
import org.assay.report.ReportChoice;
import org.assay.report.ReportFormat;
import org.assay.report.ReportedClaim;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A table, one row a claim, that a spreadsheet opens without executing anything in it. */
@Component
final class CsvRenderer implements TableRenderer {

    @Override
    public ReportFormat format() {
        return ReportFormat.CSV;
    }

    @Override
    public ClaimTable begin(ReportChoice choice, @Nullable Checkpoint checkpoint, OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        // Spreadsheets take a file for Latin-1 unless it starts so.
        writer.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(ClaimRows.columns(choice));
        String signed = ClaimRows.checkpoint(checkpoint);
        return new ClaimTable() {
            @Override
            public void row(ReportedClaim claim) {
                csv.writeRecord(
                        ClaimRows.cells(claim, signed, choice).map(CsvRenderer::harmless).toList());
            }

            @Override
            public void end() throws IOException {
                csv.flush();
                writer.flush();
            }
        };
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
