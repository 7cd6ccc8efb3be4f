package org.assay.evidence.picture;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assay.document.extract.Unreadable;
import org.assay.evidence.picture.DrawnPage.Word;
import org.assay.evidence.picture.DrawnPages.Size;

/** How the drawing process answers. The answer is not trusted: it may come from a reader that a file has taken over. */
final class DrawingWire {

    private static final int DRAWN = 1;
    private static final int REFUSED = 2;
    private static final int MOST_PAGES = 5_000;
    private static final int LARGEST_PICTURE = 40_000_000;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private DrawingWire() {}

    static void write(DataOutputStream out, Unreadable refusal) throws IOException {
        out.writeByte(REFUSED);
        out.writeUTF(refusal.code());
        out.writeInt(refusal.arguments().size());
        for (Object argument : refusal.arguments()) out.writeUTF(argument.toString());
    }

    static void write(DataOutputStream out, DrawnPages pages) throws IOException {
        out.writeByte(DRAWN);
        out.writeInt(pages.sizes().size());
        for (Size size : pages.sizes()) {
            out.writeFloat(size.width());
            out.writeFloat(size.height());
        }
        out.writeInt(pages.drawn().size());
        for (DrawnPage page : pages.drawn()) {
            out.writeInt(page.number());
            write(out, page.png());
            write(out, page.text().getBytes(StandardCharsets.UTF_16BE));
            out.writeInt(page.words().size());
            for (Word word : page.words()) {
                out.writeInt(word.start());
                out.writeInt(word.end());
                out.writeFloat(word.x());
                out.writeFloat(word.y());
                out.writeFloat(word.width());
                out.writeFloat(word.height());
            }
        }
    }

    static void write(DataOutputStream out, DrawnPicture picture) throws IOException {
        out.writeByte(DRAWN);
        out.writeInt(picture.width());
        out.writeInt(picture.height());
        write(out, picture.bytes());
    }

    /** @throws Unreadable what the process refused with */
    static DrawnPages readPages(DataInputStream in) throws IOException {
        begin(in);
        int pages = count(in, MOST_PAGES);
        List<Size> sizes = new ArrayList<>(pages);
        for (int i = 0; i < pages; i++) sizes.add(new Size(length(in), length(in)));
        List<DrawnPage> drawn = new ArrayList<>();
        for (int left = count(in, pages); left > 0; left--) {
            int number = in.readInt();
            if (number < 1 || number > pages) throw new IOException("page " + number);
            byte[] png = bytes(in, LARGEST_PICTURE);
            if (!startsWith(png, PNG)) throw new IOException("no PNG");
            String text = new String(bytes(in, LONGEST_TEXT * 2), StandardCharsets.UTF_16BE);
            List<Word> words = new ArrayList<>();
            int from = 0;
            for (int more = count(in, LONGEST_TEXT); more > 0; more--) {
                Word word = new Word(in.readInt(), in.readInt(), part(in), part(in), part(in), part(in));
                if (word.start() < from || word.end() <= word.start() || word.end() > text.length()) {
                    throw new IOException("word " + word);
                }
                from = word.end();
                words.add(word);
            }
            drawn.add(new DrawnPage(number, png, text, List.copyOf(words)));
        }
        return new DrawnPages(List.copyOf(sizes), List.copyOf(drawn));
    }

    /** @throws Unreadable what the process refused with */
    static DrawnPicture readPicture(DataInputStream in) throws IOException {
        begin(in);
        int width = count(in, Integer.MAX_VALUE);
        int height = count(in, Integer.MAX_VALUE);
        byte[] picture = bytes(in, LARGEST_PICTURE);
        if (startsWith(picture, PNG)) return new DrawnPicture("image/png", picture, width, height);
        if (startsWith(picture, JPEG)) return new DrawnPicture("image/jpeg", picture, width, height);
        throw new IOException("neither PNG nor JPEG");
    }

    private static void begin(DataInputStream in) throws IOException {
        int what = in.readByte();
        if (what == DRAWN) return;
        if (what != REFUSED) throw new IOException("answer " + what);
        String code = in.readUTF();
        List<Object> arguments = new ArrayList<>();
        for (int left = count(in, 5); left > 0; left--) arguments.add(in.readUTF());
        throw new Unreadable(code, arguments.toArray());
    }

    private static int count(DataInputStream in, int most) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > most) throw new IOException("count " + count);
        return count;
    }

    private static float length(DataInputStream in) throws IOException {
        float length = in.readFloat();
        if (!(length > 0 && length < 1_000_000)) throw new IOException("length " + length);
        return length;
    }

    private static float part(DataInputStream in) throws IOException {
        float part = in.readFloat();
        if (!(part >= 0 && part <= 1)) throw new IOException("part " + part);
        return part;
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in, int most) throws IOException {
        int length = count(in, most);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) throw new IOException("cut short");
        return bytes;
    }

    private static boolean startsWith(byte[] bytes, byte[] what) {
        return bytes.length >= what.length && java.util.Arrays.equals(bytes, 0, what.length, what, 0, what.length);
    }
}
