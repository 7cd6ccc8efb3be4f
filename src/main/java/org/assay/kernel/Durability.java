package org.assay.kernel;

/** Carries what is committed to the disk itself, for what must survive not only a crash but a power cut. */
public interface Durability {

    /**
     * Returns once everything committed before the call is on the disk. Call it after the commit and before the answer,
     * never inside a transaction. Callers waiting at one moment share one flush.
     */
    void flush();
}
