package org.assay.evidence;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks at the links of all sources that evidence rests on, again and again, one at a time; off unless switched on. */
@Component
@ConditionalOnProperty("assay.link-checks")
class LinkRounds {

    private static final Logger LOG = LoggerFactory.getLogger(LinkRounds.class);
    private static final int MOST_IN_A_ROUND = 500;

    private final LinkRows rows;
    private final LinkReader reader;
    private final Clock clock;
    private final Duration every;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("link-checks").factory());

    LinkRounds(LinkRows rows, LinkReader reader, Clock clock, @Value("${assay.link-check-every}") Duration every) {
        this.rows = rows;
        this.reader = reader;
        this.clock = clock;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        worker.scheduleWithFixedDelay(this::round, 1, 60, TimeUnit.MINUTES);
    }

    void round() {
        try {
            for (LinkRows.Looked due : rows.due(clock.instant().minus(every), MOST_IN_A_ROUND)) {
                reader.look(due);
            }
        } catch (RuntimeException failed) {
            LOG.error("A round of looks at links ended early; the next goes on", failed);
        }
    }

    @PreDestroy
    void end() {
        worker.shutdown();
    }
}
