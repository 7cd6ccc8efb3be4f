package org.assay.report.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.assay.audit.Checkpoint;
import org.assay.report.ReportChoice;
import org.assay.report.ReportFormat;
import org.assay.report.ReportedClaim;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table as a workbook. */
@Component
final class XlsxRenderer implements TableRenderer {

    private static final Set<String> NUMBERS = Set.of("number", "rating_value", "pieces", "independent_roots");

    @Override
    public ReportFormat format() {
        return ReportFormat.XLSX;
    }

    @Override
    public ClaimTable begin(ReportChoice choice, @Nullable Checkpoint checkpoint, OutputStream out) throws IOException {
        XlsxSheet sheet = new XlsxSheet("Claims", ClaimRows.columns(choice), NUMBERS, out);
        String signed = ClaimRows.checkpoint(checkpoint);
        return new ClaimTable() {
            @Override
            public void row(ReportedClaim claim) throws IOException {
                sheet.row(ClaimRows.cells(claim, signed, choice).iterator());
            }

            @Override
            public void end() throws IOException {
                sheet.end();
            }
        };
    }
}
