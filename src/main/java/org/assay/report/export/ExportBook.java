package org.assay.report.export;

import static org.assay.account.Permission.EXPORT;
import static org.assay.account.Permission.READ;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.audit.Checkpoint;
import org.assay.audit.TrailProofs;
import org.assay.kernel.Change;
import org.assay.kernel.Ids;
import org.assay.kernel.Refusal;
import org.assay.report.ReportFile;
import org.assay.report.VerdictReport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Keeps of each file that leaves the desk what it told and the SHA-256 of its bytes, which the trail proves. */
@Service
public class ExportBook {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final TrailProofs trail;
    private final JdbcClient database;
    private final JdbcOperations connections;
    private final CurrentAccount account;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final JsonMapper json;

    ExportBook(
            TrailProofs trail,
            JdbcClient database,
            JdbcOperations connections,
            CurrentAccount account,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock,
            JsonMapper json) {
        this.trail = trail;
        this.database = database;
        this.connections = connections;
        this.account = account;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.json = json;
    }

    /** A report in one form, before it leaves. The same bytes for the same person are kept once. */
    @Requires(EXPORT)
    public void record(VerdictReport report, ReportFile file) {
        record(report, file.format().name(), false, sha256(file.bytes()));
    }

    /**
     * @param form {@code PDF}, {@code BACKUP_PACK}, …
     * @param sha256 of the bytes, in hexadecimal
     */
    @Requires(EXPORT)
    public void record(VerdictReport report, String form, boolean redacted, String sha256) {
        if (known(sha256)) return;
        Long checkpoint = trail.covering(report.entry()).map(Checkpoint::size).orElse(null);
        String told = json.writeValueAsString(
                report.claims().stream().map(ToldClaim::of).toList());
        UUID document = report.document() == null ? null : report.document().id();
        // Two downloads of the same at once are one: the second waits for the first's row, and finds it.
        transaction.executeWithoutResult(status -> {
            database.sql("select id from desk where id = ? for update")
                    .param(account.desk().value())
                    .query(UUID.class)
                    .single();
            if (known(sha256)) return;
            insert(report, form, redacted, sha256, checkpoint, told, document);
        });
    }

    private boolean known(String sha256) {
        return database.sql("select count(*) from report_export where desk_id = ? and sha256 = ? and exported_by = ?")
                        .params(account.desk().value(), sha256, account.person().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void insert(
            VerdictReport report,
            String form,
            boolean redacted,
            String sha256,
            @Nullable Long checkpoint,
            String told,
            @Nullable UUID document) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        database.sql("""
                        insert into report_export (id, desk_id, document_id, form, redacted, state, entry, checkpoint, sha256,
                            told, exported_by, exported_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(account.desk().value())
                .param(document)
                .param(form)
                .param(redacted)
                .param(report.state())
                .param(report.entry())
                .param(checkpoint)
                .param(sha256)
                .param(told)
                .param(account.person().value())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new ReportExported(
                account.desk(),
                account.person(),
                now,
                id,
                List.of(
                        Change.of("document", null, document),
                        Change.of("form", null, redacted ? form + " (redacted)" : form),
                        Change.of("state", null, report.state()),
                        Change.of("checkpoint", null, checkpoint),
                        Change.of("sha256", null, sha256))));
    }

    /**
     * What the current desk exported with these bytes, and what has changed since; empty where nothing was.
     *
     * @throws Refusal {@code HASH_MALFORMED}
     */
    @Requires(READ)
    public List<KnownExport> standing(String sha256) {
        String hash = sha256.strip().toLowerCase(Locale.ROOT);
        if (!HASH.matcher(hash).matches()) throw Refusal.of("sha256", "HASH_MALFORMED");
        UUID desk = account.desk().value();
        ConnectionCallback<List<KnownExport>> looking = connection -> {
            try {
                return new ExportLookup(connection).byBytes(hash, desk);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        };
        return Objects.requireNonNull(connections.execute(looking));
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
