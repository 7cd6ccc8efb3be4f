package org.assay.account;

import static org.assay.account.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** What a person is on a desk. A person may hold several roles; their permissions add up. */
public enum Role {
    VIEWER(READ),
    WRITER(READ_OWN, ANSWER_CORRECTION),
    CHECKER(READ, IMPORT, MARK, EDIT_CLAIM, ADD_EVIDENCE, TAKE, PROPOSE, COMMENT, EXPORT),
    EDITOR(READ, IMPORT, MARK, EDIT_CLAIM, ADD_EVIDENCE, TAKE, PROPOSE, COMMENT, EXPORT, ASSIGN, DECIDE, PUBLISH),
    LEGAL(READ, COMMENT, SIGN_OFF, EXPORT),
    ADMIN(READ, MANAGE_DESK);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = EnumSet.noneOf(Permission.class);
        this.permissions.addAll(Set.of(permissions));
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** In their order here, for the audit trail. */
    static String names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(java.util.stream.Collectors.joining(", "));
    }
}
