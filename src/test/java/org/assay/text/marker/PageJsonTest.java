package org.assay.text.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.assay.kernel.Tone;
import org.assay.text.TextSpan;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The words that {@code frontend/marker/contract.ts} reads. */
class PageJsonTest {

    private static final UUID ID = UUID.fromString("0197a000-0000-7000-8000-000000000001");
    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void aMarkHasPairsForSpansAndATokenForItsTone() {
        var mark = new PageMark(
                ID, ID, 3, List.of(PageMark.Span.of(new TextSpan(4, 9))), "APPROVED", "mf", Tone.MOSTLY_FALSE, "Approved",
                "Statement", true, null, null);
        assertThat(json.writeValueAsString(mark))
                .contains("\"spans\":[[4,9]]", "\"tone\":\"mostly-false\"", "\"mine\":true")
                .doesNotContain("lead", "anchor");
    }

    @Test
    void aDispositionIsAPair() {
        assertThat(json.writeValueAsString(new PageMarks(5, List.of(), List.of(new PageMarks.Ledger(2, "OPINION")))))
                .isEqualTo("{\"revision\":5,\"marks\":[],\"dispositions\":[[2,\"OPINION\"]]}");
    }

    @Test
    void aSentenceThatIsNotLookedAtAnyMoreIsAPairWithNull() {
        assertThat(json.writeValueAsString(
                        new PageChanges(6, null, List.of(), List.of(ID), List.of(new PageMarks.Ledger(2, null)))))
                .contains("[[2,null]]", "\"remove\":[\"" + ID + "\"]")
                .doesNotContain("since");
    }

    @Test
    void aBlockSaysOnlyWhatItIs() {
        assertThat(json.writeValueAsString(PageContent.Block.plain("p", 0, 4)))
                .isEqualTo("{\"k\":\"p\",\"s\":0,\"e\":4}");
        assertThat(json.writeValueAsString(PageContent.Block.item(0, 4, 1, 2)))
                .isEqualTo("{\"k\":\"li\",\"s\":0,\"e\":4,\"ordered\":true,\"n\":2,\"depth\":1}");
    }
}
