package org.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.assay.account.CurrentAccount;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ExportsTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Exports exports;

    @Autowired
    CurrentAccount account;

    TestDesk desk;

    @BeforeEach
    void open() {
        desk = desks.open();
    }

    @Test
    void itIsMadeAsWhoeverAskedAndFetchedWhenReady() throws IOException {
        ExportId id = begin((out, progress) -> {
            progress.at(1, 2);
            out.write(account.person().toString().getBytes(StandardCharsets.UTF_8));
        });

        ExportState ready = waitFor(id, state -> state.stage().isOver());

        assertThat(ready.stage()).isEqualTo(ExportStage.READY);
        ExportedFile file = desk.as(Role.EDITOR, () -> exports.file(id));
        assertThat(Files.readString(file.path())).isEqualTo(desk.as(Role.EDITOR, account::person).toString());
        assertThat(file.name()).isEqualTo("a.txt");
        assertThat(ready.bytes()).isEqualTo(Files.size(file.path()));
    }

    @Test
    void nobodyElseSeesOrFetchesIt() {
        ExportId id = begin((out, progress) -> out.write(1));
        waitFor(id, state -> state.stage() == ExportStage.READY);

        assertThat(desk.as(Role.CHECKER, exports::mine)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.as(Role.CHECKER, () -> exports.file(id)));
    }

    @Test
    void whatIsStoppedEndsAndLeavesNothing() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        ExportId id = begin((out, progress) -> {
            out.write(1);
            begun.countDown();
            try {
                while (true) progress.at(1, 100);
            } finally {
                ended.countDown();
            }
        });
        begun.await();

        desk.run(Role.EDITOR, () -> exports.stop(id));

        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(waitFor(id, state -> state.stage() == ExportStage.STOPPED).bytes()).isZero();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.as(Role.EDITOR, () -> exports.file(id)))
                .matches(refusal -> refusal.code().equals("EXPORT_NOT_READY"));
    }

    @Test
    void aRefusalIsToldAndAFullDiskIsOne() {
        ExportId refused = begin((out, progress) -> {
            throw new Refusal("REPORT_TOO_LARGE", 6_000, 5_000);
        });
        ExportId full = begin((out, progress) -> {
            throw new IOException("No space left on device");
        });

        assertThat(waitFor(refused, state -> state.stage() == ExportStage.FAILED).refusal())
                .extracting(Refusal::code)
                .isEqualTo("REPORT_TOO_LARGE");
        assertThat(waitFor(full, state -> state.stage() == ExportStage.FAILED).refusal())
                .extracting(Refusal::code)
                .isEqualTo("EXPORT_NOT_WRITTEN");
    }

    @Test
    void nobodyKeepsTheOthersWaitingWithMoreThanFive() {
        CountDownLatch released = new CountDownLatch(1);
        try {
            for (int i = 0; i < Exports.MOST; i++) begin((out, progress) -> await(released));

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> begin((out, progress) -> {}))
                    .matches(refusal -> refusal.code().equals("EXPORTS_MANY"));
        } finally {
            released.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private ExportId begin(ExportWish.Work work) {
        return desk.as(Role.EDITOR, () -> exports.begin(new ExportWish("a.txt", "text/plain", work)));
    }

    private ExportState waitFor(ExportId id, Predicate<ExportState> reached) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            ExportState state = desk.as(Role.EDITOR, exports::mine).stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            if (reached.test(state) || System.nanoTime() > until) return state;
            Thread.onSpinWait();
        }
    }
}
