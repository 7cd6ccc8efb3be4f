package org.assay.claim;

import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.account.Blindfold;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.claim.spi.RecheckSource;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.kernel.Listing;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.kernel.Slice;
import org.assay.kernel.Storable;
import org.assay.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finding and reading claims. A writer sees those of the documents they wrote. */
@Service
public class ClaimCatalogue {

    private static final Map<String, String> SORTS = Map.of(
            "number", "c.number",
            "statement", "lower(c.statement)",
            "state", "c.state",
            "since", "c.state_since",
            "priority", "c.priority_rank",
            "document", "lower(d.title)",
            "rating", "c.rating_label");

    private static final String SUMMARY = """
            select c.id, c.number, c.document_id, d.title, c.statement, c.kind, c.priority, c.risk, c.state,
                c.state_since, c.rating_code, c.rating_label, c.rating_tone, c.lead_id, c.approval_outdated, c.version,
                p.name as claimant,
                (select o.exact from claim_occurrence o where o.claim_id = c.id
                    order by case when o.standing = true and o.successor_id is null then 0 else 1 end, o.start_offset, o.id
                    fetch first 1 row only) as exact
            from claim c join document d on d.id = c.document_id left join claimant p on p.id = c.claimant_id
            """;

    private final JdbcClient database;
    private final ClaimStore store;
    private final OccurrenceRecords occurrences;
    private final Claimants claimants;
    private final Documents documents;
    private final CurrentAccount account;
    private final ObjectProvider<RecheckSource> recheck;
    private final Blindfold blindfold;

    ClaimCatalogue(
            JdbcClient database,
            ClaimStore store,
            OccurrenceRecords occurrences,
            Claimants claimants,
            Documents documents,
            CurrentAccount account,
            ObjectProvider<RecheckSource> recheck,
            Blindfold blindfold) {
        this.database = database;
        this.store = store;
        this.occurrences = occurrences;
        this.claimants = claimants;
        this.documents = documents;
        this.account = account;
        this.recheck = recheck;
        this.blindfold = blindfold;
    }

    /** @throws NotFound also where the claim is on another desk or, for a writer, in somebody else's document */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public ClaimDetail get(ClaimId id) {
        ClaimRecord claim = store.get(id);
        try {
            documents.require(new DocumentId(claim.documentId()));
        } catch (NotFound hidden) {
            throw new NotFound(id.subject());
        }
        List<Occurrence> seen = occurrences.findByClaimIdOrderByStartOffset(claim.id()).stream()
                .filter(OccurrenceRecord::isLast)
                .filter(occurrence -> occurrence.stands() || claim.removed() || claim.state() == ClaimState.MERGED)
                .map(OccurrenceRecord::asOccurrence)
                .toList();
        ClaimDetail whole = new ClaimDetail(
                id,
                claim.number(),
                new DocumentId(claim.documentId()),
                claim.statement(),
                claim.kind(),
                claim.priority(),
                claim.risk(),
                claim.state(),
                claim.stateSince(),
                claim.dismissal(),
                claim.saidOn(),
                claim.saidAt(),
                claimants.byId(claim.claimantId()).orElse(null),
                person(claim.leadId()),
                claim.ratingCode(),
                claim.ratingLabel(),
                claim.ratingTone(),
                claim.underReview(),
                claim.approvalOutdated(),
                claim.mergedInto() == null ? null : new ClaimId(claim.mergedInto()),
                claim.removed(),
                Set.copyOf(claim.tags()),
                seen,
                new PersonId(claim.createdBy()),
                claim.createdAt(),
                claim.version());
        return blindfold.verdicts().contains(id.value()) ? whole.withoutVerdict() : whole;
    }

    /** Claims whose mark stands, by number unless the slice says otherwise. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public Listing<ClaimSummary> list(ClaimFilter filter, Slice slice) {
        Set<UUID> blind = blindfold.verdicts();
        Where where = where(filter);
        long total = count(where);
        String order = SORTS.getOrDefault(slice.sort() == null ? "number" : slice.sort(), "c.number");
        if ("rating".equals(slice.sort()) && !blind.isEmpty()) {
            order = "case when c.id in (" + ids(blind) + ") then null else c.rating_label end";
        }
        List<Object> parameters = new ArrayList<>(where.parameters());
        parameters.add(slice.offset());
        parameters.add(slice.limit());
        List<ClaimSummary> items = database.sql(SUMMARY + where.sql() + " order by " + order
                        + (slice.descending() ? " desc" : "") + ", c.number offset ? rows fetch next ? rows only")
                .params(parameters)
                .query(ClaimCatalogue::summary)
                .list();
        items = veiled(items, blind);
        return new Listing<>(items, slice.page(), slice.limit(), total);
    }

    /** All of them, by number: what a program goes through one after the other, however many there are. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<ClaimId> ids(ClaimFilter filter) {
        Where where = where(filter);
        return database.sql("select c.id from claim c join document d on d.id = c.document_id" + where.sql() + " order by c.number")
                .params(where.parameters())
                .query(UUID.class)
                .list()
                .stream()
                .map(ClaimId::new)
                .toList();
    }

    /** Of these claims, those that rest on what has changed out in the world, each with when that was found. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public Map<ClaimId, Instant> toRecheck(Collection<ClaimSummary> claims) {
        RecheckSource source = recheck.getIfAvailable();
        if (source == null) return Map.of();
        return source.toRecheck(claims.stream()
                .filter(claim -> claim.state().isWatched())
                .map(ClaimSummary::id)
                .toList());
    }

    /** Those of the claims that the caller may see, at most five hundred. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<ClaimSummary> of(Collection<ClaimId> claims) {
        List<UUID> ids = claims.stream().map(ClaimId::value).limit(Slice.MAXIMUM).toList();
        if (ids.isEmpty()) return List.of();
        Where where = where(ClaimFilter.ALL);
        List<Object> parameters = new ArrayList<>(where.parameters());
        parameters.addAll(ids);
        return veiled(
                database.sql(SUMMARY + where.sql() + " and c.id in (" + "?, ".repeat(ids.size() - 1) + "?)")
                        .params(parameters)
                        .query(ClaimCatalogue::summary)
                        .list(),
                blindfold.verdicts());
    }

    private static List<ClaimSummary> veiled(List<ClaimSummary> claims, Set<UUID> blind) {
        if (blind.isEmpty()) return claims;
        return claims.stream()
                .map(claim -> blind.contains(claim.id().value()) ? claim.withoutVerdict() : claim)
                .toList();
    }

    private static String ids(Set<UUID> blind) {
        return blind.stream().map(id -> "cast('" + id + "' as uuid)").collect(Collectors.joining(", "));
    }

    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public long count(ClaimFilter filter) {
        return count(where(filter));
    }

    private long count(Where where) {
        return database.sql("select count(*) from claim c join document d on d.id = c.document_id" + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    private record Where(String sql, List<Object> parameters) {}

    private Where where(ClaimFilter filter) {
        StringBuilder sql = new StringBuilder(" where c.desk_id = ? and c.removed_at is null");
        List<Object> parameters = new ArrayList<>();
        parameters.add(account.desk().value());
        if (!account.may(READ)) and(sql, parameters, "d.writer_id = ?", account.person().value());
        if (filter.document() != null) and(sql, parameters, "c.document_id = ?", filter.document().value());
        if (!filter.states().isEmpty()) {
            sql.append(" and c.state in (")
                    .append("?, ".repeat(filter.states().size() - 1))
                    .append("?)");
            filter.states().forEach(state -> parameters.add(state.name()));
        }
        if (filter.ratingCode() != null) {
            and(sql, parameters, "c.rating_code = ?", filter.ratingCode());
            Set<UUID> blind = blindfold.verdicts();
            if (!blind.isEmpty()) sql.append(" and c.id not in (").append(ids(blind)).append(")");
        }
        if (filter.priority() != null) and(sql, parameters, "c.priority = ?", filter.priority().name());
        if (filter.kind() != null) and(sql, parameters, "c.kind = ?", filter.kind().name());
        if (filter.lead() != null) and(sql, parameters, "c.lead_id = ?", filter.lead().value());
        if (filter.unled()) sql.append(" and c.lead_id is null");
        if (filter.tag() != null && !filter.tag().isBlank()) {
            and(
                    sql,
                    parameters,
                    "c.id in (select t.claim_id from claim_tag t where t.tag = ?)",
                    Storable.of(filter.tag()).strip());
        }
        if (filter.toRecheck()) {
            sql.append(" and c.state in ('OPEN', 'IN_CHECK', 'PROPOSED', 'APPROVED', 'PUBLISHED') and c.id in (select r.claim_id from (")
                    .append(recheck.getObject().toRecheck())
                    .append(") r)");
        }
        if (filter.text() != null && !filter.text().isBlank()) search(sql, parameters, filter.text().strip(), account.desk().value());
        return new Where(sql.toString(), parameters);
    }

    private static void search(StringBuilder sql, List<Object> parameters, String typed, UUID desk) {
        String number = typed.startsWith("#") ? typed.substring(1) : typed;
        if (number.matches("\\d{1,9}")) {
            sql.append(" and (c.number = ? or c.id in (select w.claim_id from claim_word w where w.desk_id = ? and w.word like ?))");
            parameters.add(Integer.valueOf(number));
            parameters.add(desk);
            parameters.add(number + "%");
            return;
        }
        for (String word : Words.of(typed)) {
            // Any word may be unfinished: a set of words does not say which was typed last.
            sql.append(" and c.id in (select w.claim_id from claim_word w where w.desk_id = ? and w.word like ?)");
            parameters.add(desk);
            parameters.add(word + "%");
        }
    }

    private static void and(StringBuilder sql, List<Object> parameters, String condition, Object parameter) {
        sql.append(" and ").append(condition);
        parameters.add(parameter);
    }

    private static ClaimSummary summary(ResultSet row, int ignored) throws SQLException {
        return new ClaimSummary(
                new ClaimId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getString("title"),
                row.getString("statement"),
                row.getString("exact"),
                ClaimKind.valueOf(row.getString("kind")),
                Priority.valueOf(row.getString("priority")),
                Risk.valueOf(row.getString("risk")),
                ClaimState.valueOf(row.getString("state")),
                row.getObject("state_since", OffsetDateTime.class).toInstant(),
                row.getString("rating_code"),
                row.getString("rating_label"),
                row.getString("rating_tone"),
                row.getString("claimant"),
                person(row.getObject("lead_id", UUID.class)),
                row.getBoolean("approval_outdated"),
                row.getLong("version"));
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
