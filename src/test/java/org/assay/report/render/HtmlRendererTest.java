package org.assay.report.render;

import static org.assay.report.ClaimBuilder.aClaim;
import static org.assay.report.ReportBuilder.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.assay.report.ReportedStance;
import org.assay.report.ReportedState;
import org.assay.report.VerdictReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlRendererTest {

    private static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u0000\uD83D";

    @Test
    void aClaimTellsWhatWasSaidWhatWasFoundAndWhoAnswers() throws IOException {
        Element claim = page(aReport()
                        .with(aClaim().on(ReportedStance.REFUTES, "Outage log", "https://grid.example/log", "102 h"))
                        .build())
                .selectFirst("#claim-1");

        assertThat(claim.select("mark").text()).isEqualTo("lost power for nine days");
        assertThat(claim.select(".quote").text())
                .startsWith("…whole of the northern grid lost power")
                .endsWith(", the operator said on Monday");
        assertThat(claim.select(".verdict").text()).startsWith("False").contains("Approved");
        assertThat(claim.select(".evidence li").text())
                .isEqualTo("1.\u2002Refutes Outage log. A. Hale, Grid Authority, October 2, 2026, p. 11. primary source"
                        + " https://grid.example/log “102 h”");
        assertThat(claim.select(".signatures").text())
                .contains("Checked by Noor Haddad")
                .contains("Approved by Tomas Eide");
    }

    @Test
    void aProposalIsNeverTakenForAFinding() throws IOException {
        Document page = page(aReport()
                .with(aClaim().in(ReportedState.PROPOSED), aClaim().outdated(), aClaim().unchecked())
                .build());

        assertThat(page.select("#claim-1 .verdict-standing").text()).isEqualTo("Proposed, not approved");
        assertThat(page.select("#claim-1 .signatures").text()).endsWith("Not approved yet.");
        assertThat(page.select("#claim-2 .verdict-standing").text()).contains("has changed since");
        assertThat(page.select("#claim-3 .verdict").text()).isEqualTo("Open No verdict has been proposed.");
        assertThat(page.select(".verdict-settled, .chart")).isEmpty();
        assertThat(page.select(".contents-verdict").eachText()).containsExactly("Waiting for review", "Approved", "Open");
    }

    @Test
    void nothingThatSomebodyTypedRunsOrLoads() throws IOException {
        Document page = page(aReport()
                .titled(HOSTILE)
                .imprint(HOSTILE)
                .with(aClaim().stating(HOSTILE)
                        .quoting(HOSTILE, HOSTILE, HOSTILE)
                        .summary(HOSTILE)
                        .correcting(HOSTILE)
                        .because(HOSTILE + "\n\n[a](javascript:alert(1)) ![b](https://evil.example/pixel.png)"
                                + "\n\n<iframe src='https://evil.example'></iframe>\n\n<style>*{display:none}</style>")
                        .on(ReportedStance.REFUTES, HOSTILE, "javascript:alert(1)", HOSTILE)
                        .on(ReportedStance.REFUTES, "a", "https://grid.example/\"onclick=\"alert(1)", HOSTILE))
                .build());

        assertThat(page.select("script, img, iframe, object, embed, link, base, form")).isEmpty();
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getValue().startsWith("javascript:")))
                .isEmpty();
        assertThat(page.selectFirst("style").data()).doesNotContain("url(http");
        assertThat(page.selectFirst("h1").text()).startsWith("<script>alert(1)</script>");
    }

    @Test
    void wordsRunTheirOwnWay() throws IOException {
        Document page = page(Samples.varied());

        assertThat(page.select("#claim-8 h2").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("#claim-8 .rationale").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("#claim-7 h2").attr("dir")).isEqualTo("ltr");
    }

    @Test
    void aDocumentWithoutClaimsSaysSo() throws IOException {
        Document page = page(aReport().build());

        assertThat(page.select(".empty").text()).isEqualTo("This document has no claims yet.");
        assertThat(page.select(".claim, .contents, .chart")).isEmpty();
    }

    @Test
    void theHeadingsAreInOrder() throws IOException {
        Document page = page(aReport()
                .with(aClaim().because("# Big\n\ntext\n\n###### Small\n\ntext"))
                .build());

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select(".rationale h4").eachText()).containsExactly("Big", "Small");
    }

    @Test
    void aRationaleMayBeAMegabyteLong() throws IOException {
        String paragraph = "The operator’s log gives both ends of the outage, and **the regulator** confirms them.\n\n";
        String rationale = paragraph.repeat(1_000_000 / paragraph.length()) + "The end.";

        assertThat(page(aReport().with(aClaim().because(rationale)).build())
                        .select(".rationale")
                        .text())
                .endsWith("The end.");
    }

    @Test
    void equalReportsAreEqualBytes() throws IOException {
        assertThat(bytes(Samples.varied())).isEqualTo(bytes(Samples.varied()));
    }

    @Test
    void facesForOtherScriptsComeOnlyWhereTheyAreNeeded() throws IOException {
        assertThat(page(aReport().with(aClaim()).build()).selectFirst("style").data()).doesNotContain("U+0370");
        assertThat(page(aReport().titled("Зима").build()).selectFirst("style").data()).contains("U+0370");
    }

    private static Document page(VerdictReport report) throws IOException {
        return Jsoup.parse(new String(bytes(report), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(VerdictReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlRenderer().render(report, out);
        return out.toByteArray();
    }
}
