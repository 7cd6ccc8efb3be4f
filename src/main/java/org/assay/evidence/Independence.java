package org.assay.evidence;

import java.util.List;

/**
 * How many hands a claim's evidence comes from.
 *
 * @param pieces that count: each takes a side and says where it stands
 * @param roots the first hands behind these; what repeats another counts with it as one
 * @param trees all the claim's sources as they derive from one another, each tree from its first hand on
 */
public record Independence(int pieces, int roots, List<Branch> trees) {

    /**
     * One source in its place.
     *
     * @param ordinals of the pieces of evidence that name it; none where it only lies between
     * @param branches what repeats it
     */
    public record Branch(SourceId source, String title, List<Integer> ordinals, List<Branch> branches) {}

    /** Whether there is anything to draw: some source repeats another, or is named twice. */
    public boolean hasChains() {
        return trees.stream().anyMatch(tree -> !tree.branches().isEmpty() || tree.ordinals().size() > 1);
    }

    public static int pieces(List<EvidenceDetail> evidence) {
        return (int) evidence.stream().filter(EvidenceDetail::counts).count();
    }

    public static int roots(List<EvidenceDetail> evidence) {
        return (int) evidence.stream()
                .filter(EvidenceDetail::counts)
                .map(EvidenceDetail::root)
                .distinct()
                .count();
    }

    /**
     * What the evidence's own rows do not tell of its independence: the count of roots, where chains of several links or
     * merges make it another than the records themselves would. Empty for most claims.
     */
    public static List<String> beyondItsRows(List<EvidenceDetail> evidence) {
        long told = evidence.stream()
                .filter(EvidenceDetail::counts)
                .map(each -> each.source().entry().derivedFrom() == null
                        ? each.source().id()
                        : each.source().entry().derivedFrom())
                .distinct()
                .count();
        int roots = roots(evidence);
        return told == roots ? List.of() : List.of("roots " + roots);
    }
}
