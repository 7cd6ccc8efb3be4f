package org.assay.report.render;

import java.io.IOException;
import java.io.OutputStream;
import org.assay.audit.Checkpoint;
import org.assay.report.ReportChoice;
import org.assay.report.ReportedClaim;
import org.assay.report.VerdictReport;
import org.jspecify.annotations.Nullable;

/** A form that is a table, one row a claim: it can be written while the claims are still being read. */
public interface TableRenderer extends ReportRenderer {

    /**
     * Writes the table's head.
     *
     * @param choice whose columns it gets: what is left out has none
     * @param checkpoint the signed state of the trail that it is made under; null where nothing can be signed
     */
    ClaimTable begin(ReportChoice choice, @Nullable Checkpoint checkpoint, OutputStream out) throws IOException;

    @Override
    default void render(VerdictReport report, OutputStream out) throws IOException {
        ClaimTable table = begin(report.choice(), report.checkpoint(), out);
        for (ReportedClaim claim : report.claims()) table.row(claim);
        table.end();
    }
}
