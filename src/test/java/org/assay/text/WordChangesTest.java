package org.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.assay.text.WordChanges.Kind;
import org.assay.text.WordChanges.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordChangesTest {

    @Test
    void aChangedWordIsDeletedAndAdded() {
        assertThat(WordChanges.between("A third crane was ordered.", "A fourth crane was ordered."))
                .containsExactly(
                        new Run(Kind.KEPT, "A ", 0, 0),
                        new Run(Kind.DELETED, "third ", 2, 2),
                        new Run(Kind.ADDED, "fourth ", 8, 2),
                        new Run(Kind.KEPT, "crane was ordered.", 8, 9));
    }

    @Test
    void anotherKindOfQuoteIsSeen() {
        assertThat(WordChanges.between("He said \"no\".", "He said “no”."))
                .extracting(Run::kind)
                .contains(Kind.DELETED, Kind.ADDED);
    }

    @Test
    void theSameTextIsKeptWhole() {
        assertThat(WordChanges.between("As it was.", "As it was.")).containsExactly(new Run(Kind.KEPT, "As it was.", 0, 0));
    }

    @Test
    void nothingAndSomething() {
        assertThat(WordChanges.between("", "New.")).containsExactly(new Run(Kind.ADDED, "New.", 0, 0));
        assertThat(WordChanges.between("Old.", "")).containsExactly(new Run(Kind.DELETED, "Old.", 0, 0));
    }

    @Test
    void otherWhiteSpaceShiftsNoPlaceInTheOlderText() {
        String older = "One  two\n\n\nthree four.";
        List<Run> runs = WordChanges.between(older, "One two\n\nthree five.");

        assertThat(runs).extracting(Run::older).containsExactly(0, older.indexOf("four"), older.length() - 1, older.length() - 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsKeptAndDeletedIsTheOlderTextAndWhatIsKeptAndAddedTheNewer(long seed) {
        EditedText text = new EditedText(seed, 1_000);
        String edited = text.edited(12);
        List<Run> runs = WordChanges.between(text.before, edited);

        assertThat(without(Kind.ADDED, runs)).isEqualTo(letters(text.before));
        assertThat(without(Kind.DELETED, runs)).isEqualTo(letters(edited));
        for (Run run : runs) {
            if (run.kind() == Kind.DELETED) assertThat(text.before.startsWith(run.text(), run.older())).isTrue();
            else assertThat(edited.startsWith(run.text(), run.newer())).isTrue();
        }
        for (int at = 1; at < runs.size(); at++) {
            assertThat(runs.get(at).kind()).isNotEqualTo(runs.get(at - 1).kind());
        }
    }

    private static String without(Kind kind, List<Run> runs) {
        return letters(
                runs.stream().filter(run -> run.kind() != kind).map(Run::text).collect(Collectors.joining()));
    }

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }
}
