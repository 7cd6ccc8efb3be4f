package org.assay.account;

import java.util.Optional;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;

/**
 * Who asks, wherever the call comes from: the browser, the REST API or a test. Roles are read anew with each request,
 * so that a role taken away counts from the next action on.
 */
public interface CurrentAccount {

    /** @throws org.assay.kernel.Refusal {@code NOT_SIGNED_IN} where nobody is */
    Account get();

    /** Who is signed in, or nobody: no session, a disabled person, a desk they were taken off. */
    Optional<Account> find();

    default PersonId person() {
        return get().person();
    }

    default DeskId desk() {
        return get().desk();
    }

    default boolean may(Permission permission) {
        return get().may(permission);
    }

    /** @throws org.assay.kernel.Refusal {@code NOT_PERMITTED} */
    void require(Permission... anyOf);
}
