package org.assay.verdict;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.claim.ClaimId;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads proposals from their table. */
@Component
class VerdictReading {

    private static final String DETAIL = """
            select v.id, v.claim_id, v.scale_id, v.rating_code, v.rating_label, v.rating_tone, v.rating_value,
                v.best_value, v.worst_value, v.summary, v.rationale, v.correction, v.digest, v.author_id,
                v.proposed_at, v.supersedes, w.withdrawn_at
            from verdict_proposal v left join verdict_withdrawal w on w.proposal_id = v.id
            """;

    private static final String NEWEST = "not exists (select 1 from verdict_proposal n where n.supersedes = v.id)";

    private final JdbcClient database;

    VerdictReading(JdbcClient database) {
        this.database = database;
    }

    Optional<VerdictDetail> byId(ProposalId id, DeskId desk) {
        return withAuthors(database.sql(DETAIL + "where v.id = :id and v.desk_id = :desk")
                        .param("id", id.value())
                        .param("desk", desk.value())
                        .query(VerdictReading::detail)
                        .list())
                .stream()
                .findFirst();
    }

    /** The newest proposal, also a withdrawn one. */
    Optional<VerdictDetail> latest(ClaimId claim) {
        return withAuthors(database.sql(DETAIL + "where v.claim_id = :claim and " + NEWEST)
                        .param("claim", claim.value())
                        .query(VerdictReading::detail)
                        .list())
                .stream()
                .findFirst();
    }

    List<VerdictDetail> all(ClaimId claim) {
        return withAuthors(database.sql(DETAIL + "where v.claim_id = :claim order by v.proposed_at, v.id")
                .param("claim", claim.value())
                .query(VerdictReading::detail)
                .list());
    }

    Map<ClaimId, VerdictDetail> latestOf(Collection<ClaimId> claims, DeskId desk) {
        if (claims.isEmpty()) return Map.of();
        Map<ClaimId, VerdictDetail> latest = new LinkedHashMap<>();
        withAuthors(database.sql(DETAIL + "where v.desk_id = :desk and v.claim_id in (:claims) and "
                                + "w.withdrawn_at is null and " + NEWEST)
                        .param("desk", desk.value())
                        .param("claims", claims.stream().map(ClaimId::value).toList())
                        .query(VerdictReading::detail)
                        .list())
                .forEach(proposal -> latest.put(proposal.claim(), proposal));
        return latest;
    }

    int scaleRevision(ProposalId id) {
        return database.sql("select scale_revision from verdict_proposal where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private List<VerdictDetail> withAuthors(List<VerdictDetail> proposals) {
        if (proposals.isEmpty()) return proposals;
        record Party(UUID proposal, PersonId person) {}
        Map<UUID, Set<PersonId>> authors = new HashMap<>(database.sql(
                        "select proposal_id, person_id from proposal_party where part = 'AUTHOR' and proposal_id in (:ids)")
                .param("ids", proposals.stream().map(each -> each.id().value()).toList())
                .query((row, n) ->
                        new Party(row.getObject(1, UUID.class), new PersonId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Party::proposal, Collectors.mapping(Party::person, Collectors.toSet()))));
        return proposals.stream()
                .map(each -> new VerdictDetail(
                        each.id(),
                        each.claim(),
                        each.scale(),
                        each.ratingCode(),
                        each.ratingLabel(),
                        each.ratingTone(),
                        each.value(),
                        each.best(),
                        each.worst(),
                        each.summary(),
                        each.rationale(),
                        each.correction(),
                        each.digest(),
                        each.author(),
                        each.proposedAt(),
                        each.supersedes(),
                        each.withdrawn(),
                        authors.getOrDefault(each.id().value(), Set.of(each.author()))))
                .toList();
    }

    private static VerdictDetail detail(ResultSet row, int ignored) throws SQLException {
        UUID supersedes = row.getObject("supersedes", UUID.class);
        return new VerdictDetail(
                new ProposalId(row.getObject("id", UUID.class)),
                new ClaimId(row.getObject("claim_id", UUID.class)),
                new ScaleId(row.getObject("scale_id", UUID.class)),
                row.getString("rating_code"),
                row.getString("rating_label"),
                row.getString("rating_tone"),
                row.getObject("rating_value", Integer.class),
                row.getObject("best_value", Integer.class),
                row.getObject("worst_value", Integer.class),
                row.getString("summary"),
                row.getString("rationale"),
                row.getString("correction"),
                row.getString("digest"),
                new PersonId(row.getObject("author_id", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                supersedes == null ? null : new ProposalId(supersedes),
                row.getObject("withdrawn_at") != null,
                Set.of());
    }
}
