package org.assay.review.told;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.claim.ClaimEvent;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what webhooks are to be told, in the transaction of what happened. */
@Component
class HookWatch {

    static final String TEST = "test";

    /** Nothing of contacts and of evidence, not even that there is some. */
    static final Set<String> KINDS = Set.of(
            "claim-marked",
            "claim-unmarked",
            "claim-moved",
            "claim-merged",
            "verdict-proposed",
            "verdict-withdrawn",
            "verdict-approved",
            "verdict-signed-off",
            "changes-requested",
            "thread-started",
            "comment-added",
            "thread-resolved",
            "thread-reopened",
            "correction-proposed",
            "correction-answered",
            "second-check-asked",
            "second-check-judged");

    private final JdbcClient database;

    HookWatch(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void happened(DomainEvent event) {
        if (!(event instanceof ClaimEvent on) || !KINDS.contains(event.action())) return;
        List<UUID> hooks = database.sql("select id from told_webhook where desk_id = ? and active = true")
                .param(event.desk().value())
                .query(UUID.class)
                .list();
        for (UUID hook : hooks) {
            write(hook, event.desk().value(), event.action(), on.claim().value(), on.document().value(), event.at());
        }
    }

    void write(UUID hook, UUID desk, String kind, @Nullable UUID claim, @Nullable UUID document, Instant at) {
        database.sql("""
                        insert into told_delivery (id, desk_id, webhook_id, claim_id, document_id, kind, happened_at,
                            created_at, due_at, attempts, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'WAITING')
                        """)
                .params(Ids.next(), desk, hook, claim, document, kind, TurnLook.at(at), TurnLook.at(at), TurnLook.at(at))
                .update();
    }
}
