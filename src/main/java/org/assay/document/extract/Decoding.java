package org.assay.document.extract;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text: by byte order mark; else as UTF-8 where they are that, strictly; else in the declared character
 * set where they fit it; else in the one that they look like most. Never fails: what fits nothing becomes U+FFFD.
 */
final class Decoding {

    // ICU looks at no more than this; what comes later rarely decides.
    private static final int SAMPLE = 64 * 1024;
    private static final int CONFIDENT = 20;

    private Decoding() {}

    static String of(byte[] bytes, @Nullable String declared) {
        Charset marked = byMark(bytes);
        if (marked != null) return leniently(bytes, marked);
        String utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8 != null && utf8.indexOf('\0') < 0) return utf8;
        Charset wide = byZeros(bytes);
        if (wide != null) return leniently(bytes, wide);
        if (utf8 != null) return utf8;
        // A few broken bytes in a text full of well-formed UTF-8 are damage, not another character set.
        if (isMostlyUtf8(bytes)) return leniently(bytes, StandardCharsets.UTF_8);
        Charset named = named(declared);
        if (named != null && !named.equals(StandardCharsets.UTF_8)) {
            String text = strictly(bytes, named);
            if (text != null) return text;
        }
        return leniently(bytes, detected(bytes));
    }

    private static @Nullable Charset byMark(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
        if (starts(b, 0xFF, 0xFE, 0, 0)) return named("UTF-32LE");
        if (starts(b, 0, 0, 0xFE, 0xFF)) return named("UTF-32BE");
        if (starts(b, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        if (starts(b, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        return null;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    /** UTF-16 without a mark: a zero in every second byte, at least where the letters are Latin. */
    private static @Nullable Charset byZeros(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            if (bytes[i] == 0) even++;
            if (bytes[i + 1] == 0) odd++;
        }
        int pairs = Math.max(1, length / 2);
        if (odd * 10 > pairs * 4 && even * 20 < pairs) return StandardCharsets.UTF_16LE;
        if (even * 10 > pairs * 4 && odd * 20 < pairs) return StandardCharsets.UTF_16BE;
        return null;
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException other) {
            return null;
        }
    }

    private static String leniently(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }

    private static boolean isMostlyUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < bytes.length; ) {
            int lead = bytes[i] & 0xFF;
            int length = lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : (lead & 0xF0) == 0xE0 ? 3 : (lead & 0xF8) == 0xF0 ? 4 : 0;
            boolean whole = length > 0 && i + length <= bytes.length;
            for (int k = 1; whole && k < length; k++) whole = (bytes[i + k] & 0xC0) == 0x80;
            if (!whole) bad++;
            else if (length > 1) good++;
            i += whole ? length : 1;
        }
        return good > bad * 4;
    }

    private static @Nullable Charset named(@Nullable String name) {
        if (name == null || name.isBlank()) return null;
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static Charset detected(byte[] bytes) {
        byte[] sample = bytes.length <= SAMPLE ? bytes : java.util.Arrays.copyOf(bytes, SAMPLE);
        CharsetMatch match = new CharsetDetector().setText(sample).detect();
        Charset charset = match == null || match.getConfidence() < CONFIDENT ? null : named(match.getName());
        // ISO 8859-1 has control characters where everybody who says it means these quotes and dashes.
        if (charset == null || charset.equals(StandardCharsets.ISO_8859_1)) charset = named("windows-1252");
        return charset == null ? StandardCharsets.ISO_8859_1 : charset;
    }
}
