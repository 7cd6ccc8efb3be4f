package org.assay.workbench.entrance;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.assay.account.SignIns;
import org.assay.account.SignedIn;
import org.assay.workbench.security.EntrancePath;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Opens a session for somebody who has proved who they are. */
@Component
class Doorway {

    private static final String DEVICE_COOKIE = "assay-device";

    private final SecurityContextRepository sessions;
    private final SignIns signIns;

    Doorway(SecurityContextRepository sessions, SignIns signIns) {
        this.sessions = sessions;
        this.signIns = signIns;
    }

    ResponseEntity<String> enter(
            SignedIn who, @Nullable String wanted, HttpServletRequest request, HttpServletResponse response) {
        // Nothing of a session that somebody else may have planted lives on.
        HttpSession before = request.getSession(false);
        if (before != null) before.invalidate();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
        sessions.saveContext(context, request, response);
        if (!signIns.knowsDevice(who, device(request))) remember(who, request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(EntrancePath.local(wanted)))
                .build();
    }

    @Nullable String device(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, DEVICE_COOKIE);
        return cookie == null ? null : cookie.getValue();
    }

    private void remember(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(DEVICE_COOKIE, signIns.rememberDevice(who))
                .path("/login")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
