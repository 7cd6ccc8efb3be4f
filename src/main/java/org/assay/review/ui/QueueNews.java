package org.assay.review.ui;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.claim.ClaimMoved;
import org.assay.evidence.LinkChangeSeen;
import org.assay.kernel.DeskId;
import org.assay.review.ClaimPlanned;
import org.assay.review.ThreadEvent;
import org.assay.verdict.CorrectionAnswered;
import org.assay.verdict.CorrectionFound;
import org.assay.verdict.CorrectionNoted;
import org.assay.verdict.CorrectionProposed;
import org.assay.verdict.CorrectionWithdrawn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the open queues of a desk that a claim, a correction or a discussion moved, after the commit. It carries nothing, so that each reads again
 * through the services what its own person may see.
 */
@Component
class QueueNews {

    private final Map<DeskId, Set<Runnable>> queues = new ConcurrentHashMap<>();
    private final NewsThread teller;

    QueueNews(NewsThread teller) {
        this.teller = teller;
    }

    /** @return ends it */
    Runnable follow(DeskId desk, Runnable queue) {
        queues.computeIfAbsent(desk, first -> ConcurrentHashMap.newKeySet()).add(queue);
        return () -> queues.computeIfPresent(desk, (same, all) -> {
            all.remove(queue);
            return all.isEmpty() ? null : all;
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void moved(ClaimMoved event) {
        tell(event.desk());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void proposed(CorrectionProposed event) {
        tell(event.desk());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void answered(CorrectionAnswered event) {
        tell(event.desk());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void withdrawn(CorrectionWithdrawn event) {
        tell(event.desk());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void found(CorrectionFound event) {
        tell(event.desk());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void noted(CorrectionNoted event) {
        tell(event.desk());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void seen(LinkChangeSeen event) {
        tell(event.desk());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void discussed(ThreadEvent event) {
        tell(event.desk());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void planned(ClaimPlanned event) {
        tell(event.desk());
    }

    private void tell(DeskId desk) {
        if (queues.containsKey(desk)) teller.tellSoon(desk, () -> queues.getOrDefault(desk, Set.of()));
    }
}
