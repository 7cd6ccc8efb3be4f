package org.assay.workbench.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.assay.account.CurrentAccount;
import org.assay.account.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a browser session whose person was disabled, taken off the desk, or has chosen another password since. */
class EndedSessionFilter extends OncePerRequestFilter {

    private final ObjectProvider<CurrentAccount> current;

    EndedSessionFilter(ObjectProvider<CurrentAccount> current) {
        this.current = current;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean session = authentication != null && authentication.getPrincipal() instanceof SignedIn;
        if (session && current.getObject().find().isEmpty()) {
            SecurityContextHolder.clearContext();
            HttpSession ended = request.getSession(false);
            if (ended != null) ended.invalidate();
        }
        chain.doFilter(request, response);
    }
}
