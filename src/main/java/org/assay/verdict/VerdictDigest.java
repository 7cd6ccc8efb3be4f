package org.assay.verdict;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.assay.evidence.ContactDetail;
import org.assay.evidence.EvidenceDetail;
import org.jspecify.annotations.Nullable;

/**
 * What a verdict rests on, in one number: the claim's statement, the rating and its scale, the rationale, and the
 * evidence in its order, each with its revision: sources, then the contacts that count as evidence; what makes its
 * independence another than its own rows tell, and why there is no primary source; and the words of the claim's passages
 * once a newer version of the text has changed them. While it stays the same, an approval stands.
 */
final class VerdictDigest {

    private final MessageDigest digest;

    private VerdictDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }

    /** SHA-256 in hexadecimal. Every part is preceded by its length, so that no two cases look alike. */
    static String of(
            String statement,
            ScaleId scale,
            int scaleRevision,
            String ratingCode,
            String summary,
            String rationale,
            @Nullable String correction,
            List<EvidenceDetail> evidence,
            List<ContactDetail> contacts,
            List<String> beyondEvidence,
            List<String> rewordedPassages) {
        VerdictDigest result = new VerdictDigest();
        result.add(statement);
        result.add(scale);
        result.add(scaleRevision);
        result.add(ratingCode);
        result.add(summary);
        result.add(rationale);
        result.add(correction);
        for (EvidenceDetail each : evidence) {
            result.add(each.id());
            result.add(each.version());
            result.add(each.source().id());
            result.add(each.source().bearing());
        }
        // Nothing where there is no such contact, so that the digests from before there were contacts hold.
        contacts.stream().filter(ContactDetail::isEvidence).forEach(contact -> {
            result.add("contact");
            result.add(contact.id());
            result.add(contact.version());
        });
        // Nothing for most claims, so that the digests from before there was such a thing hold.
        beyondEvidence.forEach(result::add);
        // Nothing where nothing was reworded, so that the digests from before there were versions hold.
        rewordedPassages.stream().sorted().forEach(result::add);
        return HexFormat.of().formatHex(result.digest.digest());
    }

    private void add(@Nullable Object part) {
        byte[] bytes = Objects.toString(part, "").getBytes(StandardCharsets.UTF_8);
        digest.update(((part == null ? "-" : bytes.length) + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
