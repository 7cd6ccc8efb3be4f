package org.assay.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import org.assay.kernel.PersonId;

/**
 * Keeps what a person types into a form in their browser until it is stored: it outlives a lost connection, a lost
 * session and a reload. Belongs into the same parent as the fields, or above them.
 */
@Tag("assay-draft")
@JsModule("./drafts/draft-keeper.ts")
public final class Draft extends Component {

    private final String key;

    /** @param form names the form and what it is about: {@code evidence/CLAIM} */
    public Draft(PersonId owner, String form) {
        key = owner + "/" + form;
        getElement().setAttribute("key", key);
    }

    /** @param name unique within the form */
    public <C extends Component> C keep(String name, C field) {
        field.getElement().setAttribute("data-draft", name);
        return field;
    }

    /** It is stored, or given up. The form may be removed in the same breath. */
    public void forget() {
        UI.getCurrent().getElement().callJsFunction("assayForgetDraft", key);
    }
}
