package org.assay.evidence.capture;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Addresses as people and pages write them, made into what can be asked for. */
final class WebAddress {

    private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=%";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int LONGEST = 2_000;

    private WebAddress() {}

    /** Absolute, http or https, with a host, without a name or a password in it, without a fragment; else empty. */
    static Optional<URI> of(String typed) {
        String plain = typed.strip();
        if (plain.length() > LONGEST) return Optional.empty();
        try {
            URI parsed = new URI(escaped(plain));
            String scheme = parsed.getScheme() == null ? "" : parsed.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) return Optional.empty();
            if (parsed.getHost() == null || parsed.getRawUserInfo() != null) return Optional.empty();
            String path = parsed.getRawPath() == null || parsed.getRawPath().isEmpty() ? "/" : parsed.getRawPath();
            String query = parsed.getRawQuery() == null ? "" : "?" + parsed.getRawQuery();
            String port = parsed.getPort() < 0 ? "" : ":" + parsed.getPort();
            return Optional.of(new URI(
                    scheme + "://" + parsed.getHost().toLowerCase(Locale.ROOT) + port + path + query));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    static Optional<URI> resolve(URI base, String reference) {
        if (reference.length() > LONGEST) return Optional.empty();
        try {
            return of(base.resolve(escaped(reference.strip())).toString());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    static int port(URI address) {
        if (address.getPort() >= 0) return address.getPort();
        return address.getScheme().equals("https") ? 443 : 80;
    }

    /** What stands in the request's first line. */
    static String target(URI address) {
        return address.getRawQuery() == null ? address.getRawPath() : address.getRawPath() + "?" + address.getRawQuery();
    }

    /** With everything percent-encoded that may not stand in a URL, and a host of other letters in ASCII (RFC 5891). */
    private static String escaped(String address) {
        String ascii = withAsciiHost(address);
        int rest = endOfAuthority(ascii);
        StringBuilder escaped = new StringBuilder(ascii.length()).append(ascii, 0, rest);
        ascii.substring(rest).codePoints().forEach(point -> {
            boolean plain = point < 128 && (Character.isLetterOrDigit(point) || ALLOWED.indexOf(point) >= 0);
            if (plain) {
                escaped.appendCodePoint(point);
                return;
            }
            for (byte each : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                escaped.append('%').append(HEX.toHexDigits(each));
            }
        });
        // A percent sign that begins no code stands for itself.
        return escaped.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    /** 0 where a reference has none. */
    private static int endOfAuthority(String address) {
        int start = address.indexOf("://");
        if (start < 0 || !address.substring(0, start).matches("[A-Za-z]+")) return 0;
        int end = start + 3;
        while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) end++;
        return end;
    }

    private static String withAsciiHost(String address) {
        int end = endOfAuthority(address);
        if (end == 0) return address;
        int start = address.indexOf("://");
        String authority = address.substring(start + 3, end);
        if (authority.chars().allMatch(c -> c < 128)) return address;
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        try {
            return address.substring(0, start + 3) + IDN.toASCII(host) + (colon < 0 ? "" : authority.substring(colon))
                    + address.substring(end);
        } catch (IllegalArgumentException malformed) {
            return address;
        }
    }
}
