package org.assay.workbench.entrance;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.assay.account.Credentials;
import org.assay.account.CurrentAccount;
import org.assay.account.FirstStart;
import org.assay.account.SignIns;
import org.assay.account.SignedIn;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.workbench.entrance.EntrancePage.Field;
import org.assay.workbench.rest.ProblemDocuments;
import org.assay.workbench.security.EntrancePath;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Hidden
@Controller
@RequestMapping("/login")
class SignInPage {

    private final SignIns signIns;
    private final FirstStart firstStart;
    private final Doorway doorway;
    private final CurrentAccount current;

    SignInPage(SignIns signIns, FirstStart firstStart, Doorway doorway, CurrentAccount current) {
        this.signIns = signIns;
        this.firstStart = firstStart;
        this.doorway = doorway;
        this.current = current;
    }

    @GetMapping
    ResponseEntity<String> show(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String bye) {
        if (firstStart.isDue()) return see("/setup");
        if (current.find().isPresent()) return see(EntrancePath.local(to));
        return page(request, to, null, null, bye != null).answer();
    }

    @PostMapping
    ResponseEntity<String> signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String to,
            Locale language) {
        SignedIn who;
        try {
            who = signIns.signIn(
                    new Credentials(username, password, request.getRemoteAddr(), doorway.device(request)));
        } catch (Refusal refusal) {
            return page(request, to, username, Sentences.of(language, refusal), false)
                    .status(ProblemDocuments.status(refusal))
                    .answer();
        }
        return doorway.enter(who, to, request, response);
    }

    private static EntrancePage page(
            HttpServletRequest request,
            @Nullable String to,
            @Nullable String username,
            @Nullable String alert,
            boolean bye) {
        boolean again = alert != null;
        EntrancePage page = new EntrancePage(request, "Sign in").alert(alert);
        if (bye) page.note("You are signed out.");
        Field name = Field.text("username", "User name", "username").value(username);
        Field password = Field.password("password", "Password", "current-password").wrong(again);
        boolean named = username != null && !username.isBlank();
        return page.form("/login")
                .hidden("to", EntrancePath.local(to))
                .field(named ? name : name.focus())
                .field(named ? password.focus() : password)
                .submit("Sign in");
    }

    static ResponseEntity<String> see(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
}
