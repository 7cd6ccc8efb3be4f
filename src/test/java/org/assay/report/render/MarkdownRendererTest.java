package org.assay.report.render;

import static org.assay.report.ClaimBuilder.aClaim;
import static org.assay.report.ReportBuilder.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assay.report.ReportedClaim;
import org.assay.report.ReportedStance;
import org.assay.report.VerdictReport;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownRendererTest {

    @Test
    void readBackItTellsWhatTheReportTells() throws IOException {
        VerdictReport report = Samples.varied();
        Document read = read(report);

        assertThat(read.select("h1").eachText()).containsExactly(report.title());
        assertThat(read.select("h2").eachText()).containsAll(report.claims().stream().map(ReportedClaim::statement).toList());
        assertThat(read.select("strong").eachText()).contains("False", "True", "Mostly true", "4 January");
        assertThat(read.select("a").eachAttr("href"))
                .contains("https://grid.example/log", "https://grid.example/log/2026-01?from=2026-01-01&to=2026-01-31");
        assertThat(read.select("table")).hasSize(1);
        assertThat(read.select("table td").eachText()).containsExactly("log", "102", "regulator", "102");
        assertThat(read.text()).contains("The annual balance gives 41.2 percent.").contains("9c1e7f20ab34");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "# no heading", "- no item", "1. no item", "2) no item", "> no quote", "    no code", "```", "~~~", "***", "===", "---",
        "![x](http://evil.example)", "[x](http://evil.example)", "[x]: http://evil.example", "<http://evil.example>",
        "<script>alert(1)</script>", "<!-- gone", "*no* __emphasis__", "`code`", "a | b", "&lt; &#35; &amp;", "back\\slash\\",
        "wonder!", "ends in #", "~~struck~~", "+ no item", "a*b*c_d_e", "\\*", "]", "](", "!"
    })
    void wordsStayWords(String words) throws IOException {
        Document read = read(aReport()
                .titled(words)
                .imprint(words)
                .with(aClaim().stating(words)
                        .quoting("", words, "")
                        .summary(words)
                        .saidAt(words)
                        .on(ReportedStance.REFUTES, words, "https://grid.example/a", words))
                .build());
        String told = words.strip().replaceAll("\\s+", " ");

        assertThat(read.select("h1").eachText()).containsExactly(told);
        assertThat(read.select("h2").eachText()).contains(told);
        assertThat(read.select("a[href=https://grid.example/a]").first().text()).isEqualTo(told);
        assertThat(read.select("p").eachText()).contains(told);
        assertThat(read.select("a").eachAttr("href")).noneMatch(address -> address.contains("evil"));
        assertThat(read.select("img, script, hr, h4, h5, h6, code, del")).isEmpty();
    }

    @Test
    void aRationaleKeepsItsMarkdownAndNothingMore() throws IOException {
        Document read = read(aReport()
                .with(aClaim().because("# Loud\n\n*soft* and **strong**, `co|de`\n\n1. one\n   - inner\n2. two\n\n> said\n\n"
                        + "```\n# code\n```\n\n<b onclick=x>raw</b> ![p](http://evil.example/p) [bad](javascript:alert(1))\n\n"
                        + "| a | b |\n|---|---|\n| `x\\|y` | 2 |\n"))
                .build());

        assertThat(read.select("h4").eachText()).containsExactly("Loud");
        assertThat(read.select("em").eachText()).contains("soft");
        assertThat(read.select("strong").eachText()).contains("strong");
        assertThat(read.select("code").eachText()).contains("co|de", "x|y");
        assertThat(read.select("pre").eachText()).contains("# code");
        assertThat(read.select("ol > li > ul > li").eachText()).containsExactly("inner");
        assertThat(read.select("blockquote").eachText()).contains("said");
        assertThat(read.text()).contains("<b onclick=x>raw</b>");
        assertThat(read.select("img, b")).isEmpty();
        assertThat(read.select("a").eachAttr("href")).noneMatch(address -> address.contains("javascript") || address.contains("evil"));
    }

    @Test
    void evidenceIsNumbered() throws IOException {
        var claim = aClaim();
        for (int i = 1; i <= 500; i++) claim.on(ReportedStance.CONTEXT, "Source " + i, "https://grid.example/" + i, "Passage " + i);
        Document read = read(aReport().with(claim).build());

        List<org.jsoup.nodes.Element> lists = read.select("ol");
        assertThat(lists).hasSize(1);
        assertThat(lists.getFirst().children()).hasSize(500);
        assertThat(lists.getFirst().child(499).text()).contains("Source 500", "Passage 500");
    }

    @Test
    void equalReportsAreEqualBytes() throws IOException {
        assertThat(markdown(Samples.varied())).isEqualTo(markdown(Samples.varied()));
    }

    @Test
    void aDocumentWithoutClaimsSaysSo() throws IOException {
        assertThat(read(aReport().build()).text()).contains("This document has no claims yet.");
    }

    private static Document read(VerdictReport report) throws IOException {
        var tables = List.of(TablesExtension.create());
        return Jsoup.parse(HtmlRenderer.builder().extensions(tables).build()
                .render(Parser.builder().extensions(tables).build().parse(markdown(report))));
    }

    private static String markdown(VerdictReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MarkdownRenderer().render(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
