package org.assay.report.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The faces a PDF is set in, and which characters each has. All come with the program: a PDF looks alike everywhere. */
final class Typefaces {

    /** What PDF text falls back to, in this order, where the page's own faces lack a character. */
    enum Script {
        ARABIC("Assay Arabic", "arabic-regular.ttf"),
        HEBREW("Assay Hebrew", "hebrew-regular.ttf"),
        HAN("Assay Han", "han-regular.ttf"),
        EMOJI("Assay Emoji", "emoji-regular.ttf");

        final String family;
        final String file;

        Script(String family, String file) {
            this.family = family;
            this.file = file;
        }

        String cssClass() {
            return "script-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    record Face(String family, int weight, boolean italic, String file) {}

    static final List<Face> BASIC = List.of(
            new Face("Assay Serif", 400, false, "serif-regular.ttf"),
            new Face("Assay Serif", 600, false, "serif-semibold.ttf"),
            new Face("Assay Serif", 400, true, "serif-italic.ttf"),
            new Face("Assay Sans", 400, false, "sans-regular.ttf"),
            new Face("Assay Sans", 600, false, "sans-semibold.ttf"));

    static final Face BOLD_ARABIC = new Face("Assay Arabic", 600, false, "arabic-semibold.ttf");

    // The largest face lies in parts, since hosts of source code refuse or complain of large files.
    private static final int HAN_PARTS = 4;

    private static final class Coverage {
        static final BitSet SERIF = charactersOf("serif-regular.ttf");
        static final BitSet SANS = charactersOf("sans-regular.ttf");
    }

    // Most reports need none of them, and the largest takes a while to read.
    private static final Map<Script, BitSet> SCRIPTS = new ConcurrentHashMap<>();

    private Typefaces() {}

    static boolean isBasic(int character) {
        return character < 0x80 || Coverage.SERIF.get(character) || Coverage.SANS.get(character);
    }

    static boolean has(Script script, int character) {
        return SCRIPTS.computeIfAbsent(script, each -> charactersOf(each.file)).get(character);
    }

    static byte[] bytes(String file) {
        if (!file.startsWith("han-")) return StyleSheets.bytes("fonts/" + file);
        ByteArrayOutputStream whole = new ByteArrayOutputStream(3_100_000);
        for (int part = 0; part < HAN_PARTS; part++) {
            whole.writeBytes(StyleSheets.bytes("fonts/" + file + ".part" + part));
        }
        return whole.toByteArray();
    }

    private static BitSet charactersOf(String file) {
        BitSet characters = new BitSet(0x20000);
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes(file)))) {
            CmapLookup lookup = font.getUnicodeCmapLookup();
            for (int character = 0x20; character < 0x20000; character++) {
                if (lookup.getGlyphId(character) != 0) characters.set(character);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
        return characters;
    }
}
