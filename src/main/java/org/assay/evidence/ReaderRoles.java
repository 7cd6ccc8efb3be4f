package org.assay.evidence;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.account.Role;

/** Sets of roles as they are stored: their names in the order of the roles, with commas. */
final class ReaderRoles {

    /** Until a desk chooses. An administrator reads only where the desk says so. */
    static final Set<Role> BY_DEFAULT = Set.of(Role.EDITOR, Role.LEGAL);

    private ReaderRoles() {}

    static String written(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    static Set<Role> read(String written) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!written.isEmpty()) Arrays.stream(written.split(",")).map(Role::valueOf).forEach(roles::add);
        return roles;
    }
}
