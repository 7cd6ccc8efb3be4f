package org.assay.evidence.ui;

import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.account.Permission;
import org.assay.evidence.Snapshots;
import org.assay.evidence.SourceId;
import org.springframework.stereotype.Component;

/** Makes the part of a screen that shows a source's copies and takes new ones. */
@Component
class CopySections {

    private final Snapshots copies;
    private final People people;
    private final CurrentAccount account;

    CopySections(Snapshots copies, People people, CurrentAccount account) {
        this.copies = copies;
        this.people = people;
        this.account = account;
    }

    CopiesSection of(SourceId source) {
        return new CopiesSection(source, copies, people, account.may(Permission.ADD_EVIDENCE));
    }
}
