package org.assay.kernel;

/**
 * A write by someone who had not seen the newest state. Nothing was stored; the screen reads again and shows both sides
 * beside what the person typed.
 */
public class StaleVersion extends RuntimeException {

    private final transient Subject subject;
    private final long seen;
    private final long current;

    public StaleVersion(Subject subject, long seen, long current) {
        super("%s %s: seen %d, current %d".formatted(subject.kind(), subject.id(), seen, current), null, false, false);
        this.subject = subject;
        this.seen = seen;
        this.current = current;
    }

    public Subject subject() {
        return subject;
    }

    /** The version the writer had read. */
    public long seen() {
        return seen;
    }

    /** The version stored now. */
    public long current() {
        return current;
    }
}
