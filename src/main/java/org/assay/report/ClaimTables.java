package org.assay.report;

import static org.assay.account.Permission.EXPORT;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assay.account.Requires;
import org.assay.audit.AuditTrail;
import org.assay.audit.Checkpoint;
import org.assay.audit.TrailProofs;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetails;
import org.assay.claim.ClaimFilter;
import org.assay.claim.ClaimId;
import org.assay.kernel.Conflict;
import org.assay.kernel.Refusal;
import org.assay.report.render.ClaimTable;
import org.assay.report.render.TableRenderer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Tables of any number of claims: they are read and written in pieces, and all as they stood in one moment. */
@Service
public class ClaimTables {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimTables.class);

    // As many as the rooms are asked about at a time. More make longer questions and gain nothing.
    private static final int PIECE = 500;

    private final Map<ReportFormat, TableRenderer> renderers = new EnumMap<>(ReportFormat.class);
    private final ReportAssembly assembly;
    private final ClaimCatalogue claims;
    private final ClaimDetails details;
    private final AuditTrail trail;
    private final TrailProofs proofs;
    private final TransactionTemplate oneMoment;
    private final TransactionTemplate apart;

    ClaimTables(
            List<TableRenderer> renderers,
            ReportAssembly assembly,
            ClaimCatalogue claims,
            ClaimDetails details,
            AuditTrail trail,
            TrailProofs proofs,
            PlatformTransactionManager transactions) {
        renderers.forEach(renderer -> this.renderers.put(renderer.format(), renderer));
        this.assembly = assembly;
        this.claims = claims;
        this.details = details;
        this.trail = trail;
        this.proofs = proofs;
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** Whether so many claims are found that only a table can hold them, and the form is one. */
    @Requires(EXPORT)
    @Transactional(readOnly = true)
    public boolean isLong(ClaimFilter filter, ReportFormat format) {
        if (!renderers.containsKey(format)) return false;
        return Reports.told(filter).map(claims::count).orElse(0L) > Reports.LARGEST;
    }

    /**
     * The whole table as a file that goes when it is closed.
     *
     * @throws Conflict {@code EXPORT_NOT_WRITTEN} where the disk does not take it
     */
    @Requires(EXPORT)
    public InputStream file(ClaimFilter filter, ReportPeriod period, ReportChoice choice, ReportFormat format) {
        Path path = null;
        try {
            path = Files.createTempFile("assay-table-", "." + format.extension());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
                write(filter, period, choice, format, out, Progress.UNWATCHED);
            }
            return Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | UncheckedIOException unwritten) {
            LOG.warn("A table of claims could not be written", unwritten);
            delete(path);
            throw new Conflict("EXPORT_NOT_WRITTEN");
        } catch (RuntimeException failed) {
            delete(path);
            throw failed;
        }
    }

    private static void delete(@Nullable Path path) {
        try {
            if (path != null) Files.deleteIfExists(path);
        } catch (IOException kept) {
            LOG.warn("{} could not be deleted", path, kept);
        }
    }

    /**
     * Writes the claims that a filter finds, by number, under the signed state of the trail that holds the desk's newest
     * entry. A transaction is open meanwhile: {@code out} is a file, not somebody's slow line.
     *
     * @throws Refusal {@code REPORT_FORMAT_NO_TABLE}
     * @throws ExportStopped where {@code progress} says so
     */
    @Requires(EXPORT)
    public void write(
            ClaimFilter filter,
            ReportPeriod period,
            ReportChoice choice,
            ReportFormat format,
            OutputStream out,
            Progress progress) {
        TableRenderer renderer = renderers.get(format);
        if (renderer == null) throw Refusal.of("format", "REPORT_FORMAT_NO_TABLE", format.name());
        oneMoment.executeWithoutResult(status -> {
            try {
                ClaimTable table = renderer.begin(choice, choice.tells(ReportPart.HISTORY) ? checkpoint() : null, out);
                List<ClaimId> found = Reports.told(filter).map(claims::ids).orElse(List.of());
                for (int from = 0; from < found.size(); from += PIECE) {
                    progress.at(from, found.size());
                    List<ClaimId> piece = found.subList(from, Math.min(from + PIECE, found.size()));
                    for (ReportedClaim claim : assembly.tell(assembly.within(period, details.of(piece)))) {
                        ReportedClaim told = choice.shape(claim).orElse(null);
                        if (told != null) table.row(told);
                    }
                }
                table.end();
                progress.at(found.size(), found.size());
            } catch (IOException failed) {
                throw new UncheckedIOException("table of claims", failed);
            }
        });
    }

    /** What was signed after this moment began is not to be seen in it. */
    private @Nullable Checkpoint checkpoint() {
        long newest = trail.latest();
        return apart.execute(status -> proofs.covering(newest).orElse(null));
    }
}
