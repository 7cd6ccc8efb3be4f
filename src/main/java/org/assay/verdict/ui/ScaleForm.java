package org.assay.verdict.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.account.CurrentAccount;
import org.assay.kernel.ui.Draft;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Notices;
import org.assay.kernel.ui.TwoSides;
import org.assay.verdict.CreateScale;
import org.assay.verdict.EditScale;
import org.assay.verdict.Rating;
import org.assay.verdict.Scale;
import org.assay.verdict.Scales;
import org.jspecify.annotations.Nullable;

/** One scale with its ratings, in the order in which they are offered. */
final class ScaleForm extends Div {

    /** What nearly every scale has; to be renamed and added to. */
    private static final List<Rating> BEGINNING = List.of(
            new Rating("true", "True", null, "true", 1, true),
            new Rating("false", "False", null, "false", 0, true),
            new Rating("unproven", "Unproven", null, "unproven", null, false));

    private final Scales scales;
    private final Runnable stored;
    private final Draft draft;
    private final FormNotes notes = new FormNotes();
    private final TextField name = new TextField("Name");
    private final Checkbox preferred = new Checkbox("Offered first");
    private final H2 title = new H2();
    private final Div rows = new Div();
    private final Div sides = new Div();
    private final List<RatingRow> order = new ArrayList<>();
    private final @Nullable Runnable givenUp;
    private @Nullable Scale scale;

    private final RatingRow.Neighbours neighbours = new RatingRow.Neighbours() {
        @Override
        public void up(RatingRow row) {
            swap(order.indexOf(row), order.indexOf(row) - 1);
        }

        @Override
        public void down(RatingRow row) {
            swap(order.indexOf(row), order.indexOf(row) + 1);
        }

        @Override
        public void remove(RatingRow row) {
            int at = order.indexOf(row);
            order.remove(row);
            arrange();
            Notices.undoable("The rating is taken out. Save to keep it so.", () -> {
                order.add(Math.min(at, order.size()), row);
                arrange();
            });
        }
    };

    ScaleForm(Scale scale, Scales scales, CurrentAccount account, Runnable stored) {
        this(scale, scales, account, stored, null);
        show(scale);
        title.setText(scale.name());
    }

    /** For a scale that there is not yet, with ratings to begin from. */
    static ScaleForm ofNew(Scales scales, CurrentAccount account, Runnable stored, Runnable givenUp) {
        ScaleForm form = new ScaleForm(null, scales, account, stored, givenUp);
        form.title.setText("New scale");
        BEGINNING.forEach(rating -> form.order.add(RatingRow.suggesting(rating, form.neighbours)));
        form.arrange();
        form.name.focus();
        return form;
    }

    private ScaleForm(
            @Nullable Scale scale,
            Scales scales,
            CurrentAccount account,
            Runnable stored,
            @Nullable Runnable givenUp) {
        this.scale = scale;
        this.givenUp = givenUp;
        this.scales = scales;
        this.stored = stored;
        draft = new Draft(account.person(), "scale/" + (scale == null ? "new" : scale.id()));
        addClassNames("assay-panel", "assay-form", "assay-scale-form");
        rows.addClassName("assay-rating-rows");
        draft.keep("name", notes.field("name", name));
        Button another = new Button("Add a rating", Icon.of("plus"), click -> addRow());
        another.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Button save = new Button("Save the scale", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(save, another);
        actions.addClassName("assay-actions");
        if (givenUp != null) actions.add(new Button("Cancel", click -> giveUp()));
        add(title, draft, name, preferred, rows, sides, notes, actions);
    }

    private void show(Scale shown) {
        name.setValue(shown.name());
        preferred.setValue(shown.preferred());
        // The desk always has one that is: another takes its place by being preferred.
        preferred.setEnabled(!shown.preferred());
        order.clear();
        shown.ratings().forEach(rating -> order.add(new RatingRow(rating, neighbours)));
        arrange();
    }

    boolean shows(Scale other) {
        return scale != null && other.id().equals(scale.id());
    }

    void learn(Scale now) {
        if (!shows(now)) return;
        scale = now;
        title.setText(now.name());
        preferred.setValue(now.preferred());
        preferred.setEnabled(!now.preferred());
    }

    private void addRow() {
        RatingRow row = new RatingRow(null, neighbours);
        order.add(row);
        arrange();
        row.focusFirst();
    }

    private void swap(int one, int other) {
        if (other < 0 || other >= order.size()) return;
        Collections.swap(order, one, other);
        arrange();
    }

    private void arrange() {
        rows.removeAll();
        for (int at = 0; at < order.size(); at++) {
            order.get(at).place(at == 0, at == order.size() - 1);
            rows.add(order.get(at));
        }
    }

    private List<Rating> ratings() {
        return order.stream().map(RatingRow::rating).toList();
    }

    private void giveUp() {
        draft.forget();
        if (givenUp != null) givenUp.run();
    }

    private void save() {
        Scale edited = scale;
        sides.removeAll();
        boolean saved = notes.attempt(
                () -> {
                    if (edited == null) {
                        scales.create(new CreateScale(name.getValue(), preferred.getValue(), ratings()));
                    } else {
                        scales.edit(new EditScale(
                                edited.id(), edited.version(), name.getValue(), preferred.getValue(), ratings()));
                    }
                },
                stale -> {
                    if (edited != null) showBothSides(edited);
                });
        if (!saved) return;
        draft.forget();
        Notices.done(edited == null ? "The desk has a new scale." : "The scale is saved.");
        stored.run();
        if (edited != null && scale != null) show(scale);
    }

    private void showBothSides(Scale edited) {
        Scale now = scales.list().stream()
                .filter(each -> each.id().equals(edited.id()))
                .findFirst()
                .orElse(edited);
        sides.add(new TwoSides(
                "Somebody else changed this scale while you wrote. Nothing of yours is lost.",
                List.of(
                        new TwoSides.Row("Name", now.name(), name.getValue()),
                        new TwoSides.Row("Ratings", labels(now.ratings()), labels(ratings()))),
                () -> {
                    scale = now;
                    save();
                },
                () -> {
                    scale = now;
                    show(now);
                    sides.removeAll();
                }));
    }

    private static String labels(List<Rating> ratings) {
        return ratings.stream().map(Rating::label).collect(Collectors.joining(", "));
    }
}
