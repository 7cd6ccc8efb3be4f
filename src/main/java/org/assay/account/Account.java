package org.assay.account;

import java.util.Set;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;

/** The person signed in, on the desk they work at now. */
public record Account(PersonId person, String username, String displayName, DeskId desk, Set<Role> roles) {

    public Account {
        roles = Set.copyOf(roles);
    }

    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.may(permission));
    }
}
