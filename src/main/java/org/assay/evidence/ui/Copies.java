package org.assay.evidence.ui;

import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.evidence.CopyHit;
import org.assay.evidence.CopyPassage;
import org.assay.evidence.CopyPassages;
import org.assay.evidence.EvidenceDetail;
import org.assay.evidence.LinkCheck;
import org.assay.evidence.LinkChecks;
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
    private final LinkChecks links;
    private final CurrentAccount account;

    Copies(Snapshots snapshots, CopyPassages passages, LinkChecks links, CurrentAccount account) {
        this.snapshots = snapshots;
        this.passages = passages;
        this.links = links;
        this.account = account;
    }

    /** What has become of the addresses of a claim's sources that nobody has looked at yet. */
    Map<SourceId, LinkCheck> toLookAt(List<EvidenceDetail> evidence) {
        if (!mayRead()) return Map.of();
        Set<SourceId> sources = evidence.stream().map(each -> each.source().id()).collect(Collectors.toSet());
        return links.open(sources).stream().collect(Collectors.toMap(LinkCheck::source, check -> check));
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

    /** To read where words were found in it. */
    void open(CopyHit hit) {
        Notices.attempt(() -> passages.found(hit).ifPresentOrElse(this::open, () -> open(hit.copy())));
    }

    /** To read a passage in it. */
    void open(CopyPassage passage) {
        Notices.attempt(() ->
                CopyDialog.of(snapshots.get(passage.copy()), passages, passage).open());
    }
}
