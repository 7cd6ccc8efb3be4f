package org.assay.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class BusyDatabaseTest {

    @Autowired
    JdbcTemplate database;

    @Autowired
    PlatformTransactionManager transactions;

    String table;

    @BeforeEach
    void twoRows() {
        table = "busy_" + UUID.randomUUID().toString().replace('-', '_');
        database.execute("create table " + table + " (id int primary key, written int not null)");
        database.update("insert into " + table + " (id, written) values (1, 0), (2, 0)");
    }

    @AfterEach
    void away() {
        database.execute("drop table " + table);
    }

    @Test
    void ofTwoThatWaitForEachOtherBothGetThroughInTheEnd() throws Exception {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        Writer upwards = writer(1, 2, bothHoldOne);
        Writer downwards = writer(2, 1, bothHoldOne);

        CompletableFuture<Void> other = CompletableFuture.runAsync(downwards::write);
        upwards.write();
        other.get(30, TimeUnit.SECONDS);

        assertThat(database.queryForList("select written from " + table + " order by id", Integer.class))
                .as("each has written both, once")
                .containsExactly(2, 2);
        assertThat(begun.get()).as("one of them was given up and began again").isEqualTo(3);
    }

    @Test
    void whoWaitsInVainIsToldToTryAgainAndNothingIsStored() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        CompletableFuture<Void> holder = CompletableFuture.runAsync(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    add(2);
                    held.countDown();
                    await(enough);
                }));
        held.await();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> writer(1, 2, null).write())
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("BUSY"));

        enough.countDown();
        holder.get(30, TimeUnit.SECONDS);
        assertThat(database.queryForList("select written from " + table + " order by id", Integer.class))
                .containsExactly(0, 1);
    }

    final AtomicInteger begun = new AtomicInteger();

    Writer writer(int first, int second, CyclicBarrier between) {
        ProxyFactory proxies = new ProxyFactory((Writer) new TwoRows(first, second, between));
        proxies.addAdvisor(BusyDatabase.busyAdvisor());
        return (Writer) proxies.getProxy();
    }

    void add(int id) {
        database.update("update " + table + " set written = written + 1 where id = ?", id);
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    interface Writer {
        void write();
    }

    final class TwoRows implements Writer {

        private final int first;
        private final int second;
        private final CyclicBarrier between;
        private boolean met;

        TwoRows(int first, int second, CyclicBarrier between) {
            this.first = first;
            this.second = second;
            this.between = between;
        }

        @Override
        @Transactional
        public void write() {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                begun.incrementAndGet();
                if (between == null) beImpatient();
                add(first);
                meet();
                add(second);
            });
        }

        // H2 is by itself, where a test opens it.
        private void beImpatient() {
            String product = database.execute((ConnectionCallback<String>) connection ->
                    connection.getMetaData().getDatabaseProductName());
            if (!"H2".equals(product)) database.execute("set local lock_timeout = '1s'");
        }

        private void meet() {
            if (between == null || met) return;
            met = true;
            try {
                between.await(30, TimeUnit.SECONDS);
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
