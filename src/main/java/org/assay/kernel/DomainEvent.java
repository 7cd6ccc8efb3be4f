package org.assay.kernel;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened on a desk, told in the past tense and published inside the transaction that made it happen.
 * The audit trail records every one of them in that same transaction.
 */
public interface DomainEvent {

    DeskId desk();

    /** Who did it; the person signed in, never the program. */
    PersonId actor();

    Instant at();

    Subject subject();

    /** What changed, for the audit trail; empty where the event's name says all. */
    default List<Change> changes() {
        return List.of();
    }

    /** The event's name in the audit trail: {@code ClaimMarked} is {@code claim-marked}. */
    default String action() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
