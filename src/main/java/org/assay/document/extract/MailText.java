package org.assay.document.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** E-mail (RFC 5322), and web pages that a browser saved as one (RFC 2557). */
final class MailText {

    static final String MAIL = "message/rfc822";

    private static final MimeConfig LENIENT = MimeConfig.custom()
            .setMaxHeaderCount(10_000)
            .setMaxHeaderLen(256 * 1024)
            .setMaxLineLen(-1)
            .build();
    private static final int DEEPEST = 20;
    private static final int LARGEST_PART = 10 * 1024 * 1024;

    private MailText() {}

    static Extracted mail(byte[] file, int limit) {
        Message message = parsed(file);
        Entity plain = part(message, "text/plain", 0);
        Entity html = plain == null ? part(message, "text/html", 0) : null;
        String words = plain != null ? text(plain) : html != null ? HtmlArticle.of(text(html), limit).text() : "";
        StringBuilder text = new StringBuilder();
        line(text, "From", people(message, "From"));
        line(text, "To", people(message, "To"));
        line(text, "Cc", people(message, "Cc"));
        line(text, "Date", message.getDate() == null ? null : message.getDate().toInstant());
        line(text, "Subject", message.getSubject());
        text.append('\n').append(words);
        if (text.length() > limit) throw new Unreadable("TEXT_TOO_LONG", text.length(), limit);
        Extracted read = PlainText.of(CanonicalText.of(text.toString()));
        FileFacts facts = new FileFacts(
                message.getSubject(), people(message, "From"), null, day(message.getDate()), null, null, false);
        return new Extracted(read.text(), read.blocks(), read.inlines(), facts, MAIL, read.replaced(), read.notes());
    }

    static Extracted page(byte[] file, int limit) {
        Message message = parsed(file);
        Entity html = part(message, "text/html", 0);
        if (html == null) throw new Unreadable("FILE_WITHOUT_TEXT");
        return HtmlArticle.of(text(html), limit).as("text/html");
    }

    private static Message parsed(byte[] file) {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(LENIENT);
        try {
            return builder.parseMessage(new ByteArrayInputStream(file));
        } catch (IOException damaged) {
            throw new Unreadable("FILE_DAMAGED", "MIME");
        }
    }

    /** The first part of that type, which is no attachment. */
    private static @Nullable Entity part(Entity entity, String type, int depth) {
        if (depth > DEEPEST) throw new Unreadable("FILE_TOO_COMPLEX");
        Body body = entity.getBody();
        if (body instanceof Multipart parts) {
            for (Entity each : parts.getBodyParts()) {
                Entity found = part(each, type, depth + 1);
                if (found != null) return found;
            }
            return null;
        }
        boolean fits = body instanceof SingleBody && type.equalsIgnoreCase(entity.getMimeType());
        return fits && !"attachment".equalsIgnoreCase(entity.getDispositionType()) ? entity : null;
    }

    private static String text(Entity part) {
        try (InputStream in = ((SingleBody) part.getBody()).getInputStream()) {
            byte[] bytes = in.readNBytes(LARGEST_PART + 1);
            if (bytes.length > LARGEST_PART) throw new Unreadable("FILE_TOO_COMPLEX");
            String charset = part.getCharset();
            if (charset == null && "text/html".equalsIgnoreCase(part.getMimeType())) charset = Extraction.charsetIn(bytes);
            return Decoding.of(bytes, charset);
        } catch (IOException damaged) {
            throw new Unreadable("FILE_DAMAGED", "MIME");
        }
    }

    /** Names and addresses as the header writes them, its encoded words (RFC 2047) decoded. */
    private static @Nullable String people(Message message, String field) {
        Field written = message.getHeader().getField(field);
        return written == null ? null : shown(DecoderUtil.decodeEncodedWords(written.getBody(), DecodeMonitor.SILENT));
    }

    private static void line(StringBuilder text, String name, @Nullable Object value) {
        String shown = value == null ? null : shown(value.toString());
        if (shown != null) text.append(name).append(": ").append(shown).append('\n');
    }

    private static @Nullable String shown(String value) {
        String plain = value.replaceAll("\\s+", " ").strip();
        return plain.isEmpty() ? null : plain;
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
