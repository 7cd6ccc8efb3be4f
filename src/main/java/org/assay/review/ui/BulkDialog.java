package org.assay.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.account.Account;
import org.assay.account.People;
import org.assay.account.Permission;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimSummary;
import org.assay.claim.Dismissal;
import org.assay.claim.Priority;
import org.assay.kernel.Sentences;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Labels;
import org.assay.kernel.ui.Notices;
import org.assay.review.BulkAction;
import org.assay.review.BulkActions;
import org.assay.review.BulkPreview;
import org.jspecify.annotations.Nullable;

/** One thing for many claims: what, a preview of what will be refused and why, and then how far it has come. */
@StyleSheet("assay/board.css")
final class BulkDialog extends Dialog {

    private static final int NAMED = 12;

    private final List<ClaimId> chosen;
    private final BulkKind kind;
    private final BulkActions bulk;
    private final Runnable changed;
    private final FormNotes notes = new FormNotes();
    private final Div outcome = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Button go = new Button();
    private final Button cancel = new Button("Cancel", click -> close());
    private final List<BulkPreview.Refused> refused = new ArrayList<>();
    private List<ClaimSummary> todo = List.of();
    private @Nullable BulkAction action;

    BulkDialog(Collection<ClaimId> chosen, BulkKind kind, BulkActions bulk, People people, Runnable changed) {
        this.chosen = List.copyOf(chosen);
        this.kind = kind;
        this.bulk = bulk;
        this.changed = changed;
        setHeaderTitle(kind.label().replace("…", "") + (chosen.size() == 1 ? ": one claim" : ": " + chosen.size() + " claims"));
        setWidth("34rem");
        setMaxWidth("100%");
        outcome.addClassName("assay-bulk-outcome");
        outcome.getElement().setAttribute("role", "status");
        bar.setVisible(false);
        bar.getElement().setAttribute("aria-label", "How far it has come");
        switch (kind) {
            case ASSIGN -> {
                Select<Account> who = notes.field("to", new Select<>());
                who.setLabel("To whom");
                who.setItems(people.withPermission(Permission.TAKE));
                who.setItemLabelGenerator(Account::displayName);
                who.addValueChangeListener(now -> preview(
                        now.getValue() == null ? null : new BulkAction.Assign(now.getValue().person())));
                add(who);
            }
            case DUE -> {
                DateTimePicker when = notes.field("due", new DateTimePicker("Due"));
                when.setLocale(Locale.UK);
                when.setHelperText("Empty: each claim is due when its document is");
                when.addValueChangeListener(now -> preview(new BulkAction.Due(
                        now.getValue() == null ? null : now.getValue().atZone(Dates.zone()).toInstant())));
                add(when);
            }
            case PRIORITY -> {
                Select<Priority> priority = new Select<>();
                priority.setLabel("Priority");
                priority.setItems(Priority.values());
                priority.setItemLabelGenerator(Labels::of);
                priority.addValueChangeListener(now -> preview(
                        now.getValue() == null ? null : new BulkAction.Prioritise(now.getValue())));
                add(priority);
            }
            case DISMISS -> {
                Select<Dismissal> reason = new Select<>();
                reason.setLabel("Why it is not checked");
                reason.setItems(Dismissal.values());
                reason.setItemLabelGenerator(Labels::of);
                reason.addValueChangeListener(now -> preview(
                        now.getValue() == null ? null : new BulkAction.Dismiss(now.getValue())));
                add(reason);
            }
            case RELEASE -> {}
        }
        add(notes, outcome, bar);
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickListener(click -> begin());
        getFooter().add(cancel, go);
        preview(kind == BulkKind.RELEASE ? new BulkAction.Release() : kind == BulkKind.DUE ? new BulkAction.Due(null) : null);
    }

    private void preview(@Nullable BulkAction wanted) {
        action = wanted;
        todo = List.of();
        outcome.removeAll();
        if (wanted != null) {
            notes.attempt(() -> {
                BulkPreview preview = bulk.preview(chosen, wanted);
                todo = preview.done();
                if (todo.isEmpty()) outcome.add(new Paragraph("It will be done to none of them."));
                if (!preview.already().isEmpty()) {
                    outcome.add(new Paragraph(preview.already().size() == 1
                            ? "One is so already."
                            : preview.already().size() + " are so already."));
                }
                refusals(preview.refused(), " will be left as it is:", " will be left as they are:");
            });
        }
        go.setText(kind.deed(todo.size()));
        go.setEnabled(!todo.isEmpty());
    }

    /** Those that are refused for one reason together. */
    private void refusals(List<BulkPreview.Refused> all, String one, String many) {
        if (all.isEmpty()) return;
        outcome.add(new Paragraph(all.size() == 1 ? "One" + one : all.size() + many));
        Map<String, List<Integer>> why = new LinkedHashMap<>();
        for (BulkPreview.Refused each : all) {
            why.computeIfAbsent(Sentences.of(Locale.ENGLISH, each.why()), none -> new ArrayList<>())
                    .add(each.claim().number());
        }
        UnorderedList list = new UnorderedList();
        why.forEach((sentence, numbers) -> list.add(new ListItem(numbers.stream()
                        .limit(NAMED)
                        .map(number -> "#" + number)
                        .collect(Collectors.joining(", "))
                + (numbers.size() > NAMED ? " and " + (numbers.size() - NAMED) + " more" : "")
                + ": " + sentence)));
        outcome.add(list);
    }

    private void begin() {
        if (action == null || todo.isEmpty()) return;
        go.setEnabled(false);
        cancel.setEnabled(false);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        bar.setVisible(todo.size() > BulkActions.CHUNK);
        refused.clear();
        next(todo, 0, action);
    }

    /** A chunk a round trip, so that the browser shows how far it has come. */
    private void next(List<ClaimSummary> all, int from, BulkAction wanted) {
        int to = Math.min(all.size(), from + BulkActions.CHUNK);
        if (!notes.attempt(() -> refused.addAll(bulk.run(all.subList(from, to), wanted).refused()))) {
            cancel.setEnabled(true);
            changed.run();
            return;
        }
        bar.setValue((double) to / all.size());
        if (to == all.size()) finish(all.size());
        else bar.getElement().executeJs("return 1").then(drawn -> next(all, to, wanted));
    }

    private void finish(int tried) {
        changed.run();
        int done = tried - refused.size();
        if (refused.isEmpty()) {
            close();
            Notices.done(done == 1 ? "Done for one claim." : "Done for " + done + " claims.");
            return;
        }
        outcome.removeAll();
        bar.setVisible(false);
        outcome.add(new Paragraph(done == 1 ? "Done for one claim." : "Done for " + done + " claims."));
        refusals(refused, " was left as it is:", " were left as they are:");
        cancel.setText("Close");
        cancel.setEnabled(true);
    }
}
