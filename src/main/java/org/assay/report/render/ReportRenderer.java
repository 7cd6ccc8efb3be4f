package org.assay.report.render;

import java.io.IOException;
import java.io.OutputStream;
import org.assay.report.ReportFormat;
import org.assay.report.VerdictReport;

/** Gives a report one form. Equal reports become equal bytes; a renderer keeps nothing between two of them. */
public interface ReportRenderer {

    ReportFormat format();

    /** Writes the whole report; leaves the stream open. */
    void render(VerdictReport report, OutputStream out) throws IOException;
}
