package org.assay.review.ui;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimMerged;
import org.assay.review.ThreadEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the open discussions of a claim that one of them changed, after the commit. It carries nothing: each reads again. */
@Component
class ThreadNews {

    private final Map<ClaimId, Set<Runnable>> panels = new ConcurrentHashMap<>();
    private final NewsThread teller;

    ThreadNews(NewsThread teller) {
        this.teller = teller;
    }

    /** @return ends it */
    Runnable follow(ClaimId claim, Runnable panel) {
        panels.computeIfAbsent(claim, first -> ConcurrentHashMap.newKeySet()).add(panel);
        return () -> panels.computeIfPresent(claim, (same, all) -> {
            all.remove(panel);
            return all.isEmpty() ? null : all;
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void happened(ThreadEvent event) {
        tell(event.claim());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void merged(ClaimMerged event) {
        tell(event.into());
    }

    private void tell(ClaimId claim) {
        teller.tell(panels.getOrDefault(claim, Set.of()));
    }
}
