package org.assay.report.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table as the report's own is written: in CSV, UTF-8 that spreadsheets know as such; no cell a formula. */
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

    /**
     * The same as a workbook.
     *
     * @param name of its sheet
     * @param numbers the columns whose cells are numbers
     */
    public static byte[] workbook(
            String name, List<String> columns, Set<String> numbers, List<List<@Nullable String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XlsxSheet sheet = new XlsxSheet(name, columns, numbers, out);
            for (List<@Nullable String> row : rows) sheet.row(row.iterator());
            sheet.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
