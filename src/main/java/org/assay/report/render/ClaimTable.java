package org.assay.report.render;

import java.io.IOException;
import org.assay.report.ReportedClaim;

/** A table that is being written: what was told is forgotten, so that its length costs no memory. */
public interface ClaimTable {

    void row(ReportedClaim claim) throws IOException;

    /** Writes what follows the last row; leaves the stream open. */
    void end() throws IOException;
}
