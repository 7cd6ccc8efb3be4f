package org.assay.report;

import java.util.List;

/**
 * What came of a file of other houses' checks.
 *
 * @param added records that the library did not have
 * @param renewed records that say something else than the one that the library had
 * @param known records that it had, word for word, or that stood in the file twice
 * @param refused how many could not be taken
 * @param reasons of those that were refused, the first hundred
 * @param broken why the file could not be read to its end; empty where it could
 */
public record OtherChecksRead(int added, int renewed, int known, int refused, List<Refused> reasons, String broken) {

    public OtherChecksRead {
        reasons = List.copyOf(reasons);
    }

    /**
     * One that could not be taken.
     *
     * @param number which of the file's records, from 1
     * @param code why
     * @param about its address or claim; may be empty
     */
    public record Refused(int number, String code, String about) {}
}
