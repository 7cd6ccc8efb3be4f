package org.assay.report.lookback;

import static org.assay.account.Permission.DECIDE;
import static org.assay.account.Permission.MANAGE_DESK;
import static org.assay.account.Permission.READ;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.account.Blindfold;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.claim.ClaimId;
import org.assay.kernel.DeskId;
import org.assay.kernel.Ids;
import org.assay.kernel.Listing;
import org.assay.kernel.Refusal;
import org.assay.kernel.Slice;
import org.assay.report.lookback.LookBackRows.Claims;
import org.assay.report.lookback.Span.Moments;
import org.assay.review.Agreements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the current desk did, in numbers that each open the claims they count. */
@Service
public class LookBacks {

    private static final int SOURCES = 20;

    private final LookBackRows rows;
    private final Agreements agreements;
    private final CurrentAccount account;
    private final Blindfold blindfold;
    private final Clock clock;

    LookBacks(LookBackRows rows, Agreements agreements, CurrentAccount account, Blindfold blindfold, Clock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.account = account;
        this.blindfold = blindfold;
        this.clock = clock;
    }

    /**
     * What an address or a program asks for.
     *
     * @throws Refusal as {@link Stretch#of} does
     */
    @Requires(READ)
    public Stretch stretch(@Nullable String last, @Nullable String from, @Nullable String to, @Nullable String by) {
        return Stretch.of(last, from, to, by, LocalDate.ofInstant(clock.instant(), zone()));
    }

    @Requires(READ)
    @Transactional(readOnly = true)
    public LookBack of(Stretch stretch) {
        Moments whole = stretch.whole().in(zone());
        Claims claims = rows.claims(account.desk());
        Set<UUID> blind = blindfold.verdicts();
        History history = history(claims.candidates(), blind, whole.end());
        return new LookBack(
                stretch,
                zone().getId().equals("Z") ? "UTC" : zone().getId(),
                history.now(),
                new Topics(history, stretch, zone()).all(),
                rows.sources(account.desk(), whole, SOURCES),
                mayCompare() ? agreements.within(whole.begin(), whole.end()) : null,
                blind.size());
    }

    /**
     * The claims that a figure counts, by number.
     *
     * @param from its first day
     * @param to its last day; what is counted at an end is counted at the end of this one
     * @throws Refusal {@code LOOK_BACK_KEY}, {@code REPORT_PERIOD_REVERSED}, {@code LOOK_BACK_EARLY}
     */
    @Requires(READ)
    @Transactional(readOnly = true)
    public Listing<LookBackClaim> behind(Figure figure, String key, LocalDate from, LocalDate to, Slice slice) {
        Moments within = new Stretch(from, to, Slices.MONTH).whole().in(zone());
        Claims claims = rows.claims(account.desk());
        Collection<UUID> found =
                switch (figure) {
                    case SOURCE -> rows.claimsOf(source(key), account.desk(), within);
                    case AGREEMENT ->
                        agreements.judgedWithin(within.begin(), within.end()).stream()
                                .map(ClaimId::value)
                                .toList();
                    default ->
                        history(claims.candidates(), blindfold.verdicts(), within.end())
                                .behind(figure, key, within);
                };
        Map<UUID, Integer> numbers = claims.numbers();
        List<UUID> page = found.stream()
                .filter(numbers::containsKey)
                .sorted(Comparator.comparing(numbers::get))
                .skip(slice.offset())
                .limit(slice.limit())
                .toList();
        return new Listing<>(rows.claims(account.desk(), page), slice.page(), slice.limit(), found.size());
    }

    private static UUID source(String key) {
        try {
            return Ids.parse(key);
        } catch (Refusal malformed) {
            throw Refusal.of("key", "LOOK_BACK_KEY", key);
        }
    }

    private History history(Set<UUID> candidates, Set<UUID> blind, Instant end) {
        DeskId desk = account.desk();
        return new History(
                rows.lives(desk, candidates, end),
                rows.decisions(desk, end),
                rows.revisions(desk, end),
                blind,
                clock.instant());
    }

    /** Who may see how far people agree is the review's to say; this asks before it is refused. */
    private boolean mayCompare() {
        return account.may(DECIDE) || account.may(MANAGE_DESK);
    }

    /** That of the computer Assay runs on, which keeps UTC: a desk has none of its own. */
    private ZoneId zone() {
        return clock.getZone().equals(ZoneOffset.UTC) ? ZoneOffset.UTC : clock.getZone();
    }
}
