package org.assay.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/**
 * A picture in the colour of the text beside it: {@code assay/icons/NAME.svg}. Hidden from screen readers, because the
 * words beside it say the same; a button that shows an icon alone needs a label of its own.
 */
@Tag("span")
public final class Icon extends Component {

    private Icon(String name) {
        getElement().getClassList().add("assay-icon");
        getElement().setAttribute("data-icon", name);
        getElement().setAttribute("aria-hidden", "true");
    }

    /** @param name of a file in {@code META-INF/resources/assay/icons}, without its ending */
    public static Icon of(String name) {
        return new Icon(name);
    }
}
