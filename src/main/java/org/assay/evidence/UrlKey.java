package org.assay.evidence;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The same address in whatever clothes: scheme, "www." and mobile hosts, default ports, fragments, a trailing slash,
 * the order of parameters and those that only track the reader make no difference.
 */
final class UrlKey {

    // What campaign and click trackers append; they never choose the content.
    private static final Pattern TRACKING = Pattern.compile(
            "(utm_[a-z_]+|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|twclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|"
                    + "cmpid|ocid|ns_campaign|ns_mchannel|at_medium|at_campaign|xtor|smid|smtyp|ftag|guccounter|"
                    + "guce_referrer|guce_referrer_sig|ref_src|ref_url|s_cid|mkt_tok|vero_id|wt_mc|wt\\.mc_id)(=.*)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

    private UrlKey() {}

    /** Empty where the text is no absolute http or https address with a host. */
    static Optional<String> of(String url) {
        try {
            URI address = new URI(escaped(url.strip()));
            String scheme = address.getScheme();
            if (scheme == null || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
                return Optional.empty();
            }
            String authority = address.getRawAuthority();
            if (authority == null || authority.contains("@")) return Optional.empty();
            String host = authority.replaceFirst(":\\d*$", "");
            String port = authority.substring(host.length()).replaceFirst("^:(80|443)?$", "");
            host = IDN.toASCII(host.replaceFirst("\\.$", ""), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            if (host.isEmpty() || !host.matches("[a-z0-9.\\-]+|\\[[0-9a-f:.]+]")) return Optional.empty();
            host = host.replaceFirst("^(www\\d?|m|mobile|amp)\\.(?=[^.]+\\.)", "").replaceFirst("^([a-z]{2,3})\\.m\\.", "$1.");
            String path = Optional.ofNullable(address.normalize().getRawPath()).orElse("");
            path = oneSpelling(path.replaceFirst("/+$", ""));
            String query = address.getRawQuery() == null
                    ? ""
                    : Arrays.stream(oneSpelling(address.getRawQuery()).split("&"))
                            .filter(part -> !part.isEmpty() && !TRACKING.matcher(part).matches())
                            .sorted()
                            .collect(Collectors.joining("&"));
            return Optional.of(host + port + path + (query.isEmpty() ? "" : "?" + query));
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** {@code %c3} is {@code %C3}, and {@code %7E} a plain tilde (RFC 3986, 6.2.2). */
    private static String oneSpelling(String part) {
        return ESCAPE.matcher(part).replaceAll(escape -> {
            int code = Integer.parseInt(escape.group(1), 16);
            boolean plain = code < 0x80 && (Character.isLetterOrDigit(code) || "-._~".indexOf(code) >= 0);
            return plain ? Character.toString(code) : escape.group().toUpperCase(Locale.ROOT);
        });
    }

    // People paste what the address bar shows: spaces, umlauts and brackets unescaped.
    private static String escaped(String url) {
        StringBuilder escaped = new StringBuilder();
        boolean beforePath = true;
        int slashes = 0;
        for (int i = 0; i < url.length(); ) {
            int point = url.codePointAt(i);
            i += Character.charCount(point);
            if (point == '/' && ++slashes == 3 || point == '?') beforePath = false;
            if (point == '#') break;
            boolean plain = point > 0x20 && point < 0x7F && "\"<>\\^`{|}".indexOf(point) < 0;
            if (plain || beforePath && point > 0x7F) {
                escaped.appendCodePoint(point);
            } else {
                byte[] bytes = Character.toString(point).getBytes(java.nio.charset.StandardCharsets.UTF_8);
                for (byte b : bytes) escaped.append("%%%02X".formatted(b & 0xFF));
            }
        }
        return escaped.toString();
    }
}
