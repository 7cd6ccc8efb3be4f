package org.assay.workbench.entrance;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.assay.account.Profile;
import org.assay.account.SignedIn;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.workbench.entrance.EntrancePage.Field;
import org.assay.workbench.rest.ProblemDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an invitation's link leads: choosing a password. */
@Hidden
@Controller
@RequestMapping("/join/{secret}")
class JoinPage {

    private final Profile profile;
    private final Doorway doorway;

    JoinPage(Profile profile, Doorway doorway) {
        this.profile = profile;
        this.doorway = doorway;
    }

    @GetMapping
    ResponseEntity<String> show(HttpServletRequest request, @PathVariable String secret, Locale language) {
        try {
            return page(request, secret, profile.invited(secret), null).answer();
        } catch (Refusal refusal) {
            return spent(request, refusal, language);
        }
    }

    @PostMapping
    ResponseEntity<String> join(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            Locale language) {
        SignedIn who;
        try {
            who = profile.accept(secret, password);
        } catch (Refusal refusal) {
            if (refusal.field() == null) return spent(request, refusal, language);
            return page(request, secret, profile.invited(secret), Sentences.of(language, refusal))
                    .status(ProblemDocuments.status(refusal))
                    .answer();
        }
        return doorway.enter(who, "/", request, response);
    }

    private static EntrancePage page(
            HttpServletRequest request, String secret, String username, @Nullable String alert) {
        return new EntrancePage(request, "Choose your password")
                .sentence("Your user name is “" + username + "”. After this you are signed in.")
                .alert(alert)
                .form("/join/" + secret)
                // For password managers: the name that belongs to the password.
                .hidden("username", username)
                .field(Field.password("password", "New password", "new-password")
                        .help("At least 12 characters. Four or five words that only you would put together do well.")
                        .wrong(alert != null)
                        .focus())
                .submit("Join the desk");
    }

    private static ResponseEntity<String> spent(HttpServletRequest request, Refusal refusal, Locale language) {
        return new EntrancePage(request, "This link is spent")
                .status(HttpStatus.GONE)
                .sentence(Sentences.of(language, refusal))
                .link("/login", "Sign in")
                .answer();
    }
}
