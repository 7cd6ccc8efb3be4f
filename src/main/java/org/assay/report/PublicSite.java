package org.assay.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assay.claim.ClaimEvent;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimMerged;
import org.assay.claim.ClaimMoved;
import org.assay.document.DocumentId;
import org.assay.report.render.PublicClaimPage;
import org.assay.report.render.PublicFeeds;
import org.assay.report.render.PublicPages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * What anybody may read, made once and kept in memory until something is published or moves. It reads revisions and
 * nothing else, so that nothing gets out but what an editor published.
 */
@Component
public class PublicSite {

    static final int PAGE = 50;
    private static final int LONGEST_SEARCH = 200;
    private static final int FEED = 100;
    private static final int DATA = 5_000;
    private static final int MAP = 45_000;
    private static final int KEPT = 4_000;

    private static final String HTML = "text/html;charset=UTF-8";

    private final PublicationRows rows;
    private final JsonMapper json;
    private final Map<String, PublicFile> kept = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();

    PublicSite(PublicationRows rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** A claim's page; what stays of it, with 410, where it is retracted; 404 where it was never published. */
    public PublicFile claim(UUID id, String base) {
        return keep(base + "|c|" + id, () -> {
            List<PublicationRevision> revisions = rows.of(new ClaimId(id));
            if (revisions.isEmpty()) return missing(base);
            boolean retracted = revisions.getFirst().isRetracted();
            String data = retracted ? null : inScript(PublicReview.of(revisions, base));
            return file(retracted ? 410 : 200, HTML, new PublicClaimPage(revisions).html(base, data));
        });
    }

    public PublicFile document(UUID id, String base) {
        return keep(base + "|d|" + id, () -> {
            List<PublicationRevision> revisions = rows.newest(new DocumentId(id));
            return revisions.isEmpty() ? missing(base) : file(200, HTML, PublicPages.document(revisions, base));
        });
    }

    /** @param page from 0 */
    public PublicFile index(String typed, int page, String base) {
        String sought = typed.strip();
        String words = sought.length() > LONGEST_SEARCH ? sought.substring(0, LONGEST_SEARCH) : sought;
        int number = Math.clamp(page, 0, 10_000);
        Supplier<PublicFile> made = () -> {
            long total = rows.count(words);
            return file(200, HTML, PublicPages.index(
                    rows.newest(words, number * PAGE, PAGE), words, number, PAGE, total, base));
        };
        // What people search for is without end, so only the plain list is kept.
        return words.isEmpty() ? keep(base + "|i|" + number, made) : made.get();
    }

    public PublicFile corrections(String base) {
        return keep(base + "|corrections", () -> file(200, HTML, PublicPages.corrections(rows.changes(1_000), base)));
    }

    public PublicFile atom(String base) {
        return keep(base + "|atom", () -> file(
                200, "application/atom+xml;charset=UTF-8", PublicFeeds.atom(rows.newest("", 0, FEED), base)));
    }

    public PublicFile jsonFeed(String base) {
        return keep(base + "|json", () -> file(
                200, "application/feed+json;charset=UTF-8",
                json.writeValueAsString(PublicFeeds.json(rows.newest("", 0, FEED), base))));
    }

    /** A DataFeed of ClaimReviews; one that was retracted is told with when. */
    public PublicFile claimReviews(String base) {
        return keep(base + "|data", () -> {
            List<Map<String, Object>> items = new ArrayList<>();
            for (PublicationRevision newest : rows.newest("", 0, DATA)) {
                List<PublicationRevision> revisions = newest.number() == 1 ? List.of(newest) : rows.of(newest.claim());
                Map<String, Object> item = new LinkedHashMap<>();
                item.put("@type", "DataFeedItem");
                item.put("dateCreated", revisions.getLast().at().toString());
                item.put("dateModified", newest.at().toString());
                if (newest.isRetracted()) {
                    item.put("dateDeleted", newest.at().toString());
                    item.put("url", base + PublicAddress.claim(newest.claim().value()));
                } else {
                    Map<String, Object> review = PublicReview.of(revisions, base);
                    review.remove("@context");
                    item.put("item", review);
                }
                items.add(item);
            }
            Map<String, Object> feed = new LinkedHashMap<>();
            feed.put("@context", "https://schema.org");
            feed.put("@type", "DataFeed");
            feed.put("name", "Fact checks");
            feed.put("url", base + PublicAddress.PATH);
            feed.put("dataFeedElement", items);
            return file(200, "application/ld+json;charset=UTF-8", json.writeValueAsString(feed));
        });
    }

    public PublicFile sitemap(String base) {
        return keep(base + "|map", () -> file(200, "application/xml;charset=UTF-8", PublicFeeds.sitemap(
                rows.newest("", 0, MAP).stream().filter(each -> !each.isRetracted()).collect(Collectors.toList()),
                base)));
    }

    public PublicFile missing(String base) {
        return file(404, HTML, PublicPages.missing(base));
    }

    // After the commit, so that nobody keeps what was before.
    @EventListener
    void published(ClaimEvent event) {
        boolean concerns = event instanceof VerdictPublished
                || event instanceof VerdictCorrected
                || event instanceof VerdictRetracted
                || event instanceof ClaimMoved
                || event instanceof ClaimMerged;
        if (!concerns || !TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                drop();
            }
        });
    }

    private synchronized void drop() {
        generation.incrementAndGet();
        kept.clear();
    }

    private PublicFile keep(String key, Supplier<PublicFile> made) {
        PublicFile known = kept.get(key);
        if (known != null) return known;
        long before = generation.get();
        PublicFile fresh = made.get();
        // Whatever is not there is asked for under names without end.
        if (fresh.status() != 404) keep(key, fresh, before);
        return fresh;
    }

    private synchronized void keep(String key, PublicFile fresh, long before) {
        if (generation.get() != before) return;
        if (kept.size() >= KEPT) kept.clear();
        kept.put(key, fresh);
    }

    /** JSON that cannot end the script element that it stands in. */
    private String inScript(Map<String, Object> review) {
        return json.writeValueAsString(review)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    static PublicFile file(int status, String mediaType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new PublicFile(status, mediaType, '"' + HexFormat.of().formatHex(hash, 0, 12) + '"', bytes);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
