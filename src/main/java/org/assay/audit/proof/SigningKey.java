package org.assay.audit.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.assay.audit.Checkpoint;

/** Signs checkpoints, with Ed25519. */
public final class SigningKey {

    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey key, VerifierKey verifier) {
        this.key = key;
        this.verifier = verifier;
    }

    public static SigningKey random() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(pair.getPrivate(), VerifierKey.of(pair.getPublic()));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("Java has Ed25519 since 15", impossible);
        }
    }

    /**
     * @param written as {@link #written} gave it
     * @throws IllegalArgumentException where that is no key, or its halves do not belong together; it is not repeated
     */
    public static SigningKey parse(String written) {
        String[] halves = written.strip().split(" ");
        if (halves.length != 2) throw new IllegalArgumentException("no private key of a trail");
        VerifierKey verifier = VerifierKey.parse(halves[1]);
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(halves[0])));
            byte[] probe = halves[1].getBytes(StandardCharsets.UTF_8);
            SigningKey both = new SigningKey(key, verifier);
            if (!verifier.signed(probe, both.sign(probe))) throw new IllegalArgumentException("its halves do not fit");
            return both;
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw new IllegalArgumentException("no private key of a trail");
        }
    }

    /** As it stands in the key file: the private half, a space, the public one. */
    public String written() {
        return Base64.getEncoder().encodeToString(key.getEncoded()) + " " + verifier;
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** @param root the head of the tree over that many entries */
    public Checkpoint checkpoint(long size, byte[] root, Instant at) {
        String text = verifier.name() + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\nmade " + at + "\n";
        ByteArrayOutputStream signature = new ByteArrayOutputStream();
        signature.writeBytes(verifier.id());
        signature.writeBytes(sign(text.getBytes(StandardCharsets.UTF_8)));
        return Checkpoint.parse(text + "\n— " + verifier.name() + " "
                + Base64.getEncoder().encodeToString(signature.toByteArray()) + "\n");
    }

    private byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the trail's key does not sign", impossible);
        }
    }

    @Override
    public String toString() {
        return "SigningKey " + verifier.name();
    }
}
