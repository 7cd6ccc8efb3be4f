package org.assay.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assay.claim.ClaimDetail;
import org.assay.claim.Occurrence;
import org.assay.document.VersionText;
import org.assay.evidence.EvidenceDetail;
import org.assay.evidence.EvidenceId;
import org.assay.kernel.Refusal;
import org.assay.kernel.ui.Draft;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Icon;
import org.assay.review.StartThread;
import org.assay.review.ThreadId;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/** Begins a discussion on the claim, on words of its text or on a piece of its evidence. */
final class StartThreadForm extends Div {

    /** How far from a passage words may stand to be meant with it. */
    private static final int NEAR = 2_000;

    private static final int SHORT = 60;

    private record About(String label, @Nullable Occurrence passage, @Nullable EvidenceId evidence) {}

    private final ClaimDetail claim;
    private final ReviewServices services;
    private final Consumer<ThreadId> started;
    private final Button open = new Button("Start a discussion…", Icon.of("comment"), click -> open());
    private final Div fields = new Div();
    private final Draft draft;
    private final FormNotes notes = new FormNotes();
    private final Select<About> about = new Select<>();
    private final TextArea words = new TextArea("Which words");
    private final CommentField comment;
    private final Checkbox blocks = new Checkbox("Blocks the approval until it is resolved");

    StartThreadForm(ClaimDetail claim, ReviewServices services, Consumer<ThreadId> started) {
        this.claim = claim;
        this.services = services;
        this.started = started;
        addClassName("assay-thread-start");
        draft = new Draft(services.me(), "threads/" + claim.id());
        comment = new CommentField("Comment", draft, services);
        notes.field("body", comment.area());
        notes.field("passage", words);
        about.setLabel("About");
        about.setItemLabelGenerator(About::label);
        about.addValueChangeListener(change -> chosen(change.getValue()));
        words.setHelperText("As they stand in the text: the passage, a part of it, or something near it.");
        Button start = new Button("Start it", click -> start());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button("Cancel", click -> {
            draft.forget();
            close();
        });
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div actions = new Div(start, cancel);
        actions.addClassName("assay-actions");
        fields.addClassName("assay-form");
        fields.add(draft, about, words, comment, blocks, notes, actions);
        fields.setVisible(false);
        add(open, fields);
    }

    private void open() {
        List<About> choices = new ArrayList<>();
        choices.add(new About("The claim as a whole", null, null));
        for (Occurrence passage : claim.occurrences()) {
            choices.add(new About("Words of the text: “" + shortened(passage.quote().exact()) + "”", passage, null));
        }
        for (EvidenceDetail each : services.evidence().of(claim.id())) {
            choices.add(new About(
                    "Evidence " + each.ordinal() + ": " + shortened(each.source().entry().title()), null, each.id()));
        }
        about.setItems(choices);
        about.setValue(choices.getFirst());
        open.setVisible(false);
        fields.setVisible(true);
        comment.area().focus();
    }

    private void chosen(@Nullable About choice) {
        Occurrence passage = choice == null ? null : choice.passage();
        words.setVisible(passage != null);
        if (passage != null) words.setValue(passage.quote().exact());
    }

    private void close() {
        comment.area().clear();
        blocks.setValue(false);
        notes.clear();
        fields.setVisible(false);
        open.setVisible(true);
    }

    private void start() {
        ThreadId[] begun = new ThreadId[1];
        boolean stored = notes.attempt(() -> {
            About choice = about.getValue();
            begun[0] = services.threads()
                    .start(new StartThread(
                            claim.id(),
                            choice.passage() == null ? null : words(choice.passage()),
                            choice.evidence(),
                            comment.area().getValue(),
                            blocks.getValue()));
        });
        if (!stored) return;
        draft.forget();
        close();
        started.accept(begun[0]);
    }

    /** The words nearest to the passage; the marks of two like places are told apart by that. */
    private StartThread.Words words(Occurrence passage) {
        VersionText text = services.documents().text(passage.version());
        String wanted = words.getValue().strip();
        int from = Math.max(0, passage.span().start() - NEAR);
        int to = Math.min(text.text().length(), passage.span().end() + NEAR);
        int best = -1;
        for (int at = wanted.isEmpty() ? -1 : text.text().indexOf(wanted, from);
                at >= 0 && at + wanted.length() <= to;
                at = text.text().indexOf(wanted, at + 1)) {
            if (best < 0 || distance(at, passage) < distance(best, passage)) best = at;
        }
        if (best < 0) throw Refusal.of("passage", "THREAD_WORDS");
        return new StartThread.Words(text.version(), new TextSpan(best, best + wanted.length()));
    }

    private static int distance(int at, Occurrence passage) {
        return at >= passage.span().start() && at <= passage.span().end() ? 0 : Math.abs(at - passage.span().start());
    }

    private static String shortened(String text) {
        return text.length() > SHORT ? text.substring(0, SHORT) + "…" : text;
    }
}
