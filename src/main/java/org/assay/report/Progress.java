package org.assay.report;

/** Hears how far a long export is, and may end it. */
public interface Progress {

    /** Of an export that nobody watches. */
    Progress UNWATCHED = (done, total) -> {};

    /**
     * Called now and then by whoever makes the export.
     *
     * @param total what {@code done} grows to; 0 where that is not known
     * @throws ExportStopped where nobody wants it any more
     */
    void at(long done, long total);
}
