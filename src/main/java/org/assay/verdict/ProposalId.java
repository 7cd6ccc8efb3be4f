package org.assay.verdict;

import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.kernel.Subject;

/** One verdict proposal; it never changes. */
public record ProposalId(UUID value) {

    public static ProposalId of(String text) {
        return new ProposalId(Ids.parse(text));
    }

    public Subject subject() {
        return new Subject("verdict", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
