package org.assay.audit.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * One entry of the trail with all that its hashes are of. Written as its fields in this order, the hash of the entry before
 * it first, each as text in UTF-8 and preceded by its length in bytes and a colon, so that no two lists of fields look
 * alike.
 *
 * @param previous the hash of the entry before it; 64 zeros for the first
 * @param sequence from 1
 * @param at in microseconds, which is what the databases keep
 * @param changes JSON, exactly as it is stored
 */
@NamedInterface("verify")
public record TrailRow(
        String previous,
        long sequence,
        UUID desk,
        UUID actor,
        Instant at,
        String action,
        String subjectKind,
        UUID subject,
        String changes) {

    public static final String NOTHING_BEFORE = "0".repeat(64);

    /** What both hashes are of. */
    public byte[] canonical() {
        ByteArrayOutputStream all = new ByteArrayOutputStream(320 + changes.length());
        write(all, previous);
        write(all, Long.toString(sequence));
        write(all, desk.toString());
        write(all, actor.toString());
        write(all, at.toString());
        write(all, action);
        write(all, subjectKind);
        write(all, subject.toString());
        write(all, changes);
        return all.toByteArray();
    }

    /** The entry's place in the chain: the next one names it. In hexadecimal digits. */
    public static String hash(byte[] canonical) {
        return HexFormat.of().formatHex(Sha256.of(canonical));
    }

    /** The entry's leaf of the tree. */
    public static byte[] leaf(byte[] canonical) {
        return Sha256.leaf(canonical);
    }

    TrailRow at(long otherSequence) {
        return new TrailRow(previous, otherSequence, desk, actor, at, action, subjectKind, subject, changes);
    }

    private static void write(ByteArrayOutputStream all, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        all.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(bytes);
    }
}
