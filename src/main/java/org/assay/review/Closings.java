package org.assay.review;

import static org.assay.account.Permission.READ;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.ClaimSummary;
import org.assay.claim.Priority;
import org.assay.claim.Risk;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentFilter;
import org.assay.document.DocumentId;
import org.assay.document.DocumentStatus;
import org.assay.document.DocumentSummary;
import org.assay.document.Documents;
import org.assay.kernel.PersonId;
import org.assay.kernel.Slice;
import org.assay.review.ClosingClaim.Awaits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is left to do before documents close, and who waits for whom. */
@Service
public class Closings {

    /** Documents whose time passed longer ago than this are not told of any more. */
    public static final Duration PAST = Duration.ofDays(30);

    private static final Comparator<ClosingClaim> GRAVEST = Comparator.comparing(
                    (ClosingClaim each) -> each.claim().risk())
            .thenComparing(each -> each.claim().priority())
            .reversed()
            .thenComparing(ClosingClaim::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(each -> each.claim().number());

    private final Documents documents;
    private final ClaimCatalogue claims;
    private final OpenCases cases;
    private final ReleaseRows releases;
    private final JdbcClient database;
    private final CurrentAccount account;
    private final Clock clock;

    Closings(
            Documents documents,
            ClaimCatalogue claims,
            OpenCases cases,
            ReleaseRows releases,
            JdbcClient database,
            CurrentAccount account,
            Clock clock) {
        this.documents = documents;
        this.claims = claims;
        this.cases = cases;
        this.releases = releases;
        this.database = database;
        this.account = account;
        this.clock = clock;
    }

    /** Documents with a closing time that are not released, the one that closes first at the top; at most five hundred. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public List<ClosingLine> list() {
        Instant earliest = clock.instant().minus(PAST);
        List<DocumentSummary> closing = new ArrayList<>();
        // Those without a time come last, and long passed ones first.
        for (int offset = 0, found = Slice.MAXIMUM; found == Slice.MAXIMUM; offset += Slice.MAXIMUM) {
            List<DocumentSummary> page =
                    documents.list(DocumentFilter.ALL, new Slice(offset, Slice.MAXIMUM, "deadline", false)).items();
            page.stream()
                    .filter(each -> each.deadline() != null
                            && each.deadline().isAfter(earliest)
                            && each.status() != DocumentStatus.RELEASED)
                    .forEach(closing::add);
            found = page.isEmpty() || page.getLast().deadline() == null || closing.size() >= Slice.MAXIMUM ? 0 : page.size();
        }
        return lines(closing);
    }

    private static final class Count {
        final Map<Risk, Integer> left = new EnumMap<>(Risk.class);
        final Map<Awaits, Integer> awaited = new EnumMap<>(Awaits.class);
        final Map<PersonId, Integer> leads = new HashMap<>();
        int urgent;
    }

    private List<ClosingLine> lines(List<DocumentSummary> closing) {
        if (closing.isEmpty()) return List.of();
        Set<UUID> legal = legal();
        Map<UUID, Count> counts = new HashMap<>();
        database.sql("select c.document_id, c.id, c.risk, c.priority, c.state, c.lead_id from claim c"
                        + " where c.desk_id = :desk and c.document_id in (:documents) and " + ReleaseRows.OPEN)
                .param("desk", account.desk().value())
                .param("documents", closing.stream().map(each -> each.id().value()).toList())
                .query(row -> {
                    Count count = counts.computeIfAbsent(row.getObject("document_id", UUID.class), none -> new Count());
                    ClaimState state = ClaimState.valueOf(row.getString("state"));
                    UUID lead = row.getObject("lead_id", UUID.class);
                    boolean isLegal = legal.contains(row.getObject("id", UUID.class));
                    count.left.merge(Risk.valueOf(row.getString("risk")), 1, Integer::sum);
                    count.awaited.merge(awaits(state, isLegal), 1, Integer::sum);
                    if (state == ClaimState.IN_CHECK && lead != null) count.leads.merge(new PersonId(lead), 1, Integer::sum);
                    if (Priority.valueOf(row.getString("priority")).compareTo(Priority.HIGH) >= 0) count.urgent++;
                });
        return closing.stream()
                .map(document -> {
                    Count count = counts.getOrDefault(document.id().value(), new Count());
                    return new ClosingLine(document, count.left, count.urgent, count.awaited, count.leads);
                })
                .toList();
    }

    private Set<UUID> legal() {
        return cases.legalLane().stream().map(claim -> claim.id().value()).collect(Collectors.toSet());
    }

    private static Awaits awaits(ClaimState state, boolean isLegal) {
        return switch (state) {
            case CANDIDATE -> Awaits.ACCEPTANCE;
            case OPEN -> Awaits.CHECKER;
            case IN_CHECK -> Awaits.VERDICT;
            case PROPOSED -> isLegal ? Awaits.LEGAL_AND_DECISION : Awaits.DECISION;
            default -> Awaits.APPROVAL_ANEW;
        };
    }

    /** What keeps one document from closing. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public ClosingDetail of(DocumentId id) {
        return read(id);
    }

    ClosingDetail read(DocumentId id) {
        DocumentDetail document = documents.get(id);
        List<ClaimId> open = releases.open(id);
        ReleaseDetail release = releases.standing(id, account.desk()).orElse(null);
        Set<UUID> legal = open.isEmpty() ? Set.of() : legal();
        Map<ClaimId, Set<PersonId>> asked = asked(id);
        List<ClosingClaim> left = new ArrayList<>();
        for (int from = 0; from < open.size(); from += Slice.MAXIMUM) {
            List<ClaimId> piece = open.subList(from, Math.min(open.size(), from + Slice.MAXIMUM));
            Map<ClaimId, Instant> due = cases.due(piece);
            for (ClaimSummary claim : claims.of(piece)) {
                left.add(new ClosingClaim(
                        claim,
                        awaits(claim.state(), legal.contains(claim.id().value())),
                        asked.getOrDefault(claim.id(), Set.of()),
                        due.get(claim.id())));
            }
        }
        left.sort(GRAVEST);
        List<ClosingClaim> uncovered = release == null
                ? List.of()
                : left.stream()
                        .filter(each -> release.holes().stream().noneMatch(hole -> hole.covers(each.claim())))
                        .toList();
        return new ClosingDetail(document, left, release, uncovered, seen(document, release, left));
    }

    private Map<ClaimId, Set<PersonId>> asked(DocumentId document) {
        Map<ClaimId, Set<PersonId>> asked = new HashMap<>();
        database.sql("select t.claim_id, u.person_id from review_turn u join review_thread t on t.id = u.thread_id"
                        + " where u.desk_id = ? and t.document_id = ? and t.state = 'OPEN'")
                .params(account.desk().value(), document.value())
                .query(row -> {
                    asked.computeIfAbsent(new ClaimId(row.getObject(1, UUID.class)), none -> new HashSet<>())
                            .add(new PersonId(row.getObject(2, UUID.class)));
                });
        return asked;
    }

    /** The text, what each open claim says and where it stands, and what else waits: all that an editor signs for. */
    private static String seen(DocumentDetail document, @Nullable ReleaseDetail release, List<ClosingClaim> left) {
        StringBuilder state = new StringBuilder();
        state.append(document.currentVersion()).append('|');
        state.append(release == null ? "" : release.id()).append('|');
        state.append(document.progress().sentences() - document.progress().lookedAt()).append('|');
        state.append(document.progress().waiting());
        left.stream()
                .sorted(Comparator.comparing(each -> each.claim().number()))
                .forEach(each -> state.append('|')
                        .append(each.claim().id())
                        .append(each.claim().state())
                        .append(each.claim().priority())
                        .append(each.claim().risk())
                        .append(each.claim().statement()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(state.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
