package org.assay.report;

import static org.assay.account.Permission.EXPORT;

import jakarta.annotation.PreDestroy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.kernel.Conflict;
import org.assay.kernel.DeskId;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * Exports that take longer than somebody wants to look at a page that loads: made in the background, watched, stopped, and
 * fetched when they are ready. They are kept on the disk, for whoever asked alone, until an hour after they were made; a
 * restart forgets them.
 */
@Service
public class Exports {

    /** Nobody waits for more than so many at once. */
    public static final int MOST = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);
    private static final Duration KEPT = Duration.ofHours(1);

    // Two leave the workbench usable on two cores.
    private final ExecutorService workers =
            Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().name("export-", 1).factory());
    private final Map<ExportId, Job> jobs = new ConcurrentHashMap<>();
    private final Path folder;
    private final CurrentAccount account;
    private final Clock clock;

    Exports(@Value("${assay.data}/exports") Path folder, CurrentAccount account, Clock clock) {
        this.folder = folder;
        this.account = account;
        this.clock = clock;
        forgetEarlier();
    }

    private static final class Job {

        private final ExportId id = new ExportId(Ids.next());
        private final ExportWish wish;
        private final PersonId person;
        private final DeskId desk;
        private final Path path;
        private volatile ExportStage stage = ExportStage.WAITING;
        private volatile boolean unwanted;
        private volatile long done;
        private volatile long total;
        private volatile long bytes;
        private volatile @Nullable Refusal refusal;
        private volatile @Nullable Instant over;

        private Job(ExportWish wish, PersonId person, DeskId desk, Path folder) {
            this.wish = wish;
            this.person = person;
            this.desk = desk;
            path = folder.resolve(id.toString());
        }

        private ExportState state() {
            return new ExportState(id, wish.name(), stage, done, total, bytes, refusal);
        }

        private void at(long reached, long of) {
            if (unwanted) throw new ExportStopped();
            done = reached;
            total = of;
        }
    }

    /**
     * Begins an export behind those of others.
     *
     * @throws Conflict {@code EXPORTS_MANY} where the person waits for {@link #MOST} already
     */
    @Requires(EXPORT)
    public ExportId begin(ExportWish wish) {
        sweep();
        PersonId person = account.person();
        long waiting = jobs.values().stream()
                .filter(job -> job.person.equals(person) && !job.stage.isOver())
                .count();
        if (waiting >= MOST) throw new Conflict("EXPORTS_MANY", MOST);
        Job job = new Job(wish, person, account.desk(), folder);
        jobs.put(job.id, job);
        // As whoever asked: with their rights as they are when it is made.
        workers.execute(new DelegatingSecurityContextRunnable(() -> make(job), SecurityContextHolder.getContext()));
        return job.id;
    }

    /** What the person asked for on this desk, newest first. */
    @Requires(EXPORT)
    public List<ExportState> mine() {
        sweep();
        return jobs.values().stream()
                .filter(this::isMine)
                .sorted(Comparator.comparing((Job job) -> job.id.value()).reversed())
                .map(Job::state)
                .toList();
    }

    /** Ends it where it is not over yet; what was made of it goes, also where it was ready. */
    @Requires(EXPORT)
    public void stop(ExportId id) {
        Job job = job(id);
        synchronized (job) {
            job.unwanted = true;
            if (job.stage == ExportStage.READY || job.stage == ExportStage.FAILED) forget(job);
            else end(job, ExportStage.STOPPED, null);
        }
    }

    /**
     * The file to fetch.
     *
     * @throws NotFound also where it is somebody else's
     * @throws Conflict {@code EXPORT_NOT_READY}
     */
    @Requires(EXPORT)
    public ExportedFile file(ExportId id) {
        Job job = job(id);
        if (job.stage != ExportStage.READY) throw new Conflict("EXPORT_NOT_READY");
        return new ExportedFile(job.wish.name(), job.wish.mediaType(), job.path);
    }

    private Job job(ExportId id) {
        Job job = jobs.get(id);
        if (job == null || !isMine(job)) throw new NotFound(new Subject("export", id.value()));
        return job;
    }

    private boolean isMine(Job job) {
        return job.person.equals(account.person()) && job.desk.equals(account.desk());
    }

    private void make(Job job) {
        if (job.unwanted) return;
        job.stage = ExportStage.WORKING;
        try {
            write(job);
            job.bytes = Files.size(job.path);
            end(job, ExportStage.READY, null);
        } catch (ExportStopped stopped) {
            end(job, ExportStage.STOPPED, null);
        } catch (Refusal refused) {
            end(job, ExportStage.FAILED, refused);
        } catch (IOException | UncheckedIOException unwritten) {
            LOG.warn("The export {} could not be written", job.wish.name(), unwritten);
            end(job, ExportStage.FAILED, new Refusal("EXPORT_NOT_WRITTEN"));
        } catch (RuntimeException | Error failed) {
            LOG.error("The export {} failed", job.wish.name(), failed);
            end(job, ExportStage.FAILED, new Refusal("EXPORT_FAILED"));
        }
    }

    private void write(Job job) {
        try {
            Files.createDirectories(folder);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(job.path), 1 << 16)) {
                job.wish.work().write(out, job::at);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(job.path.toString(), failed);
        }
    }

    private void end(Job job, ExportStage stage, @Nullable Refusal refusal) {
        synchronized (job) {
            job.refusal = job.unwanted ? null : refusal;
            job.over = clock.instant();
            job.stage = job.unwanted ? ExportStage.STOPPED : stage;
            if (job.stage != ExportStage.READY) delete(job.path);
        }
    }

    private void sweep() {
        Instant before = clock.instant().minus(KEPT);
        for (Job job : jobs.values()) {
            Instant over = job.over;
            if (job.stage.isOver() && over != null && over.isBefore(before)) forget(job);
        }
    }

    private void forget(Job job) {
        jobs.remove(job.id);
        delete(job.path);
    }

    /** What a killed program left. */
    private void forgetEarlier() {
        if (!Files.isDirectory(folder)) return;
        try (var left = Files.list(folder)) {
            left.forEach(Exports::delete);
        } catch (IOException unreadable) {
            LOG.warn("What earlier exports left in {} could not be cleared away", folder, unreadable);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException kept) {
            LOG.warn("{} could not be deleted", path, kept);
        }
    }

    @PreDestroy
    void leave() {
        jobs.values().forEach(job -> job.unwanted = true);
        // Not interrupted: a thread that uses the database never is.
        workers.shutdown();
    }
}
