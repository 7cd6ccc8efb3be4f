package org.assay.claim;

import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.account.Requires;
import org.assay.claim.PassagePlace.Standing;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.document.VersionId;
import org.assay.text.Anchor;
import org.assay.text.AnchorState;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where passages have gone since something was written about their words. */
@Service
public class Whereabouts {

    private static final String MARK =
            "select id, document_id, version_id, start_offset, end_offset, standing, successor_id from claim_occurrence ";

    private final JdbcClient database;
    private final Documents documents;

    Whereabouts(JdbcClient database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    private record Mark(
            UUID id, UUID document, VersionId version, TextSpan span, boolean stands, @Nullable UUID successor) {}

    /**
     * Follows a passage through the versions. Where its mark was given other ends, or went over to another claim, the
     * mark of that claim that has the most of it goes on.
     *
     * @param claim whose passage it is now
     * @param passage as it was then
     */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public PassagePlace of(ClaimId claim, OccurrenceId passage) {
        Mark mark = mark(passage.value());
        DocumentId document = new DocumentId(mark.document());
        documents.require(document);
        VersionId current = currentOf(document);
        while (true) {
            if (!mark.stands()) {
                Optional<Mark> instead = instead(claim, mark);
                if (instead.isEmpty()) return place(Standing.UNMARKED, mark, current, null);
                mark = instead.get();
            }
            if (mark.successor() == null) break;
            mark = mark(mark.successor());
        }
        if (mark.version().equals(current)) {
            return place(Standing.MARKED, mark, current, mark.span());
        }
        return undecided(mark, current);
    }

    private PassagePlace undecided(Mark mark, VersionId current) {
        record Row(UUID version, AnchorState found, List<Anchor.Candidate> candidates, @Nullable String decision) {}
        List<Row> rows = database.sql("select version_id, found, candidates, decision from claim_anchor where origin_id = ?")
                .param(mark.id())
                .query((row, n) -> new Row(
                        row.getObject(1, UUID.class),
                        AnchorState.valueOf(row.getString(2)),
                        AnchorStore.candidates(row.getString(3)),
                        row.getString(4)))
                .list();
        if (rows.stream().anyMatch(row -> AnchorDecision.LET_GO.name().equals(row.decision()))) {
            return place(Standing.LET_GO, mark, current, null);
        }
        return rows.stream()
                .filter(row -> row.version().equals(current.value()) && row.found() == AnchorState.CHANGED)
                .filter(row -> !row.candidates().isEmpty())
                .findFirst()
                .map(row -> place(
                        Standing.LIKELY, mark, current, row.candidates().getFirst().place()))
                .orElse(place(Standing.UNDECIDED, mark, current, null));
    }

    private static PassagePlace place(Standing standing, Mark mark, VersionId current, @Nullable TextSpan place) {
        return new PassagePlace(standing, new OccurrenceId(mark.id()), current, mark.version(), place);
    }

    private Mark mark(UUID id) {
        return marks("where id = ?", id).getFirst();
    }

    private Optional<Mark> instead(ClaimId claim, Mark gone) {
        int most = 0;
        Mark best = null;
        for (Mark each : marks("where claim_id = ? and standing = true and version_id = ? order by start_offset, id",
                claim.value(), gone.version().value())) {
            int shared = Math.min(each.span().end(), gone.span().end()) - Math.max(each.span().start(), gone.span().start());
            if (shared <= most) continue;
            most = shared;
            best = each;
        }
        return Optional.ofNullable(best);
    }

    private List<Mark> marks(String condition, Object... values) {
        return database.sql(MARK + condition)
                .params(values)
                .query((row, n) -> new Mark(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        new VersionId(row.getObject(3, UUID.class)),
                        new TextSpan(row.getInt(4), row.getInt(5)),
                        row.getBoolean(6),
                        row.getObject(7, UUID.class)))
                .list();
    }

    private VersionId currentOf(DocumentId document) {
        return new VersionId(database.sql("select current_version_id from document where id = ?")
                .param(document.value())
                .query(UUID.class)
                .single());
    }
}
