package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.evidence.Identifier.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @ParameterizedTest
    @CsvSource({
        "10.1000/182, DOI, 10.1000/182",
        "doi: 10.1000/ABC, DOI, 10.1000/abc",
        "https://doi.org/10.1000%2F182, DOI, 10.1000/182",
        "http://dx.doi.org/10.1000/182, DOI, 10.1000/182",
        "978-0-306-40615-7, ISBN, 9780306406157",
        "ISBN 0-306-40615-2, ISBN, 9780306406157",
        "0306406152, ISBN, 9780306406157",
        "080442957X, ISBN, 9780804429573"
    })
    void identifiersAreRecognisedInWhateverClothes(String typed, Kind kind, String value) {
        assertThat(Identifier.of(typed)).contains(new Identifier(kind, value, null));
    }

    @Test
    void aWrongLastDigitIsToldWithTheOneThatWouldFit() {
        assertThat(Identifier.of("978-0-306-40615-8"))
                .contains(new Identifier(Kind.MISTYPED_ISBN, "978-0-306-40615-8", '7'));
        assertThat(Identifier.of("isbn 0306406153")).map(Identifier::expected).contains('2');
    }

    @Test
    void almostADoiIsTold() {
        assertThat(Identifier.of("doi:11.1000/182")).map(Identifier::kind).contains(Kind.MISTYPED_DOI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Budget 2024", "https://example.org/10", "1234567890", "978 reasons", "", "10 reasons", "2024-05-01"})
    void otherWordsAreNone(String typed) {
        assertThat(Identifier.of(typed)).isEmpty();
    }
}
