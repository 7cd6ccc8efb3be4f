package org.assay.evidence.ui;

import java.util.List;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.account.Permission;
import org.assay.evidence.SourceDetail;
import org.assay.evidence.SourceMerge;
import org.assay.evidence.SourceMerges;
import org.assay.evidence.Sources;
import org.springframework.stereotype.Component;

/** Makes the part of a source's dialog where two records become one, or two again. */
@Component
class MergeSections {

    private final SourceMerges merges;
    private final Sources sources;
    private final People people;
    private final CurrentAccount account;

    MergeSections(SourceMerges merges, Sources sources, People people, CurrentAccount account) {
        this.merges = merges;
        this.sources = sources;
        this.people = people;
        this.account = account;
    }

    /** @param done after two records became one, or two again: what the dialog shows is no longer so */
    MergeSection of(SourceDetail source, Runnable done) {
        List<SourceMerge> merged = merges.of(source.id());
        var names = people.names(merged.stream().map(SourceMerge::by).toList());
        return new MergeSection(source, merged, names, merges, sources, account.may(Permission.ADD_EVIDENCE), done);
    }
}
