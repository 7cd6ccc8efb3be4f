package org.assay.report.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table in CSV as the report's own is written: UTF-8 that spreadsheets know as such, and no cell a formula. */
public final class SheetTable {

    private SheetTable() {}

    public static byte[] of(List<String> columns, List<List<@Nullable String>> rows) {
        StringWriter all = new StringWriter();
        all.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(all)) {
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(row.stream().map(CsvRenderer::harmless).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }
}
