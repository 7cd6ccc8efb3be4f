package org.assay.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import org.assay.evidence.capture.WebCaptures;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at an address again and compares what stands there with the copy. Nothing on the web is kept by it. */
@Component
class LinkReader {

    private static final Logger LOG = LoggerFactory.getLogger(LinkReader.class);

    private final WebCaptures web;
    private final SnapshotTexts texts;
    private final SnapshotRows snapshots;
    private final LinkRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LinkReader(
            WebCaptures web,
            SnapshotTexts texts,
            SnapshotRows snapshots,
            LinkRows rows,
            TransactionTemplate transaction,
            Clock clock) {
        this.web = web;
        this.texts = texts;
        this.snapshots = snapshots;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Found(LinkState state, @Nullable String address, @Nullable SnapshotId copy, @Nullable String text) {}

    /** @return what was found this time; what an earlier look found outlives one that could not be had */
    LinkState look(LinkRows.Looked at) {
        Found found = found(at);
        transaction.executeWithoutResult(status -> {
            boolean stays = found.state() == LinkState.UNREACHABLE
                    && rows.find(at.desk(), at.source()).filter(before -> before.state().concerns()).isPresent();
            if (stays) rows.missed(at, clock.instant());
            else rows.put(at, clock.instant(), found.state(), found.address(), found.copy(), found.text());
        });
        return found.state();
    }

    private Found found(LinkRows.Looked at) {
        WebCaptures.Captured page;
        try {
            page = web.look(at.url());
        } catch (Refusal refusal) {
            return new Found(isGone(refusal) ? LinkState.GONE : LinkState.UNREACHABLE, null, null, null);
        }
        try {
            String address = page.address().toString();
            SnapshotTexts.Reading now = texts.of(page.archive());
            Optional<SnapshotId> copy = rows.comparable(at.source());
            String before = copy.flatMap(snapshots::text).orElse(null);
            boolean comparable = before != null && now.state() == SnapshotText.READ;
            if (comparable && !plain(before).equals(plain(now.text()))) {
                return new Found(LinkState.CHANGED, address, copy.get(), now.text());
            }
            boolean moved = !UrlKey.of(address).equals(UrlKey.of(at.url()));
            return new Found(moved ? LinkState.MOVED : LinkState.SAME, address, copy.orElse(null), null);
        } finally {
            remove(page);
        }
    }

    /** 404 and 410 say so; every other error may pass. */
    private static boolean isGone(Refusal refusal) {
        return switch (refusal.code()) {
            case "CAPTURE_HOST_UNKNOWN" -> true;
            case "CAPTURE_STATUS" -> refusal.arguments().contains(404) || refusal.arguments().contains(410);
            default -> false;
        };
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static void remove(WebCaptures.Captured page) {
        try {
            Files.deleteIfExists(page.archive());
        } catch (IOException left) {
            LOG.debug("{} is left", page.archive(), left);
        }
    }
}
