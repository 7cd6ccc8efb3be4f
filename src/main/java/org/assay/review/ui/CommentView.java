package org.assay.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.Draft;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.MarkdownText;
import org.assay.review.CommentDetail;
import org.assay.review.EditComment;
import org.assay.review.ThreadDetail;
import org.jspecify.annotations.Nullable;

/** One comment; while its writer edits it, the form stays whatever colleagues do. */
final class CommentView extends Div {

    private final ThreadDetail thread;
    private final ReviewServices services;
    private final Runnable edited;
    private final Div shown = new Div();
    private CommentDetail comment;
    private @Nullable Div form;

    CommentView(ThreadDetail thread, CommentDetail comment, ReviewServices services, Runnable edited) {
        this.thread = thread;
        this.comment = comment;
        this.services = services;
        this.edited = edited;
        addClassName("assay-comment");
        setId("comment-" + comment.id());
        getElement().setAttribute("tabindex", "-1");
        add(shown);
        draw();
    }

    void show(CommentDetail now) {
        if (now.version() == comment.version()) return;
        comment = now;
        draw();
    }

    private void draw() {
        shown.removeAll();
        Span who = new Span(services.name(comment.author()));
        who.addClassName("assay-comment-who");
        Anchor when = new Anchor(ThreadLinks.to(thread, comment.id()), "");
        when.add(Dates.ago(comment.writtenAt(), services.now()));
        when.getElement().setAttribute("aria-label", "Link to this comment");
        Div head = new Div(who, when);
        head.addClassName("assay-comment-head");
        if (comment.editedAt() != null) {
            Span mark = new Span("edited");
            mark.setTitle("What it said before is in the audit trail");
            head.add(mark);
        }
        if (services.threads().mayEdit(comment)) {
            Button edit = new Button("Edit", click -> open());
            edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            head.add(edit);
        }
        shown.add(head, new MarkdownText(comment.body()));
    }

    private void open() {
        if (form != null) return;
        FormNotes notes = new FormNotes();
        Draft draft = new Draft(services.me(), "comment/" + comment.id());
        CommentField field = new CommentField("Comment", draft, services);
        notes.field("body", field.area());
        field.area().setValue(comment.body());
        long seen = comment.version();
        Button save = new Button("Save", click -> {
            boolean stored = notes.attempt(() ->
                    services.threads().edit(new EditComment(comment.id(), seen, field.area().getValue())));
            if (!stored) return;
            draft.forget();
            close();
            edited.run();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button("Cancel", click -> {
            draft.forget();
            close();
        });
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div actions = new Div(save, cancel);
        actions.addClassName("assay-actions");
        form = new Div(draft, field, notes, actions);
        form.addClassName("assay-form");
        shown.setVisible(false);
        add(form);
        field.area().focus();
    }

    private void close() {
        if (form != null) remove(form);
        form = null;
        shown.setVisible(true);
    }
}
