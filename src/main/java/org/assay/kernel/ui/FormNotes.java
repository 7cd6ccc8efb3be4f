package org.assay.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.StaleVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a form answers when it is refused: the sentence stands by the field that is to blame, or here where no single one
 * is. Whatever happens, the fields keep what was typed into them.
 */
@StyleSheet("assay/forms.css")
public final class FormNotes extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(FormNotes.class);

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    public FormNotes() {
        addClassName("assay-form-notes");
        getElement().setAttribute("role", "alert");
    }

    /** @param name as the service names it in {@link Refusal#field()} */
    public <F extends Component & HasValidationProperties> F field(String name, F field) {
        fields.put(name, field);
        return field;
    }

    /** Runs what stores the form; the answer says whether it is stored. */
    public boolean attempt(Runnable saving) {
        return attempt(saving, this::stale);
    }

    /** @param overtaken shows both sides where somebody else was quicker */
    public boolean attempt(Runnable saving, Consumer<StaleVersion> overtaken) {
        return attempt(saving, overtaken, this::refuse);
    }

    /** @param refused shows a refusal where its sentence alone would say too little; others it hands to {@link #refuse} */
    public boolean attempt(Runnable saving, Consumer<StaleVersion> overtaken, Consumer<Refusal> refused) {
        clear();
        try {
            saving.run();
            return true;
        } catch (Refusal refusal) {
            refused.accept(refusal);
        } catch (StaleVersion stale) {
            overtaken.accept(stale);
        } catch (RuntimeException failure) {
            LOG.error("A form could not be stored", failure);
            say("This could not be stored just now. What you typed is still here: try again in a moment.");
        }
        return false;
    }

    public void stale(StaleVersion stale) {
        say(Sentences.of(language(), "stale", stale.subject().kind()));
    }

    public void refuse(Refusal refusal) {
        String sentence = Sentences.of(language(), refusal);
        HasValidationProperties field = refusal.field() == null ? null : fields.get(refusal.field());
        if (field == null || !isShown(field)) {
            say(sentence);
            return;
        }
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) focusable.focus();
    }

    public void say(String sentence) {
        removeAll();
        add(Icon.of("warning"), new Span(sentence));
        getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
    }

    public void clear() {
        removeAll();
        fields.values().forEach(field -> field.setInvalid(false));
    }

    private static boolean isShown(HasElement field) {
        return field.getElement().isVisible();
    }

    private static Locale language() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }
}
