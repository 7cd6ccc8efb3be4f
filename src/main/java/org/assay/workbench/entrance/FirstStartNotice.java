package org.assay.workbench.entrance;

import org.assay.account.FirstStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever runs the machine, and nobody else, how to make the first account. */
@Component
class FirstStartNotice {

    private static final Logger LOG = LoggerFactory.getLogger("Assay");

    private final FirstStart firstStart;

    FirstStartNotice(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    // Before the line that says that Assay is ready, which is what people and scripts wait for.
    @Order(0)
    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        String token = firstStart.token();
        if (token == null) return;
        LOG.info("Nobody has an account yet. Open /setup in the browser and give this token: {}", token);
    }
}
