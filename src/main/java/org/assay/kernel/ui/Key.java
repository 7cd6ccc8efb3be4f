package org.assay.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** A key where it works: {@code new Key("M")} beside the button that it presses. */
@Tag("kbd")
public final class Key extends Component {

    public Key(String name) {
        getElement().setText(name);
        getElement().getClassList().add("assay-key");
    }
}
