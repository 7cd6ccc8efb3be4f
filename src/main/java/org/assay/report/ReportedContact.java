package org.assay.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the desk asked. Of a confidential contact a report knows neither name nor words, whoever makes it.
 *
 * @param number in the claim's log, from 1
 * @param stance null where it does not count as evidence
 * @param outcome the evidence room's word: {@code CONFIRMED}, {@code DISPUTED}, {@code NO_ANSWER}
 * @param channel likewise: {@code PHONE}, {@code EMAIL}, …
 * @param who the name, or what is said instead of it where it is confidential
 */
public record ReportedContact(
        int number,
        @Nullable ReportedStance stance,
        String outcome,
        String channel,
        LocalDate day,
        String who,
        boolean confidential,
        @Nullable String question,
        @Nullable String answer) {}
