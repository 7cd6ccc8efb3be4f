package org.assay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.assay.kernel.Refusal;
import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void aPairOfSurrogatesIsOneCodePoint() {
        CodePoints points = CodePoints.of("a😀b");
        assertThat(points.of(new TextSpan(3, 4))).isEqualTo(new CodePoints.Range(2, 3));
        assertThat(points.span(1, 2)).isEqualTo(new TextSpan(1, 3));
    }

    @Test
    void whatJavaCountsIsWhatItCountsAndBackAgain() {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3_000; i++) text.append(random.nextInt(3) == 0 ? "😀" : random.nextInt(9) == 0 ? "\ud83d" : "x");
        String whole = text.toString();
        CodePoints points = CodePoints.of(whole);
        int count = whole.codePointCount(0, whole.length());
        for (int point = 0; point <= count; point++) {
            int offset = whole.offsetByCodePoints(0, point);
            assertThat(points.offsetOf(point)).isEqualTo(offset);
            assertThat(points.at(offset)).isEqualTo(point);
        }
    }

    @Test
    void beyondTheTextIsRefused() {
        assertThatThrownBy(() -> CodePoints.of("a😀").offsetOf(3)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> CodePoints.of("a").span(-1, 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> CodePoints.of("").of(new TextSpan(0, 1))).isInstanceOf(Refusal.class);
        assertThat(CodePoints.of("").offsetOf(0)).isZero();
    }
}
