package org.assay.document.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.text.marker.PageContent.Block;
import org.assay.text.marker.PageContent.Inline;
import org.jspecify.annotations.Nullable;

/** How the parser's process answers. The answer is not trusted: it may come from a parser that a file has taken over. */
final class Wire {

    private static final int TEXT = 1;
    private static final int REFUSAL = 2;
    private static final int MOST_PARTS = 2_000_000;

    private Wire() {}

    static void write(DataOutputStream out, Unreadable refusal) throws IOException {
        out.writeByte(REFUSAL);
        write(out, refusal.code());
        out.writeInt(refusal.arguments().size());
        for (Object argument : refusal.arguments()) write(out, argument.toString());
    }

    static void write(DataOutputStream out, Extracted extracted) throws IOException {
        out.writeByte(TEXT);
        write(out, extracted.text());
        out.writeInt(extracted.blocks().size());
        for (Block block : extracted.blocks()) {
            write(out, block.k());
            out.writeInt(block.s());
            out.writeInt(block.e());
            write(out, block.n());
            write(out, block.depth());
            write(out, block.table());
            write(out, block.row());
            write(out, block.col());
        }
        out.writeInt(extracted.inlines().size());
        for (Inline inline : extracted.inlines()) {
            write(out, inline.k());
            out.writeInt(inline.s());
            out.writeInt(inline.e());
            write(out, inline.href());
        }
        FileFacts facts = extracted.facts();
        write(out, facts.title());
        write(out, facts.byline());
        write(out, facts.publication());
        write(out, facts.publishedOn() == null ? null : facts.publishedOn().toString());
        write(out, facts.language());
        write(out, facts.url());
        write(out, extracted.mediaType());
        out.writeInt(extracted.replaced());
        WireNotes.write(out, extracted.notes());
    }

    /** @throws Unreadable what the process refused with */
    static Extracted read(DataInputStream in, int limit) throws IOException {
        int what = in.readByte();
        if (what == REFUSAL) throw refusal(in);
        if (what != TEXT) throw new IOException("answer " + what);
        String text = readText(in, limit);
        int length = text.length();
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (int left = count(in); left > 0; left--) {
            String k = readText(in, 10);
            int s = in.readInt();
            int e = in.readInt();
            Integer n = readNumber(in);
            Integer depth = readNumber(in);
            Integer table = readNumber(in);
            Integer row = readNumber(in);
            Integer col = readNumber(in);
            if (s < from || e <= s || e > length) throw new IOException("block " + s + " to " + e);
            from = e;
            Boolean ordered = k.equals("li") ? n != null : null;
            blocks.add(new Block(k, s, e, ordered, n, depth, table, row, col, null, null, null));
        }
        List<Inline> inlines = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            String k = readText(in, 10);
            int s = in.readInt();
            int e = in.readInt();
            String href = readOptional(in, 4_000);
            if (s < 0 || e <= s || e > length) throw new IOException("inline " + s + " to " + e);
            inlines.add(new Inline(k, s, e, Links.safe(href, null)));
        }
        String title = readOptional(in, 100_000);
        String byline = readOptional(in, 100_000);
        String publication = readOptional(in, 100_000);
        String date = readOptional(in, 40);
        FileFacts facts = new FileFacts(
                title,
                byline,
                publication,
                date == null ? null : LocalDate.parse(date),
                readOptional(in, 100_000),
                readOptional(in, 100_000),
                false);
        String mediaType = readText(in, 100);
        int replaced = in.readInt();
        return new Extracted(text, blocks, inlines, facts, mediaType, replaced, WireNotes.read(in, text));
    }

    private static Unreadable refusal(DataInputStream in) throws IOException {
        String code = readText(in, 60);
        List<Object> arguments = new ArrayList<>();
        for (int left = Math.min(5, in.readInt()); left > 0; left--) arguments.add(readText(in, 200));
        return new Unreadable(code, arguments.toArray());
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_PARTS) throw new IOException("count " + count);
        return count;
    }

    private static void write(DataOutputStream out, @Nullable Integer number) throws IOException {
        out.writeInt(number == null ? -1 : number);
    }

    private static @Nullable Integer readNumber(DataInputStream in) throws IOException {
        int number = in.readInt();
        return number < 0 ? null : number;
    }

    static void write(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeInt(text == null ? -1 : text.length());
        if (text != null) out.writeChars(text);
    }

    static String readText(DataInputStream in, int longest) throws IOException {
        String text = readOptional(in, longest);
        if (text == null) throw new IOException("text missing");
        return text;
    }

    static @Nullable String readOptional(DataInputStream in, int longest) throws IOException {
        int length = in.readInt();
        if (length == -1) return null;
        if (length < 0 || length > longest) throw new IOException("length " + length);
        byte[] bytes = in.readNBytes(length * 2);
        if (bytes.length < length * 2) throw new IOException("cut short");
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_16BE);
    }
}
