package org.assay.claim.ui;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.assay.claim.ClaimEvent;
import org.assay.document.DocumentId;
import org.assay.document.SentencesDisposed;
import org.assay.document.VersionAdded;
import org.assay.kernel.DomainEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the open pages of a document that something on it changed, after the commit. It carries the event, whose ids
 * the page uses to read again through the services, so that nobody is shown what they may not see.
 */
@Component
class DocumentNews {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentNews.class);

    /** Counting goes over all claims and sentences: once after a run of events, when the marks have been drawn. */
    private static final Duration COUNTED_AFTER = Duration.ofMillis(400);

    /** A page that has the document open; called on a thread of this class. */
    interface Reader {
        void learn(DomainEvent event);

        /** How far the document's check has come may be other than at the last call. */
        default void count() {}
    }

    private final ExecutorService teller =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("document-news").factory());
    private final ScheduledExecutorService counter =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("document-counts").factory());
    private final Set<DocumentId> counted = ConcurrentHashMap.newKeySet();
    private final Map<DocumentId, Set<Reader>> readers = new ConcurrentHashMap<>();

    /** @return ends it */
    Runnable follow(DocumentId document, Reader reader) {
        readers.computeIfAbsent(document, first -> ConcurrentHashMap.newKeySet())
                .add(reader);
        return () -> readers.computeIfPresent(document, (same, all) -> {
            all.remove(reader);
            return all.isEmpty() ? null : all;
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void happened(ClaimEvent event) {
        tell(event.document(), event);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void disposed(SentencesDisposed event) {
        tell(event.document(), event);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void added(VersionAdded event) {
        tell(event.document(), event);
    }

    // On a thread of its own, in the order of the commits: whoever marks does not wait until twenty others have read.
    private void tell(DocumentId document, DomainEvent event) {
        if (!readers.containsKey(document) || teller.isShutdown()) return;
        teller.execute(() -> each(document, event.action(), reader -> reader.learn(event)));
        if (!counted.add(document)) return;
        counter.schedule(
                () -> {
                    // What happens from here on is counted in a call of its own.
                    counted.remove(document);
                    each(document, "its counts", Reader::count);
                },
                COUNTED_AFTER.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void each(DocumentId document, String what, Consumer<Reader> tell) {
        readers.getOrDefault(document, Set.of()).forEach(reader -> {
            try {
                tell.accept(reader);
            } catch (RuntimeException failed) {
                LOG.warn("A page of document {} did not learn of {}", document, what, failed);
            }
        });
    }

    @PreDestroy
    void stop() {
        teller.shutdown();
        counter.shutdownNow();
    }
}
