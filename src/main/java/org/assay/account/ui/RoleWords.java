package org.assay.account.ui;

import org.assay.account.Role;

/** What a role is called, and what it is for, to somebody who gives it. */
final class RoleWords {

    private RoleWords() {}

    static String name(Role role) {
        return switch (role) {
            case VIEWER -> "Viewer";
            case WRITER -> "Writer";
            case CHECKER -> "Checker";
            case EDITOR -> "Editor";
            case LEGAL -> "Legal";
            case ADMIN -> "Administrator";
        };
    }

    static String purpose(Role role) {
        return switch (role) {
            case VIEWER -> "reads everything on the desk";
            case WRITER -> "sees their own documents and answers corrections";
            case CHECKER -> "imports, marks, checks and proposes verdicts";
            case EDITOR -> "checks, assigns, approves and publishes";
            case LEGAL -> "comments and signs off what carries a legal risk";
            case ADMIN -> "adds people, gives roles, tends scales and policy";
        };
    }
}
