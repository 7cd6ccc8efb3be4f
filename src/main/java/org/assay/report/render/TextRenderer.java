package org.assay.report.render;

import java.io.IOException;
import java.io.OutputStream;
import org.assay.report.CheckedText;
import org.assay.report.ReportFormat;

/** Gives a text with its notes one form. Equal texts become equal bytes, as with {@link ReportRenderer}. */
public interface TextRenderer {

    ReportFormat format();

    /** Writes all of it; leaves the stream open. */
    void render(CheckedText text, OutputStream out) throws IOException;
}
