package org.assay.account;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * At a demonstration's start, the sample desk's people and their password. Whatever loads the desk's content is an
 * {@link ApplicationRunner}, too, with an order after {@link #ORDER}.
 */
@Component
@Order(DemoPeople.ORDER)
@ConditionalOnProperty("assay.demo")
public class DemoPeople implements ApplicationRunner {

    public static final int ORDER = 100;

    private static final Logger LOG = LoggerFactory.getLogger("Assay");
    // Without what looks alike: 0 O, 1 l I.
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private final DemoDesk demoDesk;
    private final @Nullable String given;

    DemoPeople(DemoDesk demoDesk, @Value("${ASSAY_DEMO_PASSWORD:#{null}}") @Nullable String given) {
        this.demoDesk = demoDesk;
        this.given = given == null || given.isBlank() ? null : given;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String password = given == null ? madeUp() : given;
        demoDesk.prepare(password);
        LOG.info("The demonstration’s accounts: {}", String.join(", ", DemoDesk.usernames()));
        if (given == null) {
            LOG.info("Their password, made up for this start: {}", password);
        } else {
            LOG.info("Their password is the one in ASSAY_DEMO_PASSWORD.");
        }
    }

    private static String madeUp() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int each = 0; each < 15; each++) {
            if (each > 0 && each % 5 == 0) password.append('-');
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
