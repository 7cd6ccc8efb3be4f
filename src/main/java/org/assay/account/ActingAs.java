package org.assay.account;

import java.util.List;
import java.util.function.Supplier;
import org.assay.kernel.Refusal;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Runs a piece of work as one of the desk's people, with their rights and under their name. For tests and for the
 * loader of the sample content only: the program itself never acts, so nothing else may use this.
 */
@Component
public class ActingAs {

    private final PersonRepository people;
    private final SignIns signIns;

    ActingAs(PersonRepository people, SignIns signIns) {
        this.people = people;
        this.signIns = signIns;
    }

    /** @throws Refusal {@code SIGN_IN_WRONG} where nobody has that name */
    public void run(String username, Runnable work) {
        call(username, () -> {
            work.run();
            return true;
        });
    }

    /** @throws Refusal {@code SIGN_IN_WRONG} where nobody has that name */
    public <T> T call(String username, Supplier<T> work) {
        Person person = people.findByUsername(Username.fold(username)).orElseThrow(() -> new Refusal("SIGN_IN_WRONG"));
        return call(signIns.principal(person, null), work);
    }

    public <T> T call(SignedIn who, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext acting = SecurityContextHolder.createEmptyContext();
        acting.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
        SecurityContextHolder.setContext(acting);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
