package org.assay.document;

import java.util.Map;

/**
 * How far the check of a document has come; computed, never stored.
 *
 * @param sentences of the current version
 * @param lookedAt how many of them carry a disposition other than {@link Disposition#UNSEEN}
 * @param waiting what somebody still has to do: claims of which nobody has said where they stand in the current version,
 *     corrections that were not taken up
 * @param claimsByState names of {@code ClaimState}, or APPROVAL_OUTDATED, with the number of claims in it; states without claims are left out
 * @param released whether an editor let it go, and signed for all that is open in it
 */
public record Progress(
        int sentences, int lookedAt, int waiting, Map<String, Integer> claimsByState, boolean released) {

    public Progress {
        claimsByState = Map.copyOf(claimsByState);
    }

    public Progress(int sentences, int lookedAt, int waiting, Map<String, Integer> claimsByState) {
        this(sentences, lookedAt, waiting, claimsByState, false);
    }

    public Progress(int sentences, int lookedAt, Map<String, Integer> claimsByState) {
        this(sentences, lookedAt, 0, claimsByState);
    }

    public int claims() {
        return claimsByState.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int claimsIn(String... states) {
        int count = 0;
        for (String state : states) count += claimsByState.getOrDefault(state, 0);
        return count;
    }
}
