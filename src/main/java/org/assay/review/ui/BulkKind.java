package org.assay.review.ui;

import org.assay.account.Permission;

/** What the board does to the claims that are chosen. */
enum BulkKind {
    ASSIGN("Assign…", "Assign", Permission.ASSIGN),
    DUE("Due…", "Set for", Permission.ASSIGN),
    PRIORITY("Priority…", "Set for", Permission.EDIT_CLAIM),
    DISMISS("Dismiss…", "Dismiss", Permission.MARK),
    RELEASE("Give back…", "Give back", Permission.TAKE);

    private final String label;
    private final String verb;
    private final Permission needs;

    BulkKind(String label, String verb, Permission needs) {
        this.label = label;
        this.verb = verb;
        this.needs = needs;
    }

    String label() {
        return label;
    }

    /** {@code Assign 12 claims} */
    String deed(int claims) {
        return verb + (claims == 1 ? " one claim" : " " + claims + " claims");
    }

    Permission needs() {
        return needs;
    }
}
