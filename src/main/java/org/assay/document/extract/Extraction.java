package org.assay.document.extract;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads any file that can be imported. Plain text and small pages are read here, because a process costs half a second;
 * everything else in a process of its own, whose time and memory are bounded.
 */
public final class Extraction {

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    // What jsoup makes of a page takes some ten times its bytes.
    private static final int LONGEST_HTML = 10 * 1024 * 1024;
    // jsoup takes a few seconds for the worst that this holds; commonmark's time grows with the square of "<<<<…".
    private static final int SMALL_HTML = 512 * 1024;
    private static final int SMALL_MARKDOWN = 16 * 1024;
    private static final int LONGEST_MARKDOWN = 4_000_000;

    private final ParserProcess process;
    private final int limit;

    /** @param limit the most code units of canonical text */
    public Extraction(ParserProcess process, int limit) {
        this.process = process;
        this.limit = limit;
    }

    /**
     * @param declaredType the media type that the sender gave
     * @throws Unreadable with what to do
     */
    public Extracted read(byte[] bytes, String fileName, @Nullable String declaredType) {
        if (bytes.length == 0) throw new Unreadable("FILE_EMPTY");
        return switch (Sniffing.of(bytes, fileName, declaredType)) {
            case PLAIN -> PlainText.of(CanonicalText.of(text(bytes, charset(declaredType))));
            case MARKDOWN -> markdown(CanonicalText.of(text(bytes, charset(declaredType))));
            case HTML -> html(bytes, declaredType);
            case PDF -> process.read(ParserMain.PDF, bytes, limit);
            case DOCX -> process.read(ParserMain.DOCX, bytes, limit);
            case ODT -> process.read(ParserMain.ODT, bytes, limit);
        };
    }

    /** What copies of sources come as, beside what can be imported. */
    public enum Kind {
        PDF(ParserMain.PDF),
        WARC(ParserMain.WARC),
        MAIL(ParserMain.MAIL),
        SAVED_PAGE(ParserMain.SAVED_PAGE),
        SPREADSHEET(ParserMain.XLSX),
        SLIDES(ParserMain.PPTX);

        private final int format;

        Kind(int format) {
            this.format = format;
        }
    }

    /**
     * Reads a file without holding it in this program's memory.
     *
     * @param length in bytes, up to {@value ParserProcess#LONGEST_FILE}
     * @throws Unreadable with what to do
     */
    public Extracted read(Kind kind, InputStream file, int length) {
        return process.read(kind.format, file, length, limit);
    }

    private Extracted html(byte[] bytes, @Nullable String declaredType) {
        if (bytes.length > LONGEST_HTML) throw new Unreadable("FILE_TOO_COMPLEX");
        String declared = charset(declaredType);
        if (declared == null) {
            declared = charsetIn(bytes);
        }
        String page = text(bytes, declared);
        if (bytes.length <= SMALL_HTML) return HtmlArticle.of(page, limit);
        return process.read(ParserMain.HTML, page.getBytes(StandardCharsets.UTF_8), limit);
    }

    /** What no Markdown reader gets through in time and memory is a text all the same, and nothing of it gets lost. */
    private Extracted markdown(CanonicalText canonical) {
        String text = canonical.text();
        if (text.length() > LONGEST_MARKDOWN) return PlainText.of(canonical);
        try {
            if (text.length() <= SMALL_MARKDOWN) return MarkdownText.parsed(canonical, limit);
            return process.read(ParserMain.MARKDOWN, text.getBytes(StandardCharsets.UTF_8), limit)
                    .withReplaced(canonical.replaced());
        } catch (StackOverflowError nestedTooDeep) {
            return PlainText.of(canonical);
        } catch (Unreadable tooMuch) {
            if (tooMuch.code().equals("FILE_TAKES_TOO_LONG") || tooMuch.code().equals("FILE_TOO_COMPLEX")) {
                return PlainText.of(canonical);
            }
            throw tooMuch;
        }
    }

    private String text(byte[] bytes, @Nullable String charset) {
        String text = Decoding.of(bytes, charset);
        if (text.length() > limit) throw new Unreadable("TEXT_TOO_LONG", text.length(), limit);
        return text;
    }

    /** What a page itself says at its beginning. */
    static @Nullable String charsetIn(byte[] page) {
        return charset(new String(page, 0, Math.min(page.length, 4096), StandardCharsets.ISO_8859_1));
    }

    static @Nullable String charset(@Nullable String declaration) {
        if (declaration == null) return null;
        Matcher matcher = CHARSET.matcher(declaration);
        return matcher.find() ? matcher.group(1) : null;
    }
}
