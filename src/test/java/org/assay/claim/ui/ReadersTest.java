package org.assay.claim.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.assay.claim.ui.Readers.Seen;
import org.assay.document.DocumentId;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.junit.jupiter.api.Test;

class ReadersTest {

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final InstantSource source = () -> now;
    private final Readers readers = new Readers(clock(), (work, pause) -> waiting.add(work));
    private final DocumentId document = new DocumentId(Ids.next());
    private final Someone nora = new Someone("Nora Feld");
    private final Someone tom = new Someone("Tom Weber");

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return source.instant();
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
    }

    private final class Someone {
        private final PersonId id = new PersonId(Ids.next());
        private final String name;
        private final List<List<Seen>> heard = new ArrayList<>();

        Someone(String name) {
            this.name = name;
        }

        void reads(Object page, int at) {
            readers.at(document, page, id, name, at, heard::add);
        }
    }

    private void aSecondPasses() {
        now = now.plusSeconds(1);
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }

    @Test
    void twoWhoReadSeeOneAnotherAndNotThemselves() {
        nora.reads("a", 10);
        tom.reads("b", 500);
        aSecondPasses();

        assertThat(nora.heard).containsExactly(List.of(new Seen(tom.id, "Tom Weber", 500)));
        assertThat(tom.heard).containsExactly(List.of(new Seen(nora.id, "Nora Feld", 10)));
    }

    @Test
    void whoScrollsFastIsHeardOfOnceASecond() {
        nora.reads("a", 0);
        for (int at = 0; at < 100; at++) tom.reads("b", at);
        assertThat(waiting).hasSize(1);
        aSecondPasses();

        assertThat(nora.heard).containsExactly(List.of(new Seen(tom.id, "Tom Weber", 99)));
    }

    @Test
    void aSignOfLifeFromTheSamePlaceIsNoNews() {
        nora.reads("a", 0);
        tom.reads("b", 7);
        aSecondPasses();
        tom.reads("b", 7);
        aSecondPasses();

        assertThat(nora.heard).hasSize(1);
    }

    @Test
    void onePersonInTwoWindowsIsOnePersonWhereTheyMovedLast() {
        nora.reads("a", 0);
        tom.reads("b", 1);
        now = now.plusMillis(1);
        tom.reads("c", 2);
        aSecondPasses();
        assertThat(nora.heard.getLast()).containsExactly(new Seen(tom.id, "Tom Weber", 2));

        readers.leave(document, "c");
        aSecondPasses();
        assertThat(nora.heard.getLast()).containsExactly(new Seen(tom.id, "Tom Weber", 1));
    }

    @Test
    void whoLeavesIsGone() {
        nora.reads("a", 0);
        tom.reads("b", 1);
        aSecondPasses();
        readers.leave(document, "b");
        aSecondPasses();

        assertThat(nora.heard.getLast()).isEmpty();
    }

    @Test
    void aPageThatFallsSilentIsGoneAndComesBackWhenItSpeaks() {
        nora.reads("a", 0);
        tom.reads("b", 1);
        aSecondPasses();
        now = now.plus(Readers.SILENCE);
        nora.reads("a", 0);
        aSecondPasses();
        assertThat(nora.heard.getLast()).isEmpty();

        tom.reads("b", 3);
        aSecondPasses();
        assertThat(nora.heard.getLast()).containsExactly(new Seen(tom.id, "Tom Weber", 3));
    }

    @Test
    void nothingIsKeptOfADocumentThatEverybodyHasLeft() {
        nora.reads("a", 0);
        readers.leave(document, "a");
        aSecondPasses();

        assertThat(readers.rooms()).isZero();
    }

    @Test
    void aCrowdIsNotShownBeyondItsLimit() {
        for (int i = 0; i < Readers.MOST_PAGES + 20; i++) new Someone("Reader " + i).reads("page " + i, i);
        nora.reads("a", 0);
        readers.leave(document, "page 0");
        now = now.plus(Duration.ofSeconds(2));
        nora.reads("a", 0);
        aSecondPasses();

        assertThat(nora.heard.getLast()).hasSize(Readers.MOST_PAGES - 1);
    }
}
