package org.assay.account.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.assay.account.Credentials;
import org.assay.account.IssuedToken;
import org.assay.account.SignIns;
import org.assay.account.SignedIn;
import org.assay.account.Tokens;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tokens")
@Tag(name = "Tokens")
class TokensController {

    private final SignIns signIns;
    private final Tokens tokens;

    TokensController(SignIns signIns, Tokens tokens) {
        this.signIns = signIns;
        this.tokens = tokens;
    }

    @PostMapping
    @ApiResponse(responseCode = "201")
    @SecurityRequirements
    @Operation(summary = "Sign in", description = "Answers a bearer token that lives for 24 hours.")
    ResponseEntity<IssuedToken> signIn(@RequestBody SignIn body, HttpServletRequest request) {
        if (body.username() == null) throw Refusal.of("username", "SIGN_IN_WRONG");
        if (body.password() == null) throw Refusal.of("password", "SIGN_IN_WRONG");
        SignedIn who =
                signIns.signIn(new Credentials(body.username(), body.password(), request.getRemoteAddr(), null));
        return ResponseEntity.created(URI.create("/api/v1/tokens/current")).body(tokens.issue(who));
    }

    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End the token that this request comes with")
    void signOut() {
        tokens.revokeCurrent();
    }

    record SignIn(@Nullable String username, @Nullable String password) {

        /** Without the password: this must not reach a log. */
        @Override
        public String toString() {
            return "SignIn[" + username + "]";
        }
    }
}
