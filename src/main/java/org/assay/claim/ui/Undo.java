package org.assay.claim.ui;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What a person did on a page, so that they can take it back and do it again. */
final class Undo implements Serializable {

    private static final int REMEMBERED = 200;

    /** One deed: how to take it back, and how to do it again. */
    record Deed(String name, Runnable back, Runnable again) {}

    private final transient Deque<Deed> done = new ArrayDeque<>();
    private final transient Deque<Deed> undone = new ArrayDeque<>();

    void did(String name, Runnable back, Runnable again) {
        done.push(new Deed(name, back, again));
        if (done.size() > REMEMBERED) done.removeLast();
        undone.clear();
    }

    /** Takes the last deed back and answers it; empty where there is none. A refusal leaves it where it was. */
    Optional<Deed> undo() {
        Deed deed = done.peek();
        if (deed == null) return Optional.empty();
        deed.back().run();
        done.pop();
        undone.push(deed);
        return Optional.of(deed);
    }

    Optional<Deed> redo() {
        Deed deed = undone.peek();
        if (deed == null) return Optional.empty();
        deed.again().run();
        undone.pop();
        done.push(deed);
        return Optional.of(deed);
    }
}
