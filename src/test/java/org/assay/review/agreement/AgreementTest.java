package org.assay.review.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Against worked examples that others have published, to the digits that they give. */
class AgreementTest {

    private static final Offset<Double> THREE_DIGITS = within(0.0005);

    private static void times(List<List<Integer>> units, int times, Integer... ratings) {
        units.addAll(Collections.nCopies(times, List.of(ratings)));
    }

    /** Each row one person, a dot where they judged nothing. */
    private static Ratings people(String... rows) {
        List<List<Integer>> units = new ArrayList<>();
        for (int at = 0; at < rows[0].split(" ").length; at++) {
            List<Integer> unit = new ArrayList<>();
            for (String row : rows) {
                String value = row.split(" ")[at];
                if (!value.equals(".")) unit.add(Integer.valueOf(value));
            }
            units.add(unit);
        }
        return new Ratings(units);
    }

    /** Wikipedia, “Cohen’s kappa”, the grant proposals: 20 and 15 alike, 5 and 10 not; κ = 0.4. */
    @Test
    void cohensKappaOfTwoReadersOfFiftyProposals() {
        List<List<Integer>> units = new ArrayList<>();
        times(units, 20, 1, 1);
        times(units, 5, 1, 0);
        times(units, 10, 0, 1);
        times(units, 15, 0, 0);

        assertThat(CohensKappa.of(new Ratings(units))).hasValueCloseTo(0.4, THREE_DIGITS);
    }

    /** Wikipedia, “Fleiss’ kappa”: fourteen people put ten things into five classes; κ = 0.210. */
    @Test
    void fleissKappaOfFourteenPeople() {
        int[][] table = {
            {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
            {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
        };
        List<List<Integer>> units = new ArrayList<>();
        for (int[] row : table) {
            List<Integer> unit = new ArrayList<>();
            for (int rating = 0; rating < row.length; rating++) unit.addAll(Collections.nCopies(row[rating], rating));
            units.add(unit);
        }

        assertThat(FleissKappa.of(new Ratings(units))).hasValueCloseTo(0.210, THREE_DIGITS);
    }

    /** Krippendorff (2011), A: two observers, two values, nothing missing; α = 0.095. */
    @Test
    void alphaOfTwoObserversAndTwoValues() {
        Ratings ratings = people("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");

        assertThat(KrippendorffsAlpha.nominal(ratings)).hasValueCloseTo(0.095, THREE_DIGITS);
    }

    /** Krippendorff (2011), C and D: four observers, twelve units, values missing; 0.743 nominal, 0.815 ordinal. */
    @Test
    void alphaOfFourObserversWithMissingValues() {
        Ratings ratings = people(
                "1 2 3 3 2 1 4 1 2 . . .",
                "1 2 3 3 2 2 4 1 2 5 . 3",
                ". 3 3 3 2 3 4 2 2 5 1 .",
                "1 2 3 3 2 4 4 1 2 5 1 .");

        assertThat(KrippendorffsAlpha.nominal(ratings)).hasValueCloseTo(0.743, THREE_DIGITS);
        assertThat(KrippendorffsAlpha.ordinal(ratings)).hasValueCloseTo(0.815, THREE_DIGITS);
    }

    @Test
    void nothingIsSaidWhereThereIsNothingToCompare() {
        Ratings none = new Ratings(List.of());
        Ratings one = new Ratings(List.of(List.of(1), List.of(2)));
        Ratings allTheSame = new Ratings(List.of(List.of(1, 1), List.of(1, 1)));

        for (Ratings each : List.of(none, one, allTheSame)) {
            assertThat(CohensKappa.of(each)).isEmpty();
            assertThat(FleissKappa.of(each)).isEmpty();
            assertThat(KrippendorffsAlpha.nominal(each)).isEmpty();
            assertThat(KrippendorffsAlpha.ordinal(each)).isEmpty();
        }
    }

    @Test
    void fullAgreementIsOneAndNearMissesWeighLessWhereThereIsAnOrder() {
        Ratings full = new Ratings(List.of(List.of(1, 1), List.of(2, 2), List.of(5, 5)));
        assertThat(CohensKappa.of(full)).hasValueCloseTo(1.0, THREE_DIGITS);
        assertThat(FleissKappa.of(full)).hasValueCloseTo(1.0, THREE_DIGITS);
        assertThat(KrippendorffsAlpha.ordinal(full)).hasValueCloseTo(1.0, THREE_DIGITS);

        Ratings near = new Ratings(List.of(List.of(1, 2), List.of(2, 2), List.of(5, 4), List.of(1, 1), List.of(4, 5)));
        assertThat(KrippendorffsAlpha.ordinal(near).getAsDouble())
                .isGreaterThan(KrippendorffsAlpha.nominal(near).getAsDouble());
    }
}
