package org.assay.evidence;

import static org.assay.account.Permission.ADD_EVIDENCE;
import static org.assay.account.Permission.READ;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.List;
import java.util.Optional;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.document.FileName;
import org.assay.evidence.copies.CopyStore;
import org.assay.evidence.copies.MediaTypes;
import org.assay.evidence.copies.StoredBytes;
import org.assay.kernel.Change;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.kernel.Storable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** The kept copies of sources. What reads and writes their bytes runs outside of transactions. */
@Service
public class Snapshots {

    private static final int LONGEST_TITLE = 500;

    private final CopyStore store;
    private final SnapshotTexts texts;
    private final SnapshotRows rows;
    private final Sources sources;
    private final CurrentAccount account;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final long limit;

    Snapshots(
            CopyStore store,
            SnapshotTexts texts,
            SnapshotRows rows,
            Sources sources,
            CurrentAccount account,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${assay.copy-limit}") DataSize limit) {
        this.store = store;
        this.texts = texts;
        this.rows = rows;
        this.sources = sources;
        this.account = account;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.limit = limit.toBytes();
    }

    /**
     * Keeps a file as a copy of a source. The same bytes handed in again for the same source answer the first copy.
     *
     * @throws NotFound where the source is not to be seen
     * @throws Refusal {@code COPY_EMPTY}, {@code COPY_TOO_LARGE}, {@code COPY_STORE_FULL}, {@code COPY_BROKE_OFF}; nothing was kept
     *     then
     */
    @Requires(ADD_EVIDENCE)
    public SnapshotDetail keep(KeepCopy command) {
        SourceDetail source = sources.get(command.source());
        String name = FileName.of(command.fileName(), source.entry().title());
        StoredBytes bytes;
        String type;
        try {
            bytes = store.keep(command.bytes(), limit);
            type = MediaTypes.of(store.file(bytes.sha256()), name);
        } catch (IOException broken) {
            throw Refusal.of("file", "COPY_BROKE_OFF");
        }
        Optional<SnapshotDetail> known = rows.same(account.desk(), command.source(), bytes.sha256());
        if (known.isPresent()) return known.get();
        SnapshotTexts.Reading reading = texts.of(bytes, type);
        return record(command.source(), SnapshotOrigin.UPLOAD, bytes, type, name, null, reading, 0);
    }

    SnapshotDetail record(
            SourceId source,
            SnapshotOrigin origin,
            StoredBytes bytes,
            String mediaType,
            String fileName,
            @Nullable String url,
            SnapshotTexts.Reading reading,
            int leftOut) {
        SnapshotDetail copy = new SnapshotDetail(
                new SnapshotId(Ids.next()),
                source,
                origin,
                bytes.sha256(),
                bytes.size(),
                mediaType,
                reading.shownType(),
                fileName,
                url,
                title(reading.title()),
                reading.state(),
                reading.text().length(),
                leftOut,
                account.person(),
                clock.instant());
        transaction.executeWithoutResult(status -> {
            if (!rows.hold(account.desk(), source)) throw new NotFound(source.subject());
            rows.insert(account.desk(), copy, reading.text());
            events.publishEvent(new SnapshotKept(
                    account.desk(), copy.keptBy(), copy.keptAt(), copy.id(), source, changes(copy)));
        });
        return copy;
    }

    private static @Nullable String title(@Nullable String own) {
        if (own == null || own.isBlank()) return null;
        String tidy = Storable.of(own).strip().replaceAll("\\s+", " ");
        return tidy.length() <= LONGEST_TITLE ? tidy : tidy.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private static List<Change> changes(SnapshotDetail copy) {
        List<Change> changes = new ArrayList<>();
        Texts.note(changes, "source", null, copy.source());
        Texts.note(changes, "file", null, copy.fileName());
        Texts.note(changes, "url", null, copy.url());
        Texts.note(changes, "mediaType", null, copy.mediaType());
        Texts.note(changes, "size", null, copy.size());
        Texts.note(changes, "sha256", null, copy.sha256());
        return changes;
    }

    /** The copies of a source, the newest first. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public List<SnapshotDetail> of(SourceId source) {
        return rows.of(account.desk(), sources.get(source).id());
    }

    @Requires(READ)
    @Transactional(readOnly = true)
    public SnapshotDetail get(SnapshotId id) {
        SnapshotDetail copy =
                rows.find(account.desk(), id).orElseThrow(() -> new NotFound(id.subject()));
        // Who may not see the source sees no copy of it either.
        sources.get(copy.source());
        return copy;
    }

    /** The SHA-256 of many copies of the current desk at once, for a report; those it does not know are left out. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public Map<SnapshotId, String> hashes(Collection<SnapshotId> ids) {
        return ids.isEmpty() ? Map.of() : rows.hashes(account.desk(), ids);
    }

    /** The text of a copy, canonical; empty where none could be read. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public Optional<String> text(SnapshotId id) {
        return rows.text(get(id).id());
    }

    /**
     * The bytes of a copy as they were kept. What they hold is hostile: no screen of ours may show them as its own.
     *
     * @throws Refusal {@code COPY_GONE} where the store has lost them
     */
    @Requires(READ)
    public Resource bytes(SnapshotId id) {
        SnapshotDetail copy = get(id);
        Resource bytes = new FileSystemResource(store.file(copy.sha256()));
        if (!bytes.isReadable()) throw new Refusal("COPY_GONE", copy.fileName());
        return bytes;
    }

    /** The largest file that is kept, in bytes. */
    @Requires({READ, ADD_EVIDENCE})
    public long limit() {
        return limit;
    }
}
