package org.assay.report.pack;

import static org.assay.account.Permission.EXPORT;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.claim.ClaimId;
import org.assay.document.DocumentId;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.Ids;
import org.assay.report.PublicAddress;
import org.assay.report.ReportFile;
import org.assay.report.Reports;
import org.assay.report.export.ExportBook;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** All that a document's verdicts rest on, to be kept or handed on. No transaction is open while one is made. */
@Service
public class BackupPacks {

    private final PackGathering gathering;
    private final PackAssembly assembly;
    private final Reports reports;
    private final ExportBook exports;
    private final PublicAddress address;
    private final CurrentAccount account;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BackupPacks(
            PackGathering gathering,
            PackAssembly assembly,
            Reports reports,
            ExportBook exports,
            PublicAddress address,
            CurrentAccount account,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gathering = gathering;
        this.assembly = assembly;
        this.reports = reports;
        this.exports = exports;
        this.address = address;
        this.account = account;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the person who asks may have a document's full pack: they read everything that is confidential in it. */
    @Requires(EXPORT)
    public boolean mayTakeFull(DocumentId id) {
        return gathering.entrusted(reports.of(id).claims().stream()
                .map(claim -> new ClaimId(claim.id()))
                .toList());
    }

    /**
     * A document's pack, and the trail says who took it before its first byte leaves. The same state and form give the same
     * bytes.
     *
     * @param redacted without what is confidential, as anybody may have it
     * @param here where the request came in, for the addresses of what is public
     * @throws Conflict {@code PACK_NOT_ENTRUSTED} for the full one, where something is kept from the person who asks;
     *     {@code PACK_BLIND} where they are to judge a claim of it without its verdict; {@code REDACTION_KEY_MISSING}
     */
    @Requires(EXPORT)
    public BackupPack take(DocumentId id, boolean redacted, String here) {
        UUID taking = Ids.next();
        BackupPack pack = assembly.assemble(taking, gathering.gather(id, redacted), address.base(here));
        transaction.executeWithoutResult(status -> events.publishEvent(new PackTaken(
                account.desk(),
                account.person(),
                clock.instant(),
                taking,
                List.of(
                        Change.of("document", null, id),
                        Change.of("form", null, redacted ? "redacted backup pack" : "full backup pack"),
                        Change.of("state", null, pack.material().report().state())))));
        // Who gets one of its reports by itself can ask about that, too.
        for (ReportFile file : pack.reports()) {
            exports.record(pack.material().report(), file.format().name(), redacted, ExportBook.sha256(file.bytes()));
        }
        return pack;
    }

    /** Writes a pack to where it goes, one part after another, and holds none of the copies; then its SHA-256 is kept. */
    @Requires(EXPORT)
    public void write(BackupPack pack, OutputStream out) throws IOException {
        MessageDigest digest = PackWriter.sha256();
        pack.writeTo(new DigestOutputStream(out, digest));
        exports.record(
                pack.material().report(),
                "BACKUP_PACK",
                pack.material().redacted(),
                HexFormat.of().formatHex(digest.digest()));
    }
}
