package org.assay.workbench.entrance;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.assay.account.BeginDesk;
import org.assay.account.FirstStart;
import org.assay.account.SignedIn;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.workbench.entrance.EntrancePage.Field;
import org.assay.workbench.rest.ProblemDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first visit to an empty Assay. Once there is somebody, it leads to the sign-in page. */
@Hidden
@Controller
@RequestMapping("/setup")
class SetupPage {

    private final FirstStart firstStart;
    private final Doorway doorway;

    SetupPage(FirstStart firstStart, Doorway doorway) {
        this.firstStart = firstStart;
        this.doorway = doorway;
    }

    @GetMapping
    ResponseEntity<String> show(HttpServletRequest request) {
        if (!firstStart.isDue()) return SignInPage.see("/login");
        return page(request, new BeginDesk("", "", "", "", ""), null, null).answer();
    }

    @PostMapping
    ResponseEntity<String> begin(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String name,
            Locale language) {
        BeginDesk command = new BeginDesk(token, username, displayName, password, name);
        SignedIn administrator;
        try {
            administrator = firstStart.begin(command);
        } catch (Refusal refusal) {
            if (refusal.code().equals("SETUP_OVER")) return SignInPage.see("/login");
            return page(request, command, Sentences.of(language, refusal), refusal.field())
                    .status(ProblemDocuments.status(refusal))
                    .answer();
        }
        return doorway.enter(administrator, "/", request, response);
    }

    private static EntrancePage page(
            HttpServletRequest request, BeginDesk typed, @Nullable String alert, @Nullable String wrong) {
        return new EntrancePage(request, "Set up this Assay")
                .sentence("Nobody has an account here yet. The first one is yours: you will be the desk’s"
                        + " administrator and one of its editors, and can add the others.")
                .alert(alert)
                .form("/setup")
                .field(Field.text("token", "Set-up token", "off")
                        .value(typed.token())
                        .help("The program printed it in its log when it started.")
                        .wrong("token".equals(wrong), wrong == null))
                .field(Field.text("name", "Name of the desk", "organization")
                        .value(typed.deskName())
                        .wrong("name".equals(wrong), false))
                .field(Field.text("displayName", "Your name", "name")
                        .value(typed.displayName())
                        .help("As it should stand in reports.")
                        .wrong("displayName".equals(wrong), false))
                .field(Field.text("username", "User name", "username")
                        .value(typed.username())
                        .wrong("username".equals(wrong), false))
                .field(Field.password("password", "Password", "new-password")
                        .help("At least 12 characters.")
                        .wrong("password".equals(wrong), false))
                .submit("Open the desk");
    }
}
