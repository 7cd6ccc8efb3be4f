package org.assay.audit.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.audit.Checkpoint;
import org.springframework.modulith.NamedInterface;

/**
 * The public half of a key that signs checkpoints, written as C2SP's signed-note writes it: name, a short hash and the
 * Ed25519 key, joined by {@code +}.
 */
@NamedInterface("verify")
public final class VerifierKey {

    private static final byte ED25519 = 1;
    /** Before the 32 bytes of an Ed25519 key in X.509 (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final Pattern FORM = Pattern.compile("(assay-trail/[0-9a-f]{16})\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]{44})");

    private final String name;
    private final byte[] key;

    private VerifierKey(String name, byte[] key) {
        this.name = name;
        this.key = key;
    }

    /** Its name derives from it. */
    static VerifierKey of(PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] bare = Arrays.copyOfRange(encoded, X509.length, encoded.length);
        return new VerifierKey(nameOf(bare), bare);
    }

    private static String nameOf(byte[] key) {
        return "assay-trail/" + HexFormat.of().formatHex(Sha256.of(key), 0, 8);
    }

    /** @throws IllegalArgumentException where that is no key, or its parts do not belong together */
    public static VerifierKey parse(String written) {
        Matcher form = FORM.matcher(written.strip());
        if (!form.matches()) throw new IllegalArgumentException("no public key of a trail");
        byte[] typed = Base64.getDecoder().decode(form.group(3));
        VerifierKey key = new VerifierKey(form.group(1), Arrays.copyOfRange(typed, 1, typed.length));
        if (typed[0] != ED25519 || !key.toString().equals(written.strip()) || !nameOf(key.key).equals(key.name)) {
            throw new IllegalArgumentException("no public key of a trail");
        }
        return key;
    }

    /** The trail's name in its checkpoints. */
    public String name() {
        return name;
    }

    public boolean signed(Checkpoint checkpoint) {
        byte[] signature = Base64.getDecoder().decode(checkpoint.signature());
        if (!checkpoint.origin().equals(name) || !Arrays.equals(Arrays.copyOf(signature, 4), id())) return false;
        return signed(checkpoint.text().getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(signature, 4, signature.length));
    }

    /** As other programs read it: X.509 in PEM (RFC 8410). */
    public String pem() {
        byte[] encoded = Arrays.copyOf(X509, X509.length + key.length);
        System.arraycopy(key, 0, encoded, X509.length, key.length);
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(encoded)
                + "\n-----END PUBLIC KEY-----\n";
    }

    boolean signed(byte[] text, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(X509, X509.length + key.length);
            System.arraycopy(key, 0, encoded, X509.length, key.length);
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    byte[] id() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
        all.writeBytes(typed());
        return Arrays.copyOf(Sha256.of(all.toByteArray()), 4);
    }

    private byte[] typed() {
        byte[] typed = new byte[1 + key.length];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, key.length);
        return typed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + Base64.getEncoder().encodeToString(typed());
    }
}
