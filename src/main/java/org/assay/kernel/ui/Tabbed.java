package org.assay.kernel.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.tabs.TabSheet;

/** Several things in one place, a tab for each. */
public class Tabbed extends TabSheet {

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        // A place to focus between the list of tabs and its tabs, which screen readers do not expect there (25.2.3).
        getElement()
                .executeJs(
                        """
                        const tabs = this.querySelector(':scope > vaadin-tabs');
                        tabs?.updateComplete.then(() => tabs.shadowRoot.getElementById('scroll').removeAttribute('tabindex'));
                        """);
    }
}
