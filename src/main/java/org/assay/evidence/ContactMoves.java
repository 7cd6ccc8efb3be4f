package org.assay.evidence;

import java.util.List;
import java.util.UUID;
import org.assay.claim.ClaimMerged;
import org.assay.kernel.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries the contacts of a merged claim over to the claim that goes on, in the transaction of the merge. Their words
 * stay sealed: they are bound to the entry, not to the claim.
 */
@Component
class ContactMoves {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    ContactMoves(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    @EventListener
    void carryOver(ClaimMerged merge) {
        List<UUID> contacts = database.sql(
                        "select id from contact where claim_id = ? and removed_at is null order by ordinal, id")
                .param(merge.claim().value())
                .query(UUID.class)
                .list();
        int ordinal = database.sql("select coalesce(max(ordinal), 0) from contact where claim_id = ?")
                .param(merge.into().value())
                .query(Integer.class)
                .single();
        for (UUID contact : contacts) {
            ordinal++;
            database.sql("update contact set claim_id = ?, ordinal = ?, version = version + 1 where id = ?")
                    .params(merge.into().value(), ordinal, contact)
                    .update();
            events.publishEvent(new ContactLogged(
                    merge.desk(),
                    merge.actor(),
                    merge.at(),
                    merge.into(),
                    merge.intoDocument(),
                    new ContactId(contact),
                    List.of(Change.of("movedFrom", null, merge.claim()))));
        }
    }
}
