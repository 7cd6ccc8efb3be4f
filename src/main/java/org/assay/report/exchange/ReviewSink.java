package org.assay.report.exchange;

/** Hears what stands in a file, record by record, while the rest is still to be read. */
public interface ReviewSink {

    void read(ForeignReview review);

    /**
     * A record that cannot be taken.
     *
     * @param number which of the file's records, from 1
     * @param code why: {@code OTHER_CLAIM_MISSING} and so on
     * @param about the record's address or claim, to find it again; may be empty
     */
    void refused(int number, String code, String about);
}
