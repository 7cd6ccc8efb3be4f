package org.assay.workbench.security;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What a browser may do with an answer. docs/decisions tells why the screens' policy is no stricter. */
final class ResponseHeaders {

    static final String POLICY = "Content-Security-Policy";
    private static final String NONCE = ResponseHeaders.class.getName() + ".nonce";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Data: nothing may run, load or frame. */
    static final String DATA = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** What somebody handed in, on its way back: not even an origin. */
    static final String FOREIGN = DATA + "; sandbox";

    /** The pages before signing in: no script at all. */
    static final String ENTRANCE = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The public pages: no script at all, and nothing from elsewhere. */
    static final String PUBLISHED = "default-src 'none'; style-src 'self'; font-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /**
     * The screens. Flow's client compiles what the server sends with {@code new Function}, hence 'unsafe-eval', and its
     * components write style attributes and elements, hence 'unsafe-inline' for styles. Scripts need the nonce.
     */
    static String screens(String nonce) {
        return "default-src 'none'; script-src 'nonce-" + nonce + "' 'strict-dynamic' 'unsafe-eval';"
                + " style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data: blob:; media-src 'self';"
                + " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'self';"
                + " frame-src 'self'; frame-ancestors 'none'";
    }

    private ResponseHeaders() {}

    static void common(HeadersConfigurer<HttpSecurity> headers, List<HeaderWriter> more) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=(),"
                        + " payment=(), usb=(), serial=(), hid=(), midi=(), display-capture=()"));
        more.forEach(headers::addHeaderWriter);
    }

    static List<HeaderWriter> api() {
        return List.of((request, response) -> response.setHeader(POLICY, DATA));
    }

    static List<HeaderWriter> content() {
        return List.of((request, response) -> {
            // A report's preview brings its own, which lets it be shown within a screen of ours and do no more.
            if (!response.containsHeader(POLICY)) response.setHeader(POLICY, FOREIGN);
        });
    }

    static List<HeaderWriter> published() {
        return List.of((request, response) -> response.setHeader(POLICY, PUBLISHED));
    }

    static List<HeaderWriter> browser() {
        return List.of((request, response) -> response.setHeader(POLICY, policy(request)));
    }

    private static String policy(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith("/VAADIN/dynamic/")) return FOREIGN;
        // What a screen asks for again and again is data, too; the long policy is for its page.
        if ("v-r=uidl".equals(first(request.getQueryString()))) return DATA;
        if (path.startsWith("/VAADIN/") || path.startsWith("/assay/") || path.startsWith("/lumo/")) return DATA;
        if (path.equals("/login") || path.equals("/setup") || path.startsWith("/join/")) return ENTRANCE;
        if (path.equals("/guest") || path.startsWith("/guest/")) return ENTRANCE;
        return screens(nonce(request));
    }

    private static @Nullable String first(@Nullable String query) {
        return query == null ? null : query.split("&", 2)[0];
    }

    /** One random value for each request, for the header and for the scripts of its page. */
    static String nonce(HttpServletRequest request) {
        if (request.getAttribute(NONCE) instanceof String present) return present;
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        return nonce;
    }
}
