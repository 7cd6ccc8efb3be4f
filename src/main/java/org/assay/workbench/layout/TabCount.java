package org.assay.workbench.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** How much waits, in the title of the browser's tab, whatever page it names. */
@Tag("assay-tab-count")
@JsModule("./shell/tab-count.ts")
final class TabCount extends Component {

    void show(int waiting) {
        getElement().setAttribute("count", String.valueOf(waiting));
    }
}
