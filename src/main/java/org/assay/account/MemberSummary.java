package org.assay.account;

import java.util.Set;
import org.assay.kernel.PersonId;

/**
 * A member of the desk as its administrator sees them.
 *
 * @param invited whether they have yet to choose a password
 * @param version of the membership, for {@link ChangeRoles}
 */
public record MemberSummary(
        PersonId person,
        String username,
        String displayName,
        Set<Role> roles,
        boolean invited,
        boolean disabled,
        long version) {}
