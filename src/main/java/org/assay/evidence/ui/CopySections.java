package org.assay.evidence.ui;

import java.util.Locale;
import java.util.function.Consumer;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.account.Permission;
import org.assay.evidence.LinkChecks;
import org.assay.evidence.SnapshotCaptures;
import org.assay.evidence.SnapshotDetail;
import org.assay.evidence.Snapshots;
import org.assay.evidence.SourceEntry;
import org.assay.evidence.SourceId;
import org.assay.evidence.SourceLookups;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/** Makes the part of a screen that shows a source's copies and takes new ones. */
@Component
class CopySections {

    private static final Logger LOG = LoggerFactory.getLogger(CopySections.class);

    private final Snapshots copies;
    private final SnapshotCaptures captures;
    private final LinkChecks links;
    private final SourceLookups lookups;
    private final Copies opening;
    private final People people;
    private final CurrentAccount account;

    CopySections(
            Snapshots copies,
            SnapshotCaptures captures,
            LinkChecks links,
            SourceLookups lookups,
            Copies opening,
            People people,
            CurrentAccount account) {
        this.copies = copies;
        this.captures = captures;
        this.links = links;
        this.lookups = lookups;
        this.opening = opening;
        this.people = people;
        this.account = account;
    }

    /** @param url of the source; null where it is on no web */
    CopiesSection of(SourceId source, @Nullable String url) {
        boolean keeps = account.may(Permission.ADD_EVIDENCE);
        CopiesSection section = new CopiesSection(source, copies, opening, people, keeps);
        if (url == null) return section;
        if (keeps) section.offerCapture(this);
        section.add(link(source, () -> {}));
        return section;
    }

    /** @param settled runs when nothing is left to look at that was before */
    LinkPart link(SourceId source, Runnable settled) {
        return new LinkPart(source, links, this, account.may(Permission.ADD_EVIDENCE), settled);
    }

    void capture(SourceId source, Consumer<SnapshotDetail> kept, Consumer<String> refused) {
        beside(() -> kept.accept(captures.capture(source, null)), () -> {}, refused);
    }

    boolean looksUp() {
        return lookups.isOpen();
    }

    /** Asks the web for the details of a DOI. */
    void lookUp(String doi, Consumer<SourceEntry> found, Consumer<String> refused) {
        beside(() -> found.accept(lookups.look(doi)), () -> {}, refused);
    }

    /** Beside the screens, which a slow page must not hold up; with the rights of whoever asks now. */
    void beside(Runnable work, Runnable done, Consumer<String> refused) {
        Thread.ofPlatform().daemon().name("capture").start(new DelegatingSecurityContextRunnable(() -> {
            try {
                work.run();
                done.run();
            } catch (Refusal refusal) {
                refused.accept(Sentences.of(Locale.ENGLISH, refusal));
            } catch (RuntimeException bug) {
                LOG.error("A page could not be fetched", bug);
                refused.accept("Something went wrong on our side, and nothing was kept. Try again; if it stays, tell your administrator.");
            }
        }));
    }
}
