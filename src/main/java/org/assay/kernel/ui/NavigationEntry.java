package org.assay.kernel.ui;

import com.vaadin.flow.component.Component;

/**
 * A room's place in the navigation: a bean of this type is all it takes. Asked anew whenever somebody moves, so the
 * answers should cost little.
 */
public interface NavigationEntry {

    String label();

    /** A name for {@link Icon#of}. */
    String icon();

    Class<? extends Component> view();

    /** Smaller comes first: documents 10, claims 20, review 30, sources 40, desk 90. */
    int order();

    /** Whether the person signed in may open it. */
    boolean visible();

    /** How much waits there for the person, or 0 where nothing is to be shown. */
    default int count() {
        return 0;
    }

    /**
     * Tells whenever {@link #count} may have changed, on any thread.
     *
     * @return ends it
     */
    default Runnable follow(Runnable changed) {
        return () -> {};
    }

    /** Whether the program opens here, rather than with the first room there is. */
    default boolean opensFirst() {
        return false;
    }

    /** Whether a path belongs here, too, as a document's does to the documents. */
    default boolean covers(String path) {
        return false;
    }
}
