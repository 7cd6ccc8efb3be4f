package org.assay.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.assay.document.DocumentId;
import org.assay.document.spi.WaitingSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the open discussions: none may be left when a document is cleared, also none that blocks nothing. */
@Component
class ThreadProgress implements WaitingSource {

    private static final String OPEN = """
            select t.document_id from review_thread t join claim c on c.id = t.claim_id
            where t.state = 'OPEN' and c.removed_at is null""";

    private final JdbcClient database;

    ThreadProgress(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String waiting() {
        return OPEN;
    }

    @Override
    public Map<DocumentId, Integer> waiting(Collection<DocumentId> documents) {
        Map<DocumentId, Integer> counts = new HashMap<>();
        if (documents.isEmpty()) return counts;
        database.sql("select w.document_id, count(*) from (" + OPEN
                        + ") w where w.document_id in (:documents) group by w.document_id")
                .param("documents", documents.stream().map(DocumentId::value).toList())
                .query(row -> {
                    counts.put(new DocumentId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return counts;
    }
}
