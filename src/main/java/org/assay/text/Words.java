package org.assay.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The words of a text as a search compares them: folded, so that "Zürich", "ZURICH" and "zürich" are one word. A search
 * folds what was typed with the same function.
 */
public final class Words {

    /** A word is cut after this many code units: the width of the column that holds it. */
    public static final int LONGEST = 40;

    private final Set<String> found = new HashSet<>();
    private final StringBuilder word = new StringBuilder();
    private int before = NONE;
    private boolean paired;

    private static final int NONE = -1;

    private Words() {}

    /**
     * The distinct words of a text, in the order of their code units. A word is a run of letters and digits; scripts
     * written without spaces between words (Chinese, Japanese, Thai, …) and Korean give each pair of neighbouring
     * characters, or the single one where it stands alone. Never throws, whatever the text holds.
     */
    public static SortedSet<String> of(String text) {
        Words words = new Words();
        words.readAll(text);
        return Collections.unmodifiableSortedSet(new TreeSet<>(words.found));
    }

    /** Most words of most texts are plain ASCII and need no folding but of case; only the others pay for it. */
    private void readAll(String text) {
        for (int at = 0; at < text.length(); ) {
            int start = at;
            boolean plain = true;
            for (; at < text.length() && !isAsciiSeparator(text.charAt(at)); at++) plain &= text.charAt(at) < 0x80;
            if (at == start) at++;
            else if (plain) found.add(text.substring(start, Math.min(at, start + LONGEST)).toLowerCase(Locale.ROOT));
            else read(folded(text.substring(start, at)));
        }
    }

    static boolean isAsciiSeparator(char sign) {
        return sign < 0x80 && !(sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9');
    }

    /** NFKD without its marks, in lower case, put together again so that a Hangul syllable is one character. */
    static String folded(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder bare = new StringBuilder(apart.length());
        apart.codePoints().forEach(character -> {
            switch (Character.getType(character)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {}
                default -> bare.append(letter(character));
            }
        });
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    /** Letters that a keyboard without them writes otherwise, and that Unicode doesn't take apart. */
    private static String letter(int character) {
        return switch (character) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ı' -> "i";
            case 'ς' -> "σ";
            default -> Character.toString(character);
        };
    }

    private void read(String text) {
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (isUnspaced(character)) {
                endWord();
                pair(character);
            } else if (Character.isLetterOrDigit(character)
                    || Character.getType(character) == Character.COMBINING_SPACING_MARK) {
                endPair();
                if (word.length() + Character.charCount(character) <= LONGEST) word.appendCodePoint(character);
            } else {
                endWord();
                endPair();
            }
        }
        endWord();
        endPair();
    }

    private void endWord() {
        if (!word.isEmpty()) found.add(word.toString());
        word.setLength(0);
    }

    private void pair(int character) {
        if (before != NONE) {
            found.add(Character.toString(before) + Character.toString(character));
            paired = true;
        }
        before = character;
    }

    private void endPair() {
        if (before != NONE && !paired) found.add(Character.toString(before));
        before = NONE;
        paired = false;
    }

    static boolean isUnspaced(int character) {
        if (character < 0x0E00 || !Character.isLetter(character)) return false;
        UnicodeScript script = UnicodeScript.of(character);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
            // The Japanese long vowel mark belongs to several scripts.
            case COMMON -> character == 'ー' || character == '〆';
            default -> false;
        };
    }
}
