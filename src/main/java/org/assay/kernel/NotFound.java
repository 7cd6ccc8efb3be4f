package org.assay.kernel;

/** Nothing of that id is visible to the person who asks: absent, removed, or on another desk. The three look alike. */
public class NotFound extends Refusal {

    public NotFound(Subject subject) {
        super("NOT_FOUND", subject.kind(), subject.id());
    }
}
