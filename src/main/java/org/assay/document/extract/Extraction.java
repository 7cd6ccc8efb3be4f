package org.assay.document.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads any file that can be imported. Text, Markdown and HTML are read here: our readers and jsoup take time and memory
 * in proportion to a length that is limited. What office programs and PDF writers make is read in a process of its own.
 */
public final class Extraction {

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    // What jsoup makes of a page takes some ten times its bytes.
    private static final int LONGEST_HTML = 10 * 1024 * 1024;

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
            case MARKDOWN -> MarkdownText.of(CanonicalText.of(text(bytes, charset(declaredType))), limit);
            case HTML -> html(bytes, declaredType);
            case PDF -> process.read(ParserMain.PDF, bytes, limit);
            case DOCX -> process.read(ParserMain.DOCX, bytes, limit);
            case ODT -> process.read(ParserMain.ODT, bytes, limit);
        };
    }

    private Extracted html(byte[] bytes, @Nullable String declaredType) {
        if (bytes.length > LONGEST_HTML) throw new Unreadable("FILE_TOO_COMPLEX");
        String declared = charset(declaredType);
        if (declared == null) {
            declared = charset(new String(bytes, 0, Math.min(bytes.length, 4096), java.nio.charset.StandardCharsets.ISO_8859_1));
        }
        return HtmlArticle.of(text(bytes, declared), limit);
    }

    private String text(byte[] bytes, @Nullable String charset) {
        String text = Decoding.of(bytes, charset);
        if (text.length() > limit) throw new Unreadable("TEXT_TOO_LONG", text.length(), limit);
        return text;
    }

    private static @Nullable String charset(@Nullable String declaration) {
        if (declaration == null) return null;
        Matcher matcher = CHARSET.matcher(declaration);
        return matcher.find() ? matcher.group(1) : null;
    }
}
