package org.assay.kernel.ui;

import com.vaadin.flow.component.Component;

/** A part of the desk's own page that a room contributes: a bean of this type is all it takes. */
public interface DeskSection {

    /** Smaller comes first. */
    int order();

    /** For an administrator of the desk, who alone opens that page. */
    Component content();
}
