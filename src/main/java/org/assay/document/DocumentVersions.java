package org.assay.document;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.account.Account;
import org.assay.account.CurrentAccount;
import org.assay.document.spi.VersionFollower;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.text.Anchor;
import org.assay.text.Anchoring;
import org.assay.text.TextSpan;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds versions to documents. Reading the file and finding the places happen outside the transaction. */
@Component
class DocumentVersions {

    // Somebody else's version in between means that ours has to be compared with theirs.
    private static final int ATTEMPTS = 5;

    private final CurrentAccount current;
    private final DocumentImports imports;
    private final DocumentStore store;
    private final DocumentCatalogue catalogue;
    private final ObjectProvider<VersionFollower> followers;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final WordIndexer indexer;
    private final Clock clock;

    DocumentVersions(
            CurrentAccount current,
            DocumentImports imports,
            DocumentStore store,
            DocumentCatalogue catalogue,
            ObjectProvider<VersionFollower> followers,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            WordIndexer indexer,
            Clock clock) {
        this.current = current;
        this.imports = imports;
        this.store = store;
        this.catalogue = catalogue;
        this.followers = followers;
        this.transaction = transaction;
        this.events = events;
        this.indexer = indexer;
        this.clock = clock;
    }

    VersionReceipt add(AddVersion command) {
        DocumentId document = command.document();
        String language = current(document).language();
        String title = catalogue.titles(Sight.of(current), List.of(document)).getOrDefault(document, "");
        PreparedText prepared = imports.prepare(command, language, title);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<VersionReceipt> stored = add(current(document), prepared);
            if (stored.isEmpty()) continue;
            indexer.wake();
            return stored.get();
        }
        throw new Conflict("VERSION_BUSY");
    }

    private VersionText current(DocumentId document) {
        return store.currentText(Sight.of(current), document).orElseThrow(() -> new NotFound(document.subject()));
    }

    /** @return empty where another version came in between */
    private Optional<VersionReceipt> add(VersionText older, PreparedText prepared) {
        if (older.text().equals(prepared.text())) throw new Conflict("VERSION_SAME", older.number());
        Anchoring anchoring = Anchoring.between(older.text(), prepared.text());
        Dispositions dispositions = new Dispositions(anchoring, prepared.sentences());
        store.units(older.version()).forEach(dispositions::take);
        List<VersionFollower.Step> steps = followers.orderedStream()
                .map(follower -> follower.prepare(new VersionFollower.Draft(older, prepared.text(), anchoring)))
                .toList();
        Account account = current.get();
        NewVersion version = new NewVersion(
                new VersionId(Ids.next()),
                older.document(),
                older.number() + 1,
                account.person(),
                clock.instant(),
                prepared);
        return transaction.execute(status -> {
            if (!store.replaceCurrent(older, version)) return Optional.<VersionReceipt>empty();
            // Read again now that nobody can account for the older version's sentences any more.
            dispositions.clear();
            store.units(older.version()).forEach(dispositions::take);
            store.insert(version, dispositions.of);
            steps.forEach(step -> step.follow(version.id()));
            events.publishEvent(new VersionAdded(
                    account.desk(),
                    account.person(),
                    version.at(),
                    version.document(),
                    version.id(),
                    version.number(),
                    List.of(
                            Change.of("version", older.number(), version.number()),
                            Change.of("file", null, prepared.fileName()),
                            Change.of("fileSha256", null, prepared.fileSha256()),
                            Change.of("textSha256", null, prepared.textSha256()))));
            return Optional.of(new VersionReceipt(
                    version.document(),
                    version.id(),
                    version.number(),
                    prepared.sentences().size(),
                    dispositions.kept,
                    prepared.replaced(),
                    prepared.aside()));
        });
    }

    /** What the new version's sentences are: those that stand as they stood are what they were. */
    private static final class Dispositions {

        private final Anchoring anchoring;
        private final Map<TextSpan, Integer> ordinals = new HashMap<>();
        private final Map<TextSpan, Anchor> found = new HashMap<>();
        private final Disposition[] of;
        private int kept;

        Dispositions(Anchoring anchoring, List<TextSpan> sentences) {
            this.anchoring = anchoring;
            for (TextSpan sentence : sentences) ordinals.put(sentence, ordinals.size());
            of = new Disposition[sentences.size()];
            clear();
        }

        void clear() {
            Arrays.fill(of, Disposition.UNSEEN);
            kept = 0;
        }

        void take(TextUnit unit) {
            if (unit.disposition() == Disposition.UNSEEN) return;
            Anchor anchor = found.computeIfAbsent(unit.span(), anchoring::place);
            if (!anchor.state().isCertain()) return;
            Integer ordinal = ordinals.get(anchor.candidates().getFirst().place());
            if (ordinal == null || of[ordinal] != Disposition.UNSEEN) return;
            of[ordinal] = unit.disposition();
            kept++;
        }
    }
}
