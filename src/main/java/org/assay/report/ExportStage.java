package org.assay.report;

/** How far an export is. */
public enum ExportStage {
    /** Behind others. */
    WAITING,
    WORKING,
    READY,
    /** It can't be made; the refusal says why. */
    FAILED,
    /** By whoever asked for it. */
    STOPPED;

    public boolean isOver() {
        return this != WAITING && this != WORKING;
    }
}
