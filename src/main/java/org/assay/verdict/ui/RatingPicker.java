package org.assay.verdict.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Optional;
import org.assay.kernel.Tone;
import org.assay.kernel.ui.Chip;
import org.assay.verdict.Rating;
import org.assay.verdict.Scale;
import org.assay.verdict.ScaleId;
import org.jspecify.annotations.Nullable;

/** The ratings of one scale as a row of chips: arrow keys move, what is chosen says what it means. */
final class RatingPicker extends Div implements HasValidationProperties {

    private final List<Scale> scales;
    private final Select<Scale> scale = new Select<>();
    private final RadioButtonGroup<Rating> ratings = new RadioButtonGroup<>("Rating");
    private final Paragraph meaning = new Paragraph();

    RatingPicker(List<Scale> scales) {
        this.scales = scales;
        addClassName("assay-rating-picker");
        scale.setLabel("Scale");
        scale.setItems(scales);
        scale.setItemLabelGenerator(Scale::name);
        scale.setVisible(scales.size() > 1);
        ratings.addClassName("assay-chip-choice");
        ratings.setRequiredIndicatorVisible(true);
        ratings.setRenderer(new ComponentRenderer<>(rating -> new Chip(Tone.of(rating.tone()), rating.label())));
        meaning.addClassNames("assay-muted", "assay-rating-meaning");
        meaning.getElement().setAttribute("aria-live", "polite");
        scale.addValueChangeListener(change -> {
            Optional<String> code = rating();
            ratings.setItems(change.getValue() == null ? List.of() : change.getValue().ratings());
            code.ifPresent(this::select);
        });
        ratings.addValueChangeListener(change -> {
            meaning.setText(
                    change.getValue() == null || change.getValue().meaning() == null
                            ? ""
                            : change.getValue().meaning());
            ratings.setInvalid(false);
        });
        if (!scales.isEmpty()) scale.setValue(scales.getFirst());
        add(scale, ratings, meaning);
    }

    void show(@Nullable ScaleId on, String code) {
        scales.stream().filter(each -> each.id().equals(on)).findFirst().ifPresent(scale::setValue);
        select(code);
    }

    private void select(String code) {
        Scale shown = scale.getValue();
        if (shown != null) shown.rating(code).ifPresent(ratings::setValue);
    }

    @Nullable ScaleId scale() {
        return scale.getValue() == null ? null : scale.getValue().id();
    }

    /** The code of what is chosen. */
    Optional<String> rating() {
        return Optional.ofNullable(ratings.getValue()).map(Rating::code);
    }

    @Override
    public void setErrorMessage(String sentence) {
        ratings.setErrorMessage(sentence);
    }

    @Override
    public String getErrorMessage() {
        return ratings.getErrorMessage();
    }

    @Override
    public void setInvalid(boolean invalid) {
        ratings.setInvalid(invalid);
    }

    @Override
    public boolean isInvalid() {
        return ratings.isInvalid();
    }
}
