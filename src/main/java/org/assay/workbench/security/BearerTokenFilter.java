package org.assay.workbench.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.assay.account.SignedIn;
import org.assay.account.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Fills the security context from {@code Authorization: Bearer …} (RFC 6750); a wrong token is no token. */
class BearerTokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;

    BearerTokenFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<SignedIn> bearer = token(header).flatMap(tokens::find);
        if (header != null) {
            // With the header the session behind a cookie no longer counts, even where the token is wrong.
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            bearer.ifPresent(who -> context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(who, null, List.of())));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private static Optional<String> token(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }
}
