package org.assay.account;

import java.util.Set;
import org.assay.kernel.PersonId;

/** @param version of the {@link MemberSummary} that was seen */
public record ChangeRoles(PersonId person, Set<Role> roles, long version) {

    public ChangeRoles {
        roles = Set.copyOf(roles);
    }
}
