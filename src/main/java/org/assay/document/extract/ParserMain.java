package org.assay.document.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;

/**
 * The process that reads one file and ends: the bytes come in by standard input, text or a refusal go out by standard
 * output. It is started by {@link ParserProcess} alone.
 */
public final class ParserMain {

    static final int PDF = 1;
    static final int DOCX = 2;
    static final int ODT = 3;
    /** As UTF-8, canonical. */
    static final int MARKDOWN = 4;
    /** As UTF-8, whatever the page itself says. */
    static final int HTML = 5;

    static final int WARC = 6;
    static final int MAIL = 7;
    static final int SAVED_PAGE = 8;
    static final int XLSX = 9;
    static final int PPTX = 10;

    private ParserMain() {}

    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        // Whatever a library prints must not get between the answer's bytes.
        System.setOut(new PrintStream(System.err));
        int format = in.readInt();
        int limit = in.readInt();
        byte[] file = new byte[in.readInt()];
        in.readFully(file);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            try {
                Wire.write(out, read(format, file, limit));
            } catch (Unreadable refused) {
                Wire.write(out, refused);
            } catch (StackOverflowError nestedTooDeep) {
                Wire.write(out, new Unreadable("FILE_TOO_COMPLEX"));
            } catch (RuntimeException damaged) {
                damaged.printStackTrace(System.err);
                Wire.write(out, new Unreadable("FILE_DAMAGED", name(format)));
            }
        }
    }

    /** Also for tests, which look at what a parser makes without a process of its own. */
    static Extracted read(int format, byte[] file, int limit) {
        return switch (format) {
            case PDF -> PdfText.of(file, limit);
            case DOCX -> DocxText.of(file, limit);
            case ODT -> OdtText.of(file, limit);
            case MARKDOWN -> MarkdownText.parsed(new CanonicalText(new String(file, UTF_8), 0), limit);
            case HTML -> HtmlArticle.of(new String(file, UTF_8), limit);
            case WARC -> ArchiveText.of(file, limit);
            case MAIL -> MailText.mail(file, limit);
            case SAVED_PAGE -> MailText.page(file, limit);
            case XLSX -> OfficeSheets.spreadsheet(file, limit);
            case PPTX -> OfficeSheets.slides(file, limit);
            default -> throw new IllegalArgumentException("format " + format);
        };
    }

    static String name(int format) {
        return switch (format) {
            case PDF -> "PDF";
            case DOCX -> "DOCX";
            case ODT -> "ODT";
            case MARKDOWN -> "Markdown";
            case WARC -> "WARC";
            case MAIL, SAVED_PAGE -> "MIME";
            case XLSX -> "XLSX";
            case PPTX -> "PPTX";
            default -> "HTML";
        };
    }
}
