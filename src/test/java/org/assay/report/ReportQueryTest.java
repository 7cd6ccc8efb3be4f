package org.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.claim.ClaimFilter;
import org.assay.claim.ClaimKind;
import org.assay.claim.ClaimState;
import org.assay.claim.Priority;
import org.assay.document.DocumentId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.junit.jupiter.api.Test;

class ReportQueryTest {

    @Test
    void itsPagesAddressIsReadBackAsTheSameQuery() {
        ClaimFilter filter = new ClaimFilter(
                null,
                Set.of(ClaimState.APPROVED, ClaimState.PROPOSED),
                "false",
                Priority.HIGH,
                ClaimKind.FIGURE,
                new PersonId(new UUID(3, 4)),
                "grid & power",
                "100 % “now”",
                true,
                false);
        ReportQuery query = new ReportQuery(
                null,
                filter,
                ReportPeriod.of("2026-11-01", "2026-11-24"),
                new ReportChoice(ReportTemplate.EDITOR_SUMMARY, Set.of(ReportPart.NAMES)),
                ReportLanguage.FRENCH);

        assertThat(ReportQuery.of(parameters(query.page()))).isEqualTo(query);
        assertThat(query.file(ReportFormat.PDF))
                .startsWith("content/claims/report?format=pdf&lang=fr&state=")
                .contains("q=100+%25+%E2%80%9Cnow%E2%80%9D", "recheck=true", "from=2026-11-01", "template=editor-summary");
    }

    @Test
    void aDocumentsReportLeavesTheFilterAside() {
        ReportQuery query = ReportQuery.ALL.of(new DocumentId(new UUID(1, 2)));

        assertThat(query.preview())
                .isEqualTo("content/documents/" + new UUID(1, 2) + "/report?format=html&lang=en&inline=true");
        assertThat(ReportQuery.of(parameters(query.page()))).isEqualTo(query);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ReportQuery.of(Map.of("state", List.of("HAPPY"))))
                .satisfies(no -> assertThat(no.code()).isEqualTo("REPORT_FILTER_UNKNOWN"));
        assertThat(ReportQuery.of(Map.of("state", List.of(""), "q", List.of(" ")))).isEqualTo(ReportQuery.ALL);
    }

    private static Map<String, List<String>> parameters(String address) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String each : address.substring(address.indexOf('?') + 1).split("&")) {
            String[] pair = each.split("=", 2);
            parameters.computeIfAbsent(pair[0], first -> new ArrayList<>())
                    .add(URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
