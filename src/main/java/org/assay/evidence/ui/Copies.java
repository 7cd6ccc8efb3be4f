package org.assay.evidence.ui;

import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.evidence.CopyPassage;
import org.assay.evidence.CopyPassages;
import org.assay.evidence.SnapshotDetail;
import org.assay.evidence.Snapshots;
import org.assay.evidence.SourceId;
import org.assay.kernel.ui.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens kept copies for whoever may read them. */
@Component
class Copies {

    private final Snapshots snapshots;
    private final CopyPassages passages;
    private final CurrentAccount account;

    Copies(Snapshots snapshots, CopyPassages passages, CurrentAccount account) {
        this.snapshots = snapshots;
        this.passages = passages;
        this.account = account;
    }

    boolean mayRead() {
        return account.may(Permission.READ);
    }

    /** The newest first. */
    List<SnapshotDetail> of(@Nullable SourceId source) {
        return source == null || !mayRead() ? List.of() : snapshots.of(source);
    }

    /** To point at a passage in it. */
    void choose(SnapshotDetail copy, @Nullable CopyPassage before, SerializableConsumer<CopyPassage> taken) {
        CopyDialog.choosing(copy, passages, before, taken).open();
    }

    /** To look at it. */
    void open(SnapshotDetail copy) {
        CopyDialog.of(copy, passages).open();
    }

    /** To read a passage in it. */
    void open(CopyPassage passage) {
        Notices.attempt(() ->
                CopyDialog.of(snapshots.get(passage.copy()), passages, passage).open());
    }
}
