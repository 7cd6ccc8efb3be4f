package org.assay.verdict;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.assay.document.DocumentId;
import org.assay.document.spi.WaitingSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the corrections that somebody still has to do something about. */
@Component
class CorrectionProgress implements WaitingSource {

    private static final String WAITS = """
            select k.document_id from correction_proposal k join claim c on c.id = k.claim_id
            where k.turn <> 'NOBODY' and c.removed_at is null""";

    private final JdbcClient database;

    CorrectionProgress(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String waiting() {
        return WAITS;
    }

    @Override
    public Map<DocumentId, Integer> waiting(Collection<DocumentId> documents) {
        Map<DocumentId, Integer> counts = new HashMap<>();
        if (documents.isEmpty()) return counts;
        database.sql("select w.document_id, count(*) from (" + WAITS
                        + ") w where w.document_id in (:documents) group by w.document_id")
                .param("documents", documents.stream().map(DocumentId::value).toList())
                .query(row -> {
                    counts.put(new DocumentId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return counts;
    }
}
