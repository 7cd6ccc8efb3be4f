package org.assay.claim;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.assay.document.DocumentId;
import org.assay.document.spi.ProgressSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts claims by state for the lists of documents. */
@Component
class ClaimProgress implements ProgressSource {

    // An approval that does not hold any more settles nothing.
    private static final String CLAIMS = """
            select document_id, case when approval_outdated = true and state in ('APPROVED', 'PUBLISHED')
                then 'APPROVAL_OUTDATED' else state end as state
            from claim where removed_at is null""";

    private final JdbcClient database;

    ClaimProgress(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String claims() {
        return CLAIMS;
    }

    @Override
    public String waiting() {
        return "select a.document_id from claim_anchor a join claim c on c.id = a.claim_id where " + AnchorStore.WAITS;
    }

    @Override
    public Map<DocumentId, Integer> waiting(Collection<DocumentId> documents) {
        Map<DocumentId, Integer> counts = new HashMap<>();
        if (documents.isEmpty()) return counts;
        database.sql("select a.document_id, count(*) from claim_anchor a join claim c on c.id = a.claim_id where "
                        + AnchorStore.WAITS + " and a.document_id in (:documents) group by a.document_id")
                .param("documents", documents.stream().map(DocumentId::value).toList())
                .query(row -> {
                    counts.put(new DocumentId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return counts;
    }

    @Override
    public Map<DocumentId, Map<String, Integer>> claimsByState(Collection<DocumentId> documents) {
        Map<DocumentId, Map<String, Integer>> counts = new HashMap<>();
        if (documents.isEmpty()) return counts;
        database.sql("select document_id, state, count(*) from (" + CLAIMS
                        + ") c where document_id in (:documents) group by document_id, state")
                .param("documents", documents.stream().map(DocumentId::value).toList())
                .query(row -> {
                    counts.computeIfAbsent(new DocumentId(row.getObject(1, UUID.class)), none -> new HashMap<>())
                            .put(row.getString(2), row.getInt(3));
                });
        return counts;
    }
}
