package org.assay.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim with all that is said of it.
 *
 * @param number the desk's number of the claim, which people say aloud
 * @param quote where it stands; null where its passage is gone from the text
 * @param saidOn when the claimant said it; never when it was checked
 * @param saidAt the place or occasion
 * @param kind the claim room's word: {@code STATEMENT}, {@code QUOTE}, …
 * @param priority {@code LOW} to {@code URGENT}
 * @param approvalOutdated true where what the approval rested on has changed since
 * @param placeOpen true where a newer version of the text came and nobody has said yet where in it the claim stands
 * @param verdict the newest standing proposal or the approved verdict; null where nobody has proposed one
 * @param corrections proposed to the text's writer, oldest first, without those withdrawn
 * @param evidence in order, numbered from 1
 * @param contacts whom the desk asked, in the order of its log
 * @param pieces of evidence that take a side and say where they stand
 * @param roots independent sources behind these: what repeats another counts with it as one
 */
public record ReportedClaim(
        int number,
        UUID id,
        @Nullable ReportedQuote quote,
        String statement,
        @Nullable ReportedClaimant claimant,
        @Nullable LocalDate saidOn,
        @Nullable String saidAt,
        String kind,
        String priority,
        ReportedState state,
        boolean approvalOutdated,
        boolean placeOpen,
        @Nullable ReportedVerdict verdict,
        List<ReportedCorrection> corrections,
        List<ReportedEvidence> evidence,
        List<ReportedContact> contacts,
        int pieces,
        int roots) {

    public ReportedClaim {
        corrections = List.copyOf(corrections);
        evidence = List.copyOf(evidence);
        contacts = List.copyOf(contacts);
    }

    /** Whether the verdict may be told as the desk's own. */
    public boolean isSettled() {
        return state.isSettled()
                && verdict != null
                && verdict.approval() != null
                && !approvalOutdated
                && !placeOpen;
    }
}
