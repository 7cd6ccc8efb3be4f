package org.assay.evidence;

import static org.assay.account.Permission.ADD_EVIDENCE;
import static org.assay.account.Permission.READ;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.kernel.Change;
import org.assay.kernel.Refusal;
import org.assay.text.WordChanges;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether what stands at the addresses of sources still is what was kept. It only tells: no evidence and no verdict ever
 * changes by it.
 */
@Service
public class LinkChecks {

    private final LinkReader reader;
    private final LinkRows rows;
    private final SnapshotRows snapshots;
    private final Sources sources;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinkChecks(
            LinkReader reader,
            LinkRows rows,
            SnapshotRows snapshots,
            Sources sources,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reader = reader;
        this.rows = rows;
        this.snapshots = snapshots;
        this.sources = sources;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Looks at a source's address now. Takes as long as the web does.
     *
     * @throws Refusal {@code CAPTURE_ADDRESS} where the source has none; {@code LINK_UNREACHABLE} where the page can't be
     *     looked at, and what was found before stays
     */
    @Requires(ADD_EVIDENCE)
    public LinkCheck check(SourceId source) {
        sources.get(source);
        LinkState found = reader.look(rows.target(source).orElseThrow(() -> Refusal.of("url", "CAPTURE_ADDRESS")));
        LinkCheck check = rows.find(account.desk(), source).orElseThrow();
        if (found == LinkState.UNREACHABLE && check.state() != found) throw new Refusal("LINK_UNREACHABLE");
        return check;
    }

    @Requires(READ)
    @Transactional(readOnly = true)
    public Optional<LinkCheck> of(SourceId source) {
        return rows.find(account.desk(), sources.get(source).id());
    }

    /** Those of the desk that wait for somebody to look, the newest first. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public List<LinkCheck> open() {
        return rows.open(account.desk());
    }

    /** Those of these sources that wait for somebody to look. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public List<LinkCheck> open(Collection<SourceId> of) {
        return rows.open(account.desk(), of.stream().map(SourceId::value).toList());
    }

    /** From the copy to what stands there now; empty where it reads the same, or there is nothing to compare. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public List<WordChanges.Run> difference(SourceId source) {
        Optional<String> now = rows.text(sources.get(source).id());
        Optional<String> copy =
                rows.find(account.desk(), source).map(LinkCheck::copy).flatMap(snapshots::text);
        return now.isPresent() && copy.isPresent() ? WordChanges.between(copy.get(), now.get()) : List.of();
    }

    /** Notes that somebody has looked at what was found, and lets it be. */
    @Requires(ADD_EVIDENCE)
    @Transactional
    public void seen(SourceId source) {
        Optional<LinkCheck> check = rows.find(account.desk(), sources.get(source).id());
        if (check.isEmpty() || !check.get().open()) return;
        var now = clock.instant();
        rows.seen(source, account.person().value(), now);
        events.publishEvent(new LinkChangeSeen(
                account.desk(), account.person(), now, source, List.of(Change.of("link", check.get().state(), null))));
    }
}
