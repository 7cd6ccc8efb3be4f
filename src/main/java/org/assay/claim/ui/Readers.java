package org.assay.claim.ui;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.assay.document.DocumentId;
import org.assay.kernel.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Who has a document open now, and roughly where. Kept in memory alone: after a restart the pages that are still open
 * say within half a minute that they are there.
 */
@Component
class Readers {

    /** A page tells twice a minute that somebody is there; one that has missed three is taken for closed. */
    static final Duration SILENCE = Duration.ofSeconds(80);

    /** Further pages of one document are not shown to others, so that a crowd costs no more than this many. */
    static final int MOST_PAGES = 60;

    /** The others of a document hear of it at most this often, however fast people scroll. */
    static final Duration PAUSE = Duration.ofSeconds(1);

    /** @param at the first offset on their screen */
    record Seen(PersonId person, String name, int at) {}

    private static final class OpenPage {
        private final PersonId person;
        private final String name;
        private final Consumer<List<Seen>> told;
        private int at;
        private Instant heard;
        private List<Seen> known = List.of();

        OpenPage(PersonId person, String name, Consumer<List<Seen>> told, Instant now) {
            this.person = person;
            this.name = name;
            this.told = told;
            this.heard = now;
        }
    }

    /** The pages of one document, and whether its people are to hear of a change soon. */
    private static final class Room {
        private final Map<Object, OpenPage> pages = new LinkedHashMap<>();
        private boolean waiting;
    }

    /** Runs something after a while. */
    interface Later {
        void run(Runnable work, Duration pause);
    }

    private final Map<DocumentId, Room> rooms = new HashMap<>();
    private final Clock clock;
    private final Later later;
    private final Runnable end;

    @Autowired
    Readers(Clock clock) {
        ScheduledExecutorService timer =
                Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("readers").factory());
        this.clock = clock;
        this.later = (work, pause) -> timer.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
        this.end = timer::shutdownNow;
    }

    Readers(Clock clock, Later later) {
        this.clock = clock;
        this.later = later;
        this.end = () -> {};
    }

    @PreDestroy
    void stop() {
        end.run();
    }

    /**
     * Somebody reads on a page.
     *
     * @param page the same object each time, and in {@link #leave}
     * @param told gets everybody else whenever somebody comes, goes or moves; called on another's thread
     */
    synchronized void at(
            DocumentId document, Object page, PersonId person, String name, int offset, Consumer<List<Seen>> told) {
        Room room = rooms.computeIfAbsent(document, first -> new Room());
        Instant now = clock.instant();
        if (!room.pages.containsKey(page)) {
            if (room.pages.size() >= MOST_PAGES) room.pages.values().removeIf(other -> isSilent(other, now));
            if (room.pages.size() >= MOST_PAGES) return;
            room.pages.put(page, new OpenPage(person, name, told, now));
        }
        OpenPage here = room.pages.get(page);
        here.at = offset;
        here.heard = now;
        tellSoon(document, room);
    }

    synchronized void leave(DocumentId document, Object page) {
        Room room = rooms.get(document);
        if (room == null || room.pages.remove(page) == null) return;
        if (room.pages.isEmpty()) rooms.remove(document);
        else tellSoon(document, room);
    }

    /** How many documents somebody is in. */
    synchronized int rooms() {
        return rooms.size();
    }

    private void tellSoon(DocumentId document, Room room) {
        if (room.waiting) return;
        room.waiting = true;
        later.run(() -> tell(document), PAUSE);
    }

    private void tell(DocumentId document) {
        Map<Consumer<List<Seen>>, List<Seen>> news = news(document);
        // Outside the lock: each of these asks for a session's lock.
        news.forEach(Consumer::accept);
    }

    private synchronized Map<Consumer<List<Seen>>, List<Seen>> news(DocumentId document) {
        Map<Consumer<List<Seen>>, List<Seen>> news = new LinkedHashMap<>();
        Room room = rooms.get(document);
        if (room == null) return news;
        room.waiting = false;
        Instant now = clock.instant();
        room.pages.values().removeIf(page -> isSilent(page, now));
        if (room.pages.isEmpty()) rooms.remove(document);
        for (OpenPage page : room.pages.values()) {
            List<Seen> others = others(room, page.person);
            if (others.equals(page.known)) continue;
            page.known = others;
            news.put(page.told, others);
        }
        return news;
    }

    /** Each person once, where they moved last, by name; nobody sees themselves. */
    private static List<Seen> others(Room room, PersonId self) {
        Map<PersonId, OpenPage> latest = new HashMap<>();
        for (OpenPage page : room.pages.values()) {
            if (page.person.equals(self)) continue;
            latest.merge(page.person, page, (one, other) -> other.heard.isBefore(one.heard) ? one : other);
        }
        return latest.values().stream()
                .map(page -> new Seen(page.person, page.name, page.at))
                .sorted(Comparator.comparing(Seen::name).thenComparing(seen -> seen.person().toString()))
                .toList();
    }

    private static boolean isSilent(OpenPage page, Instant now) {
        return page.heard.plus(SILENCE).isBefore(now);
    }
}
