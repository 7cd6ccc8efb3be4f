package org.assay.report.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another house's check of one claim, in its words.
 *
 * @param url of the page that it stands on
 * @param publisher who checked; the page's host where nobody is named
 * @param claim what was checked
 * @param claimant who said so
 * @param saidOn when it was said; not when it was checked
 * @param rating the verdict in words; null where there is only a number
 * @param number the verdict as a number, as it was given: {@code 5}; null where it was none
 * @param best the number that stands for true, as it was given
 * @param worst the number that stands for false, as it was given
 * @param checkedOn when the check was published
 * @param language a tag of BCP 47
 * @param appearances where the claim was seen; addresses only
 * @param oddities what is wrong with the record without making it useless
 * @param record as it came, as JSON
 */
public record ForeignReview(
        String url,
        String publisher,
        String claim,
        @Nullable String claimant,
        @Nullable LocalDate saidOn,
        @Nullable String rating,
        @Nullable String number,
        @Nullable String best,
        @Nullable String worst,
        @Nullable LocalDate checkedOn,
        @Nullable String language,
        List<String> appearances,
        List<Oddity> oddities,
        String record) {

    public ForeignReview {
        appearances = List.copyOf(appearances);
        oddities = List.copyOf(oddities);
    }

    /** What programs that publish ClaimReview are known to get wrong. */
    public enum Oddity {
        /** Only a number stands for the verdict. */
        RATING_WITHOUT_WORDS,
        /** The number stands outside its scale, or the scale has one step: it says nothing. */
        RATING_NUMBER_MEANINGLESS,
        /** Best is the smaller number. */
        SCALE_UPSIDE_DOWN,
        CHECK_DATE_UNREADABLE,
        CLAIM_DATE_UNREADABLE,
        /** The claim is dated on or after the day of its check, so that date is likely the check's. */
        CLAIM_DATE_LATE,
        PUBLISHER_UNNAMED,
        /** What should be the address of an appearance is none. */
        APPEARANCE_NO_ADDRESS
    }
}
