package org.assay.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What was said, by whom and at what minute: the part of a contact that is sealed before it is stored.
 *
 * @param person who was asked; null where it is confidential and not even written down
 */
public record ContactWords(
        @Nullable String person, Instant at, @Nullable String question, @Nullable String answer) {

    private static final int FORMAT = 1;

    public ContactWords {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            write(out, person);
            out.writeLong(at.toEpochMilli());
            write(out, question);
            write(out, answer);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static ContactWords of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORMAT) throw new IllegalStateException("written by a newer Assay");
            String person = read(in);
            Instant at = Instant.ofEpochMilli(in.readLong());
            return new ContactWords(person, at, read(in), read(in));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static @Nullable String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** Nothing of it: it must not reach a log or a message by accident. */
    @Override
    public String toString() {
        return "ContactWords[…]";
    }
}
