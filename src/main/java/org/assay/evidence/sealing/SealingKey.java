package org.assay.evidence.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of 256 random bits. Two others are derived from it, so that no bits serve two ends: one encrypts (AES-GCM, a
 * random nonce each time), one tells whether two names are the same.
 */
public final class SealingKey {

    private static final int LENGTH = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte FORMAT = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;
    private final String id;

    private SealingKey(byte[] secret) {
        this.secret = secret;
        this.id = HexFormat.of().formatHex(mac(secret, "assay sealing: id".getBytes(StandardCharsets.UTF_8)), 0, 8);
    }

    static SealingKey random() {
        byte[] secret = new byte[LENGTH];
        RANDOM.nextBytes(secret);
        return new SealingKey(secret);
    }

    /** @throws IllegalArgumentException where the text is no key; the message does not repeat it */
    static SealingKey parse(String text) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("no base64");
        }
        if (secret.length != LENGTH) throw new IllegalArgumentException("not 256 bits");
        return new SealingKey(secret);
    }

    /** As it stands in the key file. */
    String written() {
        return Base64.getEncoder().encodeToString(secret);
    }

    /** Tells keys apart, and tells nothing of the key. */
    public String id() {
        return id;
    }

    /**
     * @param place what the words belong to; they open nowhere else
     * @return base64
     */
    public String seal(byte[] words, byte[] place) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, place);
            byte[] sealed = new byte[1 + NONCE + cipher.getOutputSize(words.length)];
            sealed[0] = FORMAT;
            System.arraycopy(nonce, 0, sealed, 1, NONCE);
            cipher.doFinal(words, 0, words.length, sealed, 1 + NONCE);
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java platform has AES-GCM", impossible);
        }
    }

    /** @throws Tampered where the words were sealed for another place, with another key, or altered since */
    public byte[] open(String text, byte[] place) {
        try {
            byte[] sealed = Base64.getDecoder().decode(text);
            if (sealed.length <= 1 + NONCE || sealed[0] != FORMAT) throw new Tampered();
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOfRange(sealed, 1, 1 + NONCE), place);
            return cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (AEADBadTagException | IllegalArgumentException altered) {
            throw new Tampered();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java platform has AES-GCM", impossible);
        }
    }

    /** The same for the same words, and without the key not to be guessed from them. */
    public String mark(byte[] words) {
        return HexFormat.of().formatHex(mac(derived("marks"), words), 0, 16);
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derived("words"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place);
        return cipher;
    }

    private byte[] derived(String end) {
        return mac(secret, ("assay sealing: " + end).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(byte[] key, byte[] words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(words);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java platform has HMAC-SHA256", impossible);
        }
    }

    @Override
    public String toString() {
        return "SealingKey " + id;
    }

    /** The words can not be what was sealed at this place. */
    public static final class Tampered extends RuntimeException {

        Tampered() {
            super("sealed words do not open here", null, false, false);
        }
    }
}
