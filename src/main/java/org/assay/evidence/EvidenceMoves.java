package org.assay.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assay.claim.ClaimMerged;
import org.assay.kernel.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries the evidence of a merged claim over to the claim that goes on. In the transaction of the merge: evidence of a
 * closed claim would be evidence lost.
 */
@Component
class EvidenceMoves {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    EvidenceMoves(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    @EventListener
    void carryOver(ClaimMerged merge) {
        record Piece(UUID id, String source, String stance) {}
        List<Piece> pieces = new ArrayList<>(database.sql("""
                        select e.id, s.title, e.stance from evidence e join source s on s.id = e.source_id
                        where e.claim_id = ? and e.removed_at is null order by e.ordinal
                        """)
                .param(merge.claim().value())
                .query((row, n) -> new Piece(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list());
        int ordinal = database.sql("select coalesce(max(ordinal), 0) from evidence where claim_id = ?")
                .param(merge.into().value())
                .query(Integer.class)
                .single();
        for (Piece piece : pieces) {
            ordinal++;
            database.sql("update evidence set claim_id = ?, ordinal = ?, version = version + 1 where id = ?")
                    .params(merge.into().value(), ordinal, piece.id())
                    .update();
            events.publishEvent(new EvidenceAdded(
                    merge.desk(),
                    merge.actor(),
                    merge.at(),
                    merge.into(),
                    merge.intoDocument(),
                    new EvidenceId(piece.id()),
                    List.of(
                            Change.of("source", null, piece.source()),
                            Change.of("stance", null, piece.stance()),
                            Change.of("movedFrom", null, merge.claim()))));
        }
    }
}
