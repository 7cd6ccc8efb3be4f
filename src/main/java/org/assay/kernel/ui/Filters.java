package org.assay.kernel.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/**
 * What narrows a list: the words to look for and, beside them, properties. A narrow screen keeps the properties folded
 * until they are asked for, and says how many are in force.
 */
public final class Filters extends Div {

    private final TextField words = new TextField();
    private final List<AbstractField<?, ?>> properties;
    private final Div folded = new Div();
    private final Span inForce = new Span();
    private final Runnable changed;

    /**
     * @param placeholder what can be looked for
     * @param changed runs whenever the list has to be read again
     * @param properties each narrows nothing while it is empty
     */
    public Filters(String placeholder, Runnable changed, AbstractField<?, ?>... properties) {
        this.changed = changed;
        this.properties = List.of(properties);
        addClassName("assay-filters");
        getElement().setAttribute("role", "search");
        words.setPlaceholder(placeholder);
        words.setAriaLabel(placeholder);
        words.setPrefixComponent(Icon.of("search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addClassName("words");
        words.addValueChangeListener(change -> changed());
        folded.addClassName("properties");
        for (AbstractField<?, ?> property : properties) {
            property.addValueChangeListener(change -> changed());
            folded.add(property);
        }
        add(words);
        if (properties.length > 0) add(fold(), folded);
    }

    /** Something else that is folded away with the properties, such as the order of the list. */
    public Filters and(Component other) {
        folded.add(other);
        return this;
    }

    private Button fold() {
        inForce.addClassName("count");
        inForce.setVisible(false);
        Button fold = new Button("Filters", Icon.of("filter"));
        fold.getElement().appendChild(inForce.getElement());
        fold.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        fold.addClassName("fold");
        fold.getElement().setAttribute("aria-expanded", "false");
        fold.addClickListener(click -> {
            boolean open = !hasClassName("assay-filters-open");
            setClassName("assay-filters-open", open);
            fold.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        return fold;
    }

    private void changed() {
        long narrowing = properties.stream().filter(each -> !each.isEmpty()).count();
        inForce.setText(String.valueOf(narrowing));
        inForce.setVisible(narrowing > 0);
        changed.run();
    }

    public String words() {
        return words.getValue();
    }

    /** Looks for other words. */
    public void look(String sought) {
        words.setValue(sought);
    }

    public boolean isEmpty() {
        return words.isEmpty() && properties.stream().allMatch(AbstractField::isEmpty);
    }

    /** The whole list again. */
    public void clear() {
        words.clear();
        properties.forEach(AbstractField::clear);
    }
}
