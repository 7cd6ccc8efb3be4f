package org.assay.kernel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void whatPeopleWriteKeepsItsShape() {
        assertThat(Markdown.html("Two *words*, a [link](https://example.org/a) and\n\n- a list"))
                .contains("<em>words</em>")
                .contains("href=\"https://example.org/a\"")
                .contains("<li>a list</li>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVa\tScript:alert(1))",
                "![x](https://example.org/pixel.gif)",
                "<a href=\"data:text/html,x\">x</a>",
                "[x](<data:text/html;base64,PHNjcmlwdD4=>)"
            })
    void nothingInItRunsOrLoads(String markdown) {
        assertThat(Markdown.html(markdown)).doesNotContainPattern("(?i)<(script|img|a [^>]*(javascript|data):)");
    }

    @Test
    void tenThousandQuotesInAQuoteAreShownAsTheyWereTyped() {
        String deep = ">".repeat(10_000) + " x";
        assertThat(Markdown.html(deep)).startsWith("<p>&gt;&gt;").contains(" x");
    }

    @Test
    void aLinkOnAScreenLeadsToTheWebOrToAMailAddressOnly() {
        assertThat(MarkdownText.isHarmless("https://example.org")).isTrue();
        assertThat(MarkdownText.isHarmless("mailto:desk@example.org")).isTrue();
        assertThat(MarkdownText.isHarmless("javascript:alert(1)")).isFalse();
        assertThat(MarkdownText.isHarmless("//example.org")).isFalse();
        assertThat(MarkdownText.isHarmless("/logout")).isFalse();
    }
}
