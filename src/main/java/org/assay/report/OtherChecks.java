package org.assay.report;

import static org.assay.account.Permission.ADD_EVIDENCE;
import static org.assay.account.Permission.READ;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimId;
import org.assay.kernel.Change;
import org.assay.kernel.Listing;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.Slice;
import org.assay.report.exchange.ClaimReviewReader;
import org.assay.report.exchange.ForeignReview;
import org.assay.report.exchange.ReviewSink;
import org.assay.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A desk's library of what other houses have checked: found again by words, shown as theirs, never taken for a verdict of
 * the desk's own.
 */
@Service
public class OtherChecks {

    // Enough that a long feed is not slowed by its commits, few enough that nobody waits behind one.
    private static final int TOGETHER = 200;
    private static final int REASONS = 100;
    private static final int SHOWN = 3;
    // Of the words that two claims have, so many must be in both. Half is what two wordings of one claim mostly share;
    // it is a hint to a person, and nothing rests on it.
    private static final double ALIKE = 0.5;
    private static final int LONG_WORD = 4;

    private final OtherCheckRows rows;
    private final ClaimCatalogue claims;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OtherChecks(
            OtherCheckRows rows,
            ClaimCatalogue claims,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.claims = claims;
        this.account = account;
        this.events = events;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes in a page, a file or a feed of any length. What was read before the file broke stays.
     *
     * @param name of the file, for the trail
     * @throws Refusal where nothing at all could be read
     */
    @Requires(ADD_EVIDENCE)
    public OtherChecksRead importFrom(InputStream file, String name) throws IOException {
        Import running = new Import(name);
        String broken = "";
        try {
            ClaimReviewReader.read(file, running);
        } catch (Refusal stopped) {
            if (running.isEmpty()) throw stopped;
            broken = stopped.code();
        }
        running.store();
        return running.outcome(broken);
    }

    private final class Import implements ReviewSink {

        private final String name;
        private final List<ForeignReview> waiting = new ArrayList<>();
        private final List<OtherChecksRead.Refused> reasons = new ArrayList<>();
        private int added;
        private int renewed;
        private int known;
        private int refused;

        private Import(String name) {
            this.name = name;
        }

        @Override
        public void read(ForeignReview review) {
            waiting.add(review);
            if (waiting.size() >= TOGETHER) store();
        }

        @Override
        public void refused(int number, String code, String about) {
            refused++;
            if (reasons.size() < REASONS) reasons.add(new OtherChecksRead.Refused(number, code, about));
        }

        private boolean isEmpty() {
            return waiting.isEmpty() && added + renewed + known + refused == 0;
        }

        private void store() {
            if (waiting.isEmpty()) return;
            account.require(ADD_EVIDENCE);
            int[] outcomes = new int[OtherCheckRows.Outcome.values().length];
            transaction.executeWithoutResult(status -> {
                var now = clock.instant();
                for (ForeignReview review : waiting) {
                    outcomes[rows.store(review, account.desk(), account.person(), now).ordinal()]++;
                }
                if (outcomes[0] + outcomes[1] == 0) return;
                events.publishEvent(new OtherChecksImported(
                        account.desk(),
                        account.person(),
                        now,
                        List.of(
                                Change.of("file", null, name),
                                Change.of("added", null, outcomes[0]),
                                Change.of("renewed", null, outcomes[1]))));
            });
            added += outcomes[0];
            renewed += outcomes[1];
            known += outcomes[2];
            waiting.clear();
        }

        private OtherChecksRead outcome(String broken) {
            return new OtherChecksRead(added, renewed, known, refused, reasons, broken);
        }
    }

    /** Those whose claim, claimant or publisher has all these words, each perhaps unfinished; newest first. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public Listing<OtherCheck> find(@Nullable String typed, Slice slice) {
        Set<String> words = typed == null ? Set.of() : Words.of(typed);
        return new Listing<>(
                rows.page(account.desk(), words, slice.offset(), slice.limit()),
                slice.page(),
                slice.limit(),
                rows.count(account.desk(), words));
    }

    /** @throws NotFound also where it is another desk's */
    @Requires(READ)
    @Transactional(readOnly = true)
    public OtherCheck get(OtherCheckId id) {
        return rows.find(account.desk(), id.value()).orElseThrow(() -> new NotFound(id.subject()));
    }

    /**
     * The record as it came, as JSON.
     *
     * @throws NotFound also where it is another desk's
     */
    @Requires(READ)
    @Transactional(readOnly = true)
    public String record(OtherCheckId id) {
        return rows.record(account.desk(), id.value()).orElseThrow(() -> new NotFound(id.subject()));
    }

    /** Up to three whose claim may be the same as this one: at least half of the longer words are in both. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public List<OtherCheck> like(ClaimId claim) {
        Set<String> ours = telling(claims.get(claim).statement());
        if (ours.size() < 2) return List.of();
        return rows.sharing(account.desk(), ours, 12).stream()
                .filter(check -> alike(ours, telling(check.review().claim())) >= ALIKE)
                .sorted(Comparator.comparingDouble((OtherCheck check) -> -alike(ours, telling(check.review().claim()))))
                .limit(SHOWN)
                .toList();
    }

    private static Set<String> telling(String claim) {
        return Words.of(claim).stream()
                .filter(word -> word.length() >= LONG_WORD || Character.isDigit(word.charAt(0)))
                .collect(Collectors.toSet());
    }

    /** Words in both, of the words in either. */
    private static double alike(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> either = new HashSet<>(one);
        either.addAll(other);
        return either.isEmpty() ? 0 : (double) both.size() / either.size();
    }

    /** Why a record was refused, in a sentence. */
    public static String sentence(String code) {
        return Sentences.of(Locale.ENGLISH, new Refusal(code));
    }
}
