package org.assay.review.ui;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries news to screens on a thread of its own: whoever decides or writes does not wait until thirty others have read. */
@Component
class NewsThread {

    private static final Logger LOG = LoggerFactory.getLogger(NewsThread.class);

    /** A bulk action is one piece of news and not a thousand. */
    private static final Duration GATHERED = Duration.ofMillis(200);

    private final Set<Object> gathering = ConcurrentHashMap.newKeySet();

    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("review-news").factory());

    void tell(Collection<Runnable> screens) {
        if (screens.isEmpty() || teller.isShutdown()) return;
        List<Runnable> all = List.copyOf(screens);
        teller.execute(() -> all.forEach(NewsThread::tell));
    }

    /** Once for all that happens to a subject within a moment. */
    void tellSoon(Object subject, Supplier<Collection<Runnable>> screens) {
        if (teller.isShutdown() || !gathering.add(subject)) return;
        teller.schedule(
                () -> {
                    gathering.remove(subject);
                    List.copyOf(screens.get()).forEach(NewsThread::tell);
                },
                GATHERED.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static void tell(Runnable screen) {
        try {
            screen.run();
        } catch (RuntimeException failed) {
            LOG.warn("A screen did not learn what happened", failed);
        }
    }

    @PreDestroy
    void stop() {
        teller.shutdownNow();
    }
}
