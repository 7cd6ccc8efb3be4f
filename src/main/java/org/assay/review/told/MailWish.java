package org.assay.review.told;

import java.util.Set;
import org.assay.review.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be told by e-mail.
 *
 * @param address confirmed; null where there is none
 * @param asked another address whose code was mailed and not yet typed
 * @param hour of the digest, 0 to 23, in the person's time zone
 * @param silent of which no mail tells
 */
public record MailWish(
        @Nullable String address, @Nullable String asked, Pace pace, int hour, Set<Waiting.Reason> silent) {

    static final MailWish NOTHING = new MailWish(null, null, Pace.AT_ONCE, 8, Set.of());
}
