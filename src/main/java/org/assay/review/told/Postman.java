package org.assay.review.told;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Sends mails, outside of every transaction. A server that is away stops the round, and costs no letter a try. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int MOST_LETTERS = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final TurnLook look;
    private final Letters letters;
    private final MailPost post;
    private @Nullable Instant pausedUntil;
    private int failures;

    Postman(TurnLook look, Letters letters, MailPost post) {
        this.look = look;
        this.letters = letters;
        this.post = post;
    }

    synchronized void round(Instant now) {
        if (!post.on()) return;
        look.look(now);
        letters.drop();
        if (pausedUntil != null && pausedUntil.isAfter(now)) return;
        for (UUID person : letters.peopleDue(now)) {
            for (int sent = 0; sent < MOST_LETTERS; sent++) {
                Optional<Letters.Letter> letter = letters.take(person, now);
                if (letter.isEmpty()) break;
                if (!send(letter.get(), now)) return;
            }
        }
    }

    /** Whether the server is there. */
    private boolean send(Letters.Letter letter, Instant now) {
        try {
            post.send(letter.id(), letter.to(), letter.subject(), letter.text());
            letters.sent(letter.id(), now);
            pausedUntil = null;
            failures = 0;
            return true;
        } catch (MailException refused) {
            boolean away = refused.getCause() != null || refused instanceof MailAuthenticationException;
            failed(letter, refused, away, now);
            return !away;
        }
    }

    private void failed(Letters.Letter letter, MailException refused, boolean away, Instant now) {
        String why = Tries.shortened(refused.getMessage());
        Instant again = Tries.next(letters.attempts(letter.id()) + 1, letter.oldest(), now);
        if (away) {
            Duration pause = Duration.ofMinutes(1L << Math.min(failures++, 4));
            pausedUntil = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
            LOG.warn("The mail server did not answer as it should ({}); next try at {}", why, pausedUntil);
            if (again != null) again = now;
        }
        if (again == null) LOG.error("Mail {} could not be delivered for three days and is given up: {}", letter.id(), why);
        letters.failed(letter.id(), why, now, again);
    }
}
