package org.assay.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the trail was at one moment, signed: a note as C2SP's tlog-checkpoint and signed-note describe it, with the moment
 * on a line of its own.
 *
 * @param origin which trail: the name of the key that signed
 * @param size how many entries it had
 * @param root the head of the Merkle tree over them, in base64
 * @param note the whole, with its signature
 */
public record Checkpoint(String origin, long size, String root, Instant madeAt, String note) {

    private static final Pattern FORM = Pattern.compile("(assay-trail/[0-9a-f]{16})\n(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\n"
            + "made ([0-9T:.-]{16,30}Z)\n\n— (assay-trail/[0-9a-f]{16}) ([A-Za-z0-9+/]{91}=)\n");

    private static final Pattern ANYWHERE = Pattern.compile("(assay-trail/[0-9a-f]{16})\\s+(0|[1-9][0-9]{0,17})\\s+"
            + "((?:[A-Za-z0-9+/]\\s*){43}=)\\s+made\\s+([0-9T:.-]{16,30}Z)\\s+—\\s+(assay-trail/[0-9a-f]{16})\\s+"
            + "((?:[A-Za-z0-9+/]\\s*){91}=)");

    /** @throws IllegalArgumentException where that is no signed checkpoint; whether the signature fits is another question */
    public static Checkpoint parse(String note) {
        Matcher form = FORM.matcher(note);
        if (!form.matches() || !form.group(1).equals(form.group(5))) throw new IllegalArgumentException("no checkpoint");
        try {
            return new Checkpoint(
                    form.group(1), Long.parseLong(form.group(2)), form.group(3), Instant.parse(form.group(4)), note);
        } catch (DateTimeParseException noInstant) {
            throw new IllegalArgumentException("no checkpoint", noInstant);
        }
    }

    /** The checkpoint that stands somewhere in a text, as in a report of any form, also where its lines were broken anew. */
    public static Optional<Checkpoint> in(String text) {
        Matcher form = ANYWHERE.matcher(text.replace("\\n", "\n").replace("\\u2014", "—"));
        if (!form.find()) return Optional.empty();
        try {
            return Optional.of(parse("%s\n%s\n%s\nmade %s\n\n— %s %s\n"
                    .formatted(
                            form.group(1),
                            form.group(2),
                            form.group(3).replaceAll("\\s", ""),
                            form.group(4),
                            form.group(5),
                            form.group(6).replaceAll("\\s", ""))));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** What is signed. */
    public String text() {
        return note.substring(0, note.indexOf("\n\n") + 1);
    }

    /** In base64: four bytes that name the key, then the signature. */
    public String signature() {
        return note.substring(note.lastIndexOf(' ') + 1).strip();
    }

    public byte[] rootHash() {
        return Base64.getDecoder().decode(root);
    }
}
