package org.assay.verdict.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Objects;
import org.assay.kernel.Tone;
import org.assay.kernel.ui.Chip;
import org.assay.kernel.ui.Icon;
import org.assay.verdict.Rating;
import org.assay.verdict.Scales;
import org.jspecify.annotations.Nullable;

/** One rating of a scale, to be changed in place. */
final class RatingRow extends Div {

    /** Where a row can go among its neighbours. */
    interface Neighbours {
        void up(RatingRow row);

        void down(RatingRow row);

        void remove(RatingRow row);
    }

    private final @Nullable Rating before;
    private final TextField label = new TextField("Label");
    private final TextField meaning = new TextField("Meaning");
    private final Select<String> tone = new Select<>();
    private final IntegerField value = new IntegerField("Value");
    private final Checkbox needsEvidence = new Checkbox("Needs evidence");
    private final Button up = new Button(Icon.of("up"));
    private final Button down = new Button(Icon.of("down"));
    private final Button remove = new Button(Icon.of("trash"));

    RatingRow(@Nullable Rating rating, Neighbours neighbours) {
        this(rating, rating, neighbours);
    }

    /** A suggestion for a new rating, whose code comes of the label that it ends up with. */
    static RatingRow suggesting(Rating rating, Neighbours neighbours) {
        return new RatingRow(null, rating, neighbours);
    }

    private RatingRow(@Nullable Rating before, @Nullable Rating rating, Neighbours neighbours) {
        this.before = before;
        addClassName("assay-rating-row");
        tone.setLabel("Colour and icon");
        tone.setItems(Scales.TONES);
        tone.setRenderer(new ComponentRenderer<>(name -> new Chip(Tone.of(name), words(name))));
        value.addValueChangeListener(change -> explainNoValue());
        value.setStepButtonsVisible(true);
        if (rating != null) {
            label.setValue(rating.label());
            meaning.setValue(Objects.requireNonNullElse(rating.meaning(), ""));
            tone.setValue(rating.tone());
            value.setValue(rating.value());
            needsEvidence.setValue(rating.needsEvidence());
            if (before != null) label.setHelperText("Code: " + rating.code());
        } else {
            tone.setValue("unproven");
            needsEvidence.setValue(true);
        }
        name();
        explainNoValue();
        label.addValueChangeListener(change -> name());
        up.addClickListener(click -> neighbours.up(this));
        down.addClickListener(click -> neighbours.down(this));
        remove.addClickListener(click -> neighbours.remove(this));
        for (Button button : List.of(up, down, remove)) {
            button.addThemeVariants(
                    ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        }
        Div order = new Div(up, down, remove);
        order.addClassName("assay-rating-order");
        add(label, meaning, tone, value, needsEvidence, order);
    }

    private void explainNoValue() {
        value.setHelperText(value.isEmpty() ? "Outside the order" : null);
    }

    private void name() {
        String called = label.isEmpty() ? "the new rating" : label.getValue();
        up.setAriaLabel("Move " + called + " up");
        down.setAriaLabel("Move " + called + " down");
        remove.setAriaLabel("Remove " + called);
    }

    void place(boolean first, boolean last) {
        up.setEnabled(!first);
        down.setEnabled(!last);
    }

    void focusFirst() {
        label.focus();
    }

    Rating rating() {
        String words = label.getValue().strip();
        return new Rating(
                before == null ? Rating.codeOf(words) : before.code(),
                words,
                meaning.isEmpty() ? null : meaning.getValue().strip(),
                Objects.requireNonNullElse(tone.getValue(), ""),
                value.getValue(),
                needsEvidence.getValue());
    }

    private static String words(String tone) {
        String words = tone.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
