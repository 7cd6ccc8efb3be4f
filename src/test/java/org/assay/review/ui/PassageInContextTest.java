package org.assay.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.review.ui.PassageInContext.Context;
import org.assay.text.TextSpan;
import org.junit.jupiter.api.Test;

class PassageInContextTest {

    private static final String TEXT = "One two three. Four five six. Seven eight nine.";

    @Test
    void aTextThatFitsIsShownWhole() {
        assertThat(Context.of(TEXT, span("Four five six."), 100))
                .isEqualTo(new Context("One two three. ", " Seven eight nine."));
    }

    @Test
    void aLongTextIsCutBetweenWords() {
        assertThat(Context.of(TEXT, span("Four five six."), 9)).isEqualTo(new Context("… three. ", " Seven …"));
    }

    @Test
    void aTextWithoutSpacesIsCutBetweenCharacters() {
        String emoji = "🙂".repeat(20);
        Context context = Context.of(emoji, new TextSpan(20, 22), 5);

        assertThat(context.before()).isEqualTo("… 🙂🙂");
        assertThat(context.after()).isEqualTo("🙂🙂 …");
    }

    private static TextSpan span(String words) {
        int start = TEXT.indexOf(words);
        return new TextSpan(start, start + words.length());
    }
}
