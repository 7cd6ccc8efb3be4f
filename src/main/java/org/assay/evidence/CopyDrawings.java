package org.assay.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assay.document.extract.Unreadable;
import org.assay.evidence.copies.CopyStore;
import org.assay.evidence.picture.Drawing;
import org.assay.evidence.picture.DrawnPage;
import org.assay.evidence.picture.DrawnPages;
import org.assay.evidence.picture.DrawnPicture;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was drawn of copies, kept in memory while it is looked at. Knows files by their hash, and nobody's rights. */
@Component
class CopyDrawings {

    private static final long LONGEST_SECONDS = 60;

    /** A process starts for some pages at once, because people turn to the next one. */
    private static final int PAGES_AT_ONCE = 3;

    private static final long MOST_BYTES = 48L * 1024 * 1024;

    private final Drawing drawing = new Drawing(LONGEST_SECONDS);
    private final CopyStore store;
    private final Lock[] turns = Stream.generate(ReentrantLock::new).limit(16).toArray(Lock[]::new);
    private final LinkedHashMap<String, Object> drawn = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    CopyDrawings(CopyStore store) {
        this.store = store;
    }

    List<DrawnPages.Size> sizes(String sha256) {
        return ((DrawnPages) get(sha256, "sizes", () -> pages(sha256, 1, PAGES_AT_ONCE))).sizes();
    }

    /** @param number from 1 to the number of pages */
    DrawnPage page(String sha256, int number) {
        return (DrawnPage) get(sha256, "page " + number, () -> {
            int first = (number - 1) / PAGES_AT_ONCE * PAGES_AT_ONCE + 1;
            try {
                pages(sha256, first, PAGES_AT_ONCE);
            } catch (Refusal one) {
                // A page that is too much must not take its neighbours along.
                pages(sha256, number, 1);
            }
            return known(sha256 + "page " + number);
        });
    }

    DrawnPicture picture(String sha256, int longestEdge) {
        return (DrawnPicture) get(
                sha256,
                "picture " + longestEdge,
                () -> drawing.picture(() -> store.open(sha256), longestEdge));
    }

    private DrawnPages pages(String sha256, int first, int count) {
        DrawnPages pages = drawing.pages(() -> store.open(sha256), first, count);
        for (DrawnPage page : pages.drawn()) keep(sha256 + "page " + page.number(), page);
        return new DrawnPages(pages.sizes(), List.of());
    }

    /** Two who ask for the same wait for one process. What was refused once is refused again without one. */
    private Object get(String sha256, String what, Supplier<@Nullable Object> draw) {
        String key = sha256 + what;
        Object known = known(key);
        if (known == null) {
            Lock turn = turns[Math.floorMod(sha256.hashCode(), turns.length)];
            turn.lock();
            try {
                known = known(key);
                if (known == null) {
                    known = tried(draw);
                    keep(key, known);
                }
            } finally {
                turn.unlock();
            }
        }
        if (known instanceof Refusal refused) throw refused;
        return known;
    }

    private static Object tried(Supplier<@Nullable Object> draw) {
        try {
            Object made = draw.get();
            return made == null ? new Refusal("COPY_DAMAGED") : made;
        } catch (Unreadable refused) {
            return switch (refused.code()) {
                case "FILE_TOO_COMPLEX" -> new Refusal("COPY_TOO_COMPLEX");
                case "FILE_TAKES_TOO_LONG" -> new Refusal("COPY_TAKES_TOO_LONG", LONGEST_SECONDS);
                case "FILE_DAMAGED" -> new Refusal("COPY_DAMAGED");
                default -> refused;
            };
        }
    }

    private synchronized @Nullable Object known(String key) {
        return drawn.get(key);
    }

    private synchronized void keep(String key, Object made) {
        Object before = drawn.put(key, made);
        bytes += weight(made) - (before == null ? 0 : weight(before));
        var oldest = drawn.entrySet().iterator();
        while (bytes > MOST_BYTES && drawn.size() > 1 && oldest.hasNext()) {
            Map.Entry<String, Object> entry = oldest.next();
            if (entry.getKey().equals(key)) continue;
            bytes -= weight(entry.getValue());
            oldest.remove();
        }
    }

    private static long weight(Object made) {
        return switch (made) {
            case DrawnPage page -> page.png().length + page.text().length() * 2L + page.words().size() * 40L;
            case DrawnPicture picture -> picture.bytes().length;
            case DrawnPages pages -> pages.sizes().size() * 24L;
            default -> 200;
        };
    }
}
