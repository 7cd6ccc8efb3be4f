package org.assay.evidence.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealingKeyTest {

    private static final byte[] WORDS = "Xaveria Quillfeather rang back".getBytes(UTF_8);
    private static final byte[] HERE = "contact 1".getBytes(UTF_8);

    private final SealingKey key = SealingKey.random();

    @Test
    void wordsOpenWithTheirKeyAtTheirPlace() {
        assertThat(key.open(key.seal(WORDS, HERE), HERE)).isEqualTo(WORDS);
    }

    @Test
    void theSameWordsNeverLookTheSame() {
        assertThat(key.seal(WORDS, HERE)).isNotEqualTo(key.seal(WORDS, HERE));
    }

    @Test
    void wordsDoNotOpenAtAnotherPlace() {
        assertTampered(key, key.seal(WORDS, HERE), "contact 2".getBytes(UTF_8));
    }

    @Test
    void wordsDoNotOpenWithAnotherKey() {
        assertTampered(SealingKey.random(), key.seal(WORDS, HERE), HERE);
    }

    @Test
    void noBitCanBeChangedUnnoticed() {
        byte[] sealed = Base64.getDecoder().decode(key.seal(WORDS, HERE));
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertTampered(key, Base64.getEncoder().encodeToString(altered), HERE);
        }
        assertTampered(key, "", HERE);
        assertTampered(key, "no base64!", HERE);
    }

    @Test
    void aWrittenKeyIsTheSameKey() {
        SealingKey again = SealingKey.parse(key.written());

        assertThat(again.id()).isEqualTo(key.id());
        assertThat(again.open(key.seal(WORDS, HERE), HERE)).isEqualTo(WORDS);
    }

    @Test
    void aKeyIsNeitherToldByItsNameNorByWhatIsWrongWithIt() {
        assertThat(key.toString()).contains(key.id()).doesNotContain(key.written());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SealingKey.parse("c2VjcmV0IHdvcmRz"))
                .withMessageNotContaining("c2Vj");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SealingKey.parse("secret words"))
                .withMessageNotContaining("secret");
    }

    private static void assertTampered(SealingKey key, String sealed, byte[] place) {
        assertThatExceptionOfType(SealingKey.Tampered.class).isThrownBy(() -> key.open(sealed, place));
    }
}
