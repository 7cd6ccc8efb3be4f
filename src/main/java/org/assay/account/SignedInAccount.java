package org.assay.account;

import java.util.Optional;
import org.assay.kernel.Refusal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The account behind Spring Security's context, whether a session or a bearer token filled it. */
@Component
class SignedInAccount implements CurrentAccount {

    private final Accounts accounts;

    SignedInAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Account get() {
        return find().orElseThrow(() -> new Refusal("NOT_SIGNED_IN"));
    }

    @Override
    public Optional<Account> find() {
        return principal().flatMap(accounts::of);
    }

    @Override
    public void require(Permission... anyOf) {
        Account account = get();
        for (Permission permission : anyOf) {
            if (account.may(permission)) return;
        }
        throw new Refusal("NOT_PERMITTED");
    }

    static Optional<SignedIn> principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }
}
