package org.assay.review.told;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends what is due, again and again; mails and webhooks beside each other, so that neither waits for the other. */
@Component
@ConditionalOnProperty("assay.told-rounds")
class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Postman postman;
    private final HookRunner hooks;
    private final Clock clock;
    private final Duration every;
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("told-", 1).factory());

    Rounds(Postman postman, HookRunner hooks, Clock clock, @Value("${assay.told-every}") Duration every) {
        this.postman = postman;
        this.hooks = hooks;
        this.clock = clock;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        begin(postman::round);
        begin(hooks::round);
    }

    private void begin(Consumer<Instant> round) {
        workers.scheduleWithFixedDelay(
                () -> {
                    try {
                        round.accept(clock.instant());
                    } catch (RuntimeException failed) {
                        LOG.error("A round of messages ended early; the next goes on", failed);
                    }
                },
                every.toMillis(),
                every.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    // Never interrupted: an interrupt while the database works closes it for everybody.
    @PreDestroy
    void end() {
        workers.shutdown();
    }
}
