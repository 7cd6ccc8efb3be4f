package org.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimFilter;
import org.assay.kernel.Refusal;
import org.assay.kernel.Slice;
import org.assay.report.AnnotationsRead.Outcome;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Text;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class AnnotationImportsTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    AnnotationImports imports;

    @Autowired
    WebAnnotations annotations;

    @Autowired
    ClaimCatalogue claims;

    TestDesk desk;
    Text text;

    @BeforeEach
    void open() {
        desk = desks.open();
        text = cases.aText(desk, "It rained 🌧 all day. The bridge  opened.\nIt rained all night. The bridge fell. It rained.");
    }

    @Test
    void whatWeHandOutComesBackAsTheSameMarks() {
        text.marking("The bridge fell.");
        String ours = JsonMapper.shared().writeValueAsString(desk.as(Role.EDITOR, () -> annotations.of(text.document())));

        assertThat(take(ours).lines()).extracting(AnnotationsRead.Line::outcome).containsExactly(Outcome.KNOWN);

        TestDesk elsewhere = desks.open();
        Text copy = cases.aText(elsewhere, text.text());
        assertThat(take(elsewhere, copy, ours).lines())
                .extracting(AnnotationsRead.Line::outcome)
                .containsExactly(Outcome.MARKED);
        assertThat(passages(elsewhere)).containsExactly("The bridge fell.");
    }

    @Test
    void placesAreCountedInCodePoints() {
        int start = text.text().codePointCount(0, text.text().indexOf("It rained."));

        take("[" + annotation("{\"type\": \"TextQuoteSelector\", \"exact\": \"It rained\"}, {\"type\": \"TextPositionSelector\", \"start\": "
                + start + ", \"end\": " + (start + 9) + "}") + "]");

        assertThat(desk.as(Role.CHECKER, () -> claims.list(ClaimFilter.ALL, Slice.first(9)).items().stream()
                        .map(claim -> claims.get(claim.id()))
                        .toList()))
                .extracting(claim -> claim.occurrences().getFirst().span().start())
                .containsExactly(text.text().lastIndexOf("It rained"));
    }

    @Test
    void wordsThatStandTwiceAreNotGuessedAndAroundThemDecides() {
        AnnotationsRead read = take("{\"type\": \"AnnotationPage\", \"items\": ["
                + annotation("{\"type\": \"TextQuoteSelector\", \"exact\": \"It rained\"}") + ","
                + annotation("{\"type\": \"TextQuoteSelector\", \"exact\": \"It rained\", \"suffix\": \" all night\"}") + ","
                + annotation("{\"type\": \"TextQuoteSelector\", \"exact\": \"The bridge opened. It rained all night.\"}") + ","
                + annotation("{\"type\": \"TextPositionSelector\", \"start\": 0, \"end\": 5}") + ","
                + annotation("{\"type\": \"TextPositionSelector\", \"start\": 0, \"end\": 999999999},"
                        + "{\"type\": \"TextQuoteSelector\", \"exact\": \"It snowed\"}")
                + "]}");

        assertThat(read.lines())
                .extracting(AnnotationsRead.Line::outcome)
                .containsExactly(Outcome.NOT_PLACED, Outcome.MARKED, Outcome.MARKED, Outcome.NO_WORDS, Outcome.NOT_PLACED);
        assertThat(passages(desk))
                .containsExactlyInAnyOrder("It rained", "The bridge  opened.\nIt rained all night.");
    }

    @Test
    void theSameFileTwiceMarksNothingTheSecondTime() {
        String file = annotation("{\"type\": \"TextQuoteSelector\", \"exact\": \"The bridge fell.\"}");
        take(file);

        assertThat(take(file).count(Outcome.KNOWN)).isEqualTo(1);
        assertThat(passages(desk)).hasSize(1);
    }

    @Test
    void whatIsNoAnnotationIsRefused() {
        for (String file : List.of("{}", "[[[[[[[[1]]]]]]]]", "\"text\"")) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> take(file))
                    .matches(refusal -> refusal.code().equals("ANNOTATIONS_NONE"));
        }
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> take("[".repeat(100_000)))
                .matches(refusal -> refusal.code().equals("ANNOTATIONS_UNREADABLE"));
    }

    private List<String> passages(TestDesk on) {
        return on.as(Role.CHECKER, () -> claims.list(ClaimFilter.ALL, Slice.first(9)).items().stream()
                .map(claim -> claims.get(claim.id()))
                .map((ClaimDetail claim) -> claim.occurrences().getFirst().quote().exact())
                .toList());
    }

    private AnnotationsRead take(String file) {
        return take(desk, text, file);
    }

    private static String annotation(String selectors) {
        return "{\"type\": \"Annotation\", \"body\": \"a comment\", \"target\": {\"source\": \"https://example.org/\", \"selector\": ["
                + selectors + "]}}";
    }

    private AnnotationsRead take(TestDesk on, Text into, String file) {
        return on.as(Role.CHECKER, () -> {
            try {
                return imports.importInto(into.document(), new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }
}
