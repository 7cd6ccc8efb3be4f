package org.assay.account;

import org.jspecify.annotations.Nullable;

/**
 * What somebody signs in with.
 *
 * @param origin the network address it came from; of IPv6 the /64 counts, as one person commands all of it
 * @param device the secret of a browser that was signed in before, or null
 */
public record Credentials(String username, String password, String origin, @Nullable String device) {

    public static final int LONGEST_ORIGIN = 100;

    public Credentials {
        origin = network(origin);
    }

    private static String network(String address) {
        String plain = address.startsWith("[") ? address.substring(1).replaceAll("].*", "") : address;
        if (plain.indexOf(':') >= 0 && plain.indexOf('.') < 0) {
            try {
                // A literal is never looked up.
                byte[] bytes = java.net.InetAddress.ofLiteral(plain.replaceAll("%.*", "")).getAddress();
                if (bytes.length == 16) {
                    plain = java.util.HexFormat.ofDelimiter(":").formatHex(bytes, 0, 8) + "::/64";
                }
            } catch (IllegalArgumentException noAddress) {
                // Then the text itself is the origin.
            }
        }
        return plain.length() > LONGEST_ORIGIN ? plain.substring(0, LONGEST_ORIGIN) : plain;
    }

    /** Without the password: this must not reach a log. */
    @Override
    public String toString() {
        return "Credentials[" + username + ", " + origin + "]";
    }
}
