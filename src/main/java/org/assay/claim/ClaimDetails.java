package org.assay.claim;

import static org.assay.account.Permission.READ;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.account.Blindfold;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.document.DocumentId;
import org.assay.document.VersionId;
import org.assay.kernel.PersonId;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Claims whole, many at once, for a report: three queries, however many there are. */
@Service
public class ClaimDetails {

    private static final String CLAIMS = """
            select c.id, c.number, c.document_id, c.statement, c.kind, c.priority, c.risk, c.state, c.state_since,
                c.dismissal, c.said_on, c.said_at, c.lead_id, c.rating_code, c.rating_label, c.rating_tone,
                c.under_review, c.approval_outdated, c.merged_into, c.created_by, c.created_at, c.version,
                p.name as claimant, p.type as claimant_type, p.role as claimant_role
            from claim c left join claimant p on p.id = c.claimant_id
            where c.desk_id = :desk and c.id in (:claims) and c.removed_at is null
            """;

    private final JdbcClient database;
    private final CurrentAccount account;
    private final Blindfold blindfold;

    ClaimDetails(JdbcClient database, CurrentAccount account, Blindfold blindfold) {
        this.blindfold = blindfold;
        this.database = database;
        this.account = account;
    }

    /** The claims in the order of their ids; left out is what was taken back, or is on another desk. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public List<ClaimDetail> of(Collection<ClaimId> ids) {
        if (ids.isEmpty()) return List.of();
        List<UUID> wanted = ids.stream().map(ClaimId::value).toList();
        Set<UUID> blind = blindfold.verdicts();
        Map<UUID, List<Occurrence>> occurrences = occurrences(wanted);
        Map<UUID, Set<String>> tags = tags(wanted);
        Map<ClaimId, ClaimDetail> found = database.sql(CLAIMS)
                .param("desk", account.desk().value())
                .param("claims", wanted)
                .query((row, ignored) -> detail(row, occurrences, tags))
                .list()
                .stream()
                .map(claim -> blind.contains(claim.id().value()) ? claim.withoutVerdict() : claim)
                .collect(Collectors.toMap(ClaimDetail::id, claim -> claim));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private Map<UUID, List<Occurrence>> occurrences(List<UUID> claims) {
        record Sighting(UUID claim, Occurrence occurrence) {}
        return database.sql("""
                        select id, claim_id, document_id, version_id, start_offset, end_offset, exact, prefix, suffix,
                            anchor_state, reworded
                        from claim_occurrence
                        where claim_id in (:claims) and standing and successor_id is null
                        order by start_offset, id
                        """)
                .param("claims", claims)
                .query((row, ignored) -> new Sighting(
                        row.getObject("claim_id", UUID.class),
                        new Occurrence(
                                new OccurrenceId(row.getObject("id", UUID.class)),
                                new DocumentId(row.getObject("document_id", UUID.class)),
                                new VersionId(row.getObject("version_id", UUID.class)),
                                new TextSpan(row.getInt("start_offset"), row.getInt("end_offset")),
                                new TextQuote(row.getString("exact"), row.getString("prefix"), row.getString("suffix")),
                                row.getString("anchor_state"),
                                row.getBoolean("reworded"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Sighting::claim, Collectors.mapping(Sighting::occurrence, Collectors.toList())));
    }

    private Map<UUID, Set<String>> tags(List<UUID> claims) {
        Map<UUID, Set<String>> tags = new HashMap<>();
        database.sql("select claim_id, tag from claim_tag where claim_id in (:claims)")
                .param("claims", claims)
                .query(row -> {
                    tags.computeIfAbsent(row.getObject("claim_id", UUID.class), ignored -> new HashSet<>())
                            .add(row.getString("tag"));
                });
        return tags;
    }

    private static ClaimDetail detail(
            ResultSet row, Map<UUID, List<Occurrence>> occurrences, Map<UUID, Set<String>> tags) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String dismissal = row.getString("dismissal");
        UUID merged = row.getObject("merged_into", UUID.class);
        return new ClaimDetail(
                new ClaimId(id),
                row.getInt("number"),
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getString("statement"),
                ClaimKind.valueOf(row.getString("kind")),
                Priority.valueOf(row.getString("priority")),
                Risk.valueOf(row.getString("risk")),
                ClaimState.valueOf(row.getString("state")),
                row.getObject("state_since", OffsetDateTime.class).toInstant(),
                dismissal == null ? null : Dismissal.valueOf(dismissal),
                row.getObject("said_on", LocalDate.class),
                row.getString("said_at"),
                claimant(row),
                person(row, "lead_id"),
                row.getString("rating_code"),
                row.getString("rating_label"),
                row.getString("rating_tone"),
                row.getBoolean("under_review"),
                row.getBoolean("approval_outdated"),
                merged == null ? null : new ClaimId(merged),
                false,
                Set.copyOf(tags.getOrDefault(id, Set.of())),
                occurrences.getOrDefault(id, List.of()),
                Objects.requireNonNull(person(row, "created_by")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private static @Nullable Claimant claimant(ResultSet row) throws SQLException {
        String name = row.getString("claimant");
        if (name == null) return null;
        return new Claimant(name, ClaimantType.valueOf(row.getString("claimant_type")), row.getString("claimant_role"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
