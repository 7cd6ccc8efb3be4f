package org.assay.report;

/** Whoever asked for an export does not want it any more. */
public final class ExportStopped extends RuntimeException {

    public ExportStopped() {
        super("stopped by whoever asked for it", null, false, false);
    }
}
