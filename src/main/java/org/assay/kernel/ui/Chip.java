package org.assay.kernel.ui;

import com.vaadin.flow.component.html.Span;
import org.assay.kernel.Tone;

/** A state or a verdict in its tone, with its icon and in words. */
public final class Chip extends Span {

    public Chip(Tone tone, String label) {
        this(tone, Icon.of(tone.css()), label);
    }

    /** With an icon of its own, for what has a tone and is no state or verdict. */
    public Chip(Tone tone, Icon icon, String label) {
        addClassNames("assay-chip", "assay-tone-" + tone.css());
        add(icon, new Span(label));
    }
}
