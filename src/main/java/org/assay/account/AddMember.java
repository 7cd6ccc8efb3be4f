package org.assay.account;

import java.util.Set;

/**
 * @param username of somebody new, or of somebody who has an account on another desk
 * @param displayName of somebody new; whoever has an account keeps theirs
 */
public record AddMember(String username, String displayName, Set<Role> roles) {

    public AddMember {
        roles = Set.copyOf(roles);
    }
}
