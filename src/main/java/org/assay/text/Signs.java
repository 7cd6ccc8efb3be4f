package org.assay.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** What a character may be to the splitter of sentences. */
final class Signs {

    private Signs() {}

    /** White space of any kind, and what shows as nothing at all: the mark of byte order, the space of no width. */
    static boolean isBlank(char sign) {
        if (sign < 0x80) return sign == ' ' || (sign >= '\t' && sign <= '\r') || (sign >= 0x1c && sign <= 0x1f);
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || sign == '\u0085'
                || sign == '\u200b'
                || sign == '\ufeff';
    }

    static boolean isLineBreak(char sign) {
        return sign == '\n' || sign == '\r' || isPageBreak(sign) || sign == '\u0085' || sign == '\u2028';
    }

    /** Ends a paragraph by itself: form feed, paragraph separator. */
    static boolean isPageBreak(char sign) {
        return sign == '\f' || sign == '\u000b' || sign == '\u2029';
    }

    static boolean isStop(char sign) {
        return sign == '.' || sign == '…';
    }

    /** Ends a sentence in whatever script it is; full stop and ellipsis included. */
    static boolean isTerminator(char sign) {
        if (sign < 0x80) return sign == '.' || sign == '!' || sign == '?';
        if (sign < 0x0500) return false;
        return sign == '…'
                || sign == '‥'
                // Unicode's Sentence_Terminal: 。 ؟ । ። and about a hundred more.
                || UCharacter.hasBinaryProperty(sign, UProperty.S_TERM);
    }

    /** A terminator that needs no space behind it, as the scripts have none: 。！？ and their like. */
    static boolean isWideTerminator(char sign) {
        return sign == '。' || sign == '！' || sign == '？' || sign == '｡' || sign == '．';
    }

    static boolean isCloser(char sign) {
        if (sign < 0x80) return sign == ')' || sign == ']' || sign == '}' || sign == '"' || sign == '\'';
        return switch (sign) {
            // German closes with the sign that English opens with; a space before or behind it tells which it is.
            case '”', '’', '“', '‘', '»', '«', '›', '‹', '」', '』', '）', '】', '》', '〉', '］', '｣' -> true;
            default -> false;
        };
    }

    static boolean isOpener(char sign) {
        if (sign < 0x80) return sign == '(' || sign == '[' || sign == '{' || sign == '"' || sign == '\'' || sign == '`';
        return switch (sign) {
            case '“', '‘', '„', '‚', '«', '»', '‹', '›', '”', '「', '『', '（', '【', '《', '〈', '［', '¿', '¡' -> true;
            default -> false;
        };
    }

    static boolean isDash(char sign) {
        return sign == '-' || sign == '–' || sign == '—' || sign == '―';
    }

    static boolean isBullet(char sign) {
        return sign == '•' || sign == '⁃' || sign == '‣' || sign == '◦' || sign == '▪' || sign == '●' || sign == '■';
    }

    /** Chinese characters and Japanese syllables: no capitals, no spaces. */
    static boolean isIdeograph(char sign) {
        return (sign >= 0x3041 && sign <= 0x30ff) || (sign >= 0x3400 && sign <= 0x9fff) || (sign >= 0xf900 && sign <= 0xfaff);
    }
}
