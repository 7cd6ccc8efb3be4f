package org.assay.audit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.assay.TrailDatabase;

/** A trail on the disk, as large as one likes, for the benchmark. */
public final class TrailBenchmark implements AutoCloseable {

    private static final int IN_ONE_TRANSACTION = 500;

    private final HikariDataSource source;
    private final TestTrail trail;

    public TrailBenchmark(Path data) {
        String url = "jdbc:h2:async:" + data.resolve("assay") + ";DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=200;USER=assay";
        TrailDatabase.empty(url);
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        this.source = new HikariDataSource(pool);
        this.trail = new TestTrail(source, data);
    }

    /** What writing one entry adds to a transaction that writes something else, in milliseconds, each time. */
    public double[] appends(int times) {
        double[] cost = new double[times];
        for (int warmup = 0; warmup < 500; warmup++) one();
        for (int i = 0; i < times; i++) cost[i] = one();
        return cost;
    }

    private double one() {
        double[] spent = {0};
        trail.transaction.executeWithoutResult(status -> {
            trail.recorder.record(TestTrail.event(20));
            spent[0] = System.nanoTime();
        });
        // From the end of the work to the end of the transaction: the entry, and a commit that would have been anyway.
        return (System.nanoTime() - spent[0]) / 1e6;
    }

    public void fill(int entries) {
        for (int written = 0; written < entries; written += IN_ONE_TRANSACTION) {
            trail.transaction.executeWithoutResult(status -> {
                for (int i = 0; i < IN_ONE_TRANSACTION; i++) trail.recorder.record(TestTrail.event(5 + i % 40));
            });
            if (written % 10_000 == 0) trail.book.now();
        }
        trail.book.now();
    }

    @Override
    public void close() {
        source.close();
    }
}
