package org.assay.document.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Locale;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** A web archive (WARC, ISO 28500): the text of the page in it, which is its first answer that is no redirect. */
final class ArchiveText {

    private static final int MOST_RECORDS = 100_000;
    // What an answer may unpack to; jsoup makes some ten times its bytes of a page.
    private static final int LARGEST_PAGE = 10 * 1024 * 1024;
    private static final int LARGEST_FILE = 100 * 1024 * 1024;

    private ArchiveText() {}

    static Extracted of(byte[] file, int limit) {
        try (WarcReader reader = new WarcReader(Channels.newChannel(new ByteArrayInputStream(file)))) {
            for (int records = 0; records < MOST_RECORDS; records++) {
                WarcRecord record = reader.next().orElse(null);
                if (record == null) break;
                if (!(record instanceof WarcResponse answer) || !record.contentType().base().equals(MediaType.HTTP)) continue;
                HttpResponse http = answer.http();
                if (http.status() / 100 == 2) return page(http, limit);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Unreadable("FILE_DAMAGED", "WARC");
        }
        throw new Unreadable("FILE_WITHOUT_TEXT");
    }

    private static Extracted page(HttpResponse http, int limit) throws IOException {
        String declared = http.headers().first("Content-Type").orElse("");
        String type = type(declared);
        boolean pdf = type.equals("application/pdf");
        if (!pdf && !type.equals("text/html") && !type.startsWith("text/")) return without(type);
        byte[] body = body(http, pdf ? LARGEST_FILE : LARGEST_PAGE);
        if (pdf) return PdfText.of(body, limit);
        String charset = Extraction.charset(declared);
        if (charset == null && type.equals("text/html")) charset = Extraction.charsetIn(body);
        String text = Decoding.of(body, charset);
        if (text.length() > limit) throw new Unreadable("TEXT_TOO_LONG", text.length(), limit);
        Extracted read = type.equals("text/html") ? HtmlArticle.of(text, limit) : PlainText.of(CanonicalText.of(text));
        return read.as(type);
    }

    private static byte[] body(HttpResponse http, int most) throws IOException {
        try (InputStream in = http.bodyDecoded().stream()) {
            byte[] body = in.readNBytes(most + 1);
            if (body.length > most) throw new Unreadable("FILE_TOO_COMPLEX");
            return body;
        }
    }

    /** Pictures and recordings have no text, but what is shown is still they and not the archive. */
    private static Extracted without(String type) {
        return PlainText.of(CanonicalText.of("")).as(type);
    }

    private static String type(String declared) {
        String plain = declared.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (plain.equals("application/xhtml+xml")) return "text/html";
        return plain.matches("[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,55}") ? plain : "application/octet-stream";
    }
}
