package org.assay.report;

import static org.assay.account.Permission.EXPORT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimDetails;
import org.assay.claim.ClaimFilter;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.ClaimSummary;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.kernel.Listing;
import org.assay.kernel.Refusal;
import org.assay.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Verdict reports: of a document, or of the claims that a filter finds. */
@Service
public class Reports {

    /** More claims than a report is read for; a table of more comes with the exports to come. */
    public static final int LARGEST = 5_000;

    /** What the program suggested and nobody accepted is no claim yet; a merged one is told as the other. */
    private static final Set<ClaimState> UNTOLD = EnumSet.of(ClaimState.CANDIDATE, ClaimState.MERGED);

    private final ReportAssembly assembly;
    private final ClaimCatalogue claims;
    private final ClaimDetails details;
    private final Documents documents;

    Reports(ReportAssembly assembly, ClaimCatalogue claims, ClaimDetails details, Documents documents) {
        this.assembly = assembly;
        this.claims = claims;
        this.details = details;
        this.documents = documents;
    }

    /**
     * All that is said of a document's claims, in the order of its text.
     *
     * @throws Refusal {@code REPORT_TOO_LARGE}
     */
    @Requires(EXPORT)
    @Transactional(readOnly = true)
    public VerdictReport of(DocumentId id) {
        DocumentDetail document = documents.get(id);
        List<ClaimDetail> found = new ArrayList<>(find(ClaimFilter.of(id)));
        found.sort(Comparator.comparing(Reports::place).thenComparing(ClaimDetail::number));
        return assembly.assemble(document.title(), document, found);
    }

    /**
     * The claims that a filter finds, by number.
     *
     * @throws Refusal {@code REPORT_TOO_LARGE}
     */
    @Requires(EXPORT)
    @Transactional(readOnly = true)
    public VerdictReport of(ClaimFilter filter) {
        return of(filter, ReportPeriod.ALWAYS);
    }

    /**
     * The claims that a filter finds and that the desk worked on in that time, by number.
     *
     * @throws Refusal {@code REPORT_TOO_LARGE}
     */
    @Requires(EXPORT)
    @Transactional(readOnly = true)
    public VerdictReport of(ClaimFilter filter, ReportPeriod period) {
        String title = filter.equals(ClaimFilter.ALL) ? "All claims" : "Selected claims";
        String when = period.isAlways() ? "" : ", " + period.words();
        return assembly.assemble(title + when, null, assembly.within(period, find(filter)));
    }

    /**
     * A report of one claim, for its ClaimReview.
     *
     * @throws org.assay.kernel.NotFound where the caller may not see it
     */
    @Requires(EXPORT)
    @Transactional(readOnly = true)
    public VerdictReport of(ClaimId id) {
        ClaimDetail claim = claims.get(id);
        return assembly.assemble(claim.statement(), null, List.of(claim));
    }

    private List<ClaimDetail> find(ClaimFilter filter) {
        ClaimFilter asked = told(filter).orElse(null);
        if (asked == null) return List.of();
        List<ClaimDetail> found = new ArrayList<>();
        long total;
        int page = 0;
        do {
            Listing<ClaimSummary> listed = claims.list(asked, Slice.page(page++, Slice.MAXIMUM));
            total = listed.total();
            if (total > LARGEST) throw new Refusal("REPORT_TOO_LARGE", total, LARGEST);
            found.addAll(details.of(listed.items().stream().map(ClaimSummary::id).toList()));
        } while ((long) page * Slice.MAXIMUM < total);
        return found;
    }

    /** The filter without what is never told; empty where nothing is left of it. */
    static Optional<ClaimFilter> told(ClaimFilter filter) {
        Set<ClaimState> told = filter.states().isEmpty()
                ? EnumSet.complementOf(EnumSet.copyOf(UNTOLD))
                : EnumSet.copyOf(filter.states());
        told.removeAll(UNTOLD);
        if (told.isEmpty()) return Optional.empty();
        return Optional.of(new ClaimFilter(
                filter.document(),
                told,
                filter.ratingCode(),
                filter.priority(),
                filter.kind(),
                filter.lead(),
                filter.tag(),
                filter.text(),
                filter.toRecheck(),
                filter.unled()));
    }

    private static int place(ClaimDetail claim) {
        return claim.occurrences().isEmpty()
                ? Integer.MAX_VALUE
                : claim.occurrences().getFirst().span().start();
    }
}
