package org.assay.claim;

import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.account.Blindfold;
import org.assay.account.Requires;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.document.VersionId;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.text.AnchorState;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The marks on a version's text, for the reader. */
@Service
public class ClaimMarks {

    // On a version that has a newer one, as the mark was when that came.
    private static final String MARK = """
            select o.id, c.id as claim_id, c.number, o.start_offset, o.end_offset, coalesce(t.state, c.state) as state,
                case when t.occurrence_id is null then c.rating_code else t.rating_code end as rating_code,
                case when t.occurrence_id is null then c.rating_label else t.rating_label end as rating_label,
                case when t.occurrence_id is null then c.rating_tone else t.rating_tone end as rating_tone,
                coalesce(t.approval_outdated, c.approval_outdated) as approval_outdated,
                coalesce(t.statement, c.statement) as statement,
                case when t.occurrence_id is null then c.lead_id else t.lead_id end as lead_id,
                case when o.anchor_state = 'MOVED' and o.confirmed_by is null then 1 else 0 end as moved
            from claim_occurrence o join claim c on c.id = o.claim_id
                left join claim_mark_then t on t.occurrence_id = o.id
            where o.standing = true and
            """;

    private static final String UNDECIDED =
            "a.version_id = ? and a.found in ('CHANGED', 'AMBIGUOUS') and a.decision is null and c.removed_at is null";

    private final JdbcClient database;
    private final Documents documents;
    private final Blindfold blindfold;

    ClaimMarks(JdbcClient database, Documents documents, Blindfold blindfold) {
        this.blindfold = blindfold;
        this.database = database;
        this.documents = documents;
    }

    /** How often the marks on a document have changed; 0 where there never was one. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public long revision(DocumentId document) {
        documents.require(document);
        return database.sql("select revision from document_marks where document_id = ?")
                .param(document.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** All marks that stand on a version, in reading order; on one that has a newer one, as they were when that came. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<ClaimMark> of(VersionId version) {
        documentOf(version);
        return read("o.version_id = ? order by o.start_offset, o.end_offset desc", version.value());
    }

    /** The marks of one claim on a version; empty where its mark was taken back. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<ClaimMark> of(VersionId version, ClaimId claim) {
        documentOf(version);
        return read("o.version_id = ? and o.claim_id = ? order by o.start_offset", version.value(), claim.value());
    }

    /** What of a claim a page has to forget: its occurrences on a version that were taken back. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<OccurrenceId> gone(VersionId version, ClaimId claim) {
        documentOf(version);
        return database.sql("select id from claim_occurrence where version_id = ? and claim_id = ? and standing is null")
                .params(version.value(), claim.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(OccurrenceId::new)
                .toList();
    }

    /** Where claims may stand on a version, as long as nobody has said so; a version that has a newer one keeps them. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<ProvisionalMark> provisional(VersionId version) {
        documentOf(version);
        return provisional(UNDECIDED, version.value());
    }

    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<ProvisionalMark> provisional(VersionId version, ClaimId claim) {
        documentOf(version);
        return provisional(UNDECIDED + " and a.claim_id = ?", version.value(), claim.value());
    }

    /** The questions about a claim's place on a version that are open no more. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<AnchorId> settled(VersionId version, ClaimId claim) {
        documentOf(version);
        return database.sql("select a.id from claim_anchor a join claim c on c.id = a.claim_id where a.version_id = ?"
                        + " and a.claim_id = ? and (a.decision is not null or c.removed_at is not null)")
                .params(version.value(), claim.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(AnchorId::new)
                .toList();
    }

    /**
     * The document a version belongs to.
     *
     * @throws NotFound also where the caller may not see it
     */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public DocumentId documentOf(VersionId version) {
        DocumentId document = database.sql("select document_id from document_version where id = ?")
                .param(version.value())
                .query(UUID.class)
                .optional()
                .map(DocumentId::new)
                .orElseThrow(() -> new NotFound(version.subject()));
        documents.require(document);
        return document;
    }

    private List<ClaimMark> read(String condition, Object... parameters) {
        Set<UUID> blind = blindfold.verdicts();
        return database.sql(MARK + condition)
                .params(parameters)
                .query((row, n) -> new ClaimMark(
                        new OccurrenceId(row.getObject("id", UUID.class)),
                        new ClaimId(row.getObject("claim_id", UUID.class)),
                        row.getInt("number"),
                        new TextSpan(row.getInt("start_offset"), row.getInt("end_offset")),
                        ClaimState.valueOf(row.getString("state")),
                        row.getString("rating_code"),
                        row.getString("rating_label"),
                        row.getString("rating_tone"),
                        row.getBoolean("approval_outdated"),
                        row.getString("statement"),
                        lead(row.getObject("lead_id", UUID.class)),
                        row.getInt("moved") == 1))
                .list()
                .stream()
                .map(mark -> blind.contains(mark.claim().value()) ? mark.withoutVerdict() : mark)
                .toList();
    }

    private List<ProvisionalMark> provisional(String condition, Object... parameters) {
        return database.sql("select a.id, a.claim_id, c.number, c.state, c.statement, c.lead_id, a.found, a.candidates"
                        + " from claim_anchor a join claim c on c.id = a.claim_id where " + condition)
                .params(parameters)
                .query((row, n) -> new ProvisionalMark(
                        new AnchorId(row.getObject("id", UUID.class)),
                        new ClaimId(row.getObject("claim_id", UUID.class)),
                        row.getInt("number"),
                        AnchorState.valueOf(row.getString("found")),
                        AnchorStore.candidates(row.getString("candidates")),
                        ClaimState.valueOf(row.getString("state")),
                        row.getString("statement"),
                        lead(row.getObject("lead_id", UUID.class))))
                .list();
    }

    private static @Nullable PersonId lead(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
