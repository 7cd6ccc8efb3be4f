package org.assay.kernel.ui;

import com.vaadin.flow.component.html.Span;

/** A state or a verdict in its tone, with its icon and in words. */
public final class Chip extends Span {

    public Chip(Tone tone, String label) {
        addClassNames("assay-chip", "assay-tone-" + tone.css());
        add(tone.icon(), new Span(label));
    }
}
