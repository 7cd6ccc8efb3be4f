package org.assay.workbench.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The way in, and from there to where somebody wanted to go. */
public class EntrancePath {

    private static final int LONGEST = 2_000;

    /** To the sign-in page, with the address that was asked for. No session is spent on it. */
    void ask(HttpServletRequest request, HttpServletResponse response) {
        boolean page = "GET".equals(request.getMethod());
        String wanted = request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
        String to = page && !"/".equals(wanted) && wanted.length() <= LONGEST
                ? "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
                : "";
        redirect(response, "/login" + to);
    }

    /** Relative, so that no Host header decides where it leads. */
    void redirect(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, path);
    }

    /** The wanted address where it is one of this server's own pages; else the first page. */
    public static String local(@Nullable String wanted) {
        boolean local = wanted != null
                && wanted.length() <= LONGEST
                && wanted.startsWith("/")
                // “//host” and “/\host” lead elsewhere; control characters vanish in browsers and make them.
                && !wanted.startsWith("//")
                && wanted.indexOf('\\') < 0
                && wanted.chars().noneMatch(Character::isISOControl);
        return local ? wanted : "/";
    }
}
