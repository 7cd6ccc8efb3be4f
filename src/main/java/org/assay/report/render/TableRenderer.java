package org.assay.report.render;

import java.io.IOException;
import java.io.OutputStream;
import org.assay.audit.Checkpoint;
import org.assay.report.ReportedClaim;
import org.assay.report.VerdictReport;
import org.jspecify.annotations.Nullable;

/** A form that is a table, one row a claim: it can be written while the claims are still being read. */
public interface TableRenderer extends ReportRenderer {

    /**
     * Writes the table's head.
     *
     * @param checkpoint the signed state of the trail that it is made under; null where nothing can be signed
     */
    ClaimTable begin(@Nullable Checkpoint checkpoint, OutputStream out) throws IOException;

    @Override
    default void render(VerdictReport report, OutputStream out) throws IOException {
        ClaimTable table = begin(report.checkpoint(), out);
        for (ReportedClaim claim : report.claims()) table.row(claim);
        table.end();
    }
}
