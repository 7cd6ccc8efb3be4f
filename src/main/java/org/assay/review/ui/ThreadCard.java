package org.assay.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.account.Permission;
import org.assay.document.DocumentNavigation;
import org.assay.kernel.Tone;
import org.assay.kernel.ui.Chip;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.Draft;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Notices;
import org.assay.review.CommentDetail;
import org.assay.review.CommentId;
import org.assay.review.ThreadDetail;
import org.assay.review.TurnReason;
import org.jspecify.annotations.Nullable;

/** One discussion. What is new is put in beside what is there, so that nobody loses their place or what they type. */
final class ThreadCard extends Div {

    private static final int SHORT = 240;

    private final ReviewServices services;
    private final Runnable changed;
    private final Div head = new Div();
    private final Div comments = new Div();
    private final Map<CommentId, CommentView> views = new LinkedHashMap<>();
    private final FormNotes notes = new FormNotes();
    private final Draft draft;
    private final CommentField field;
    private final Button reply = new Button("Reply", click -> reply());
    private final Button resolve = new Button("Resolve", click -> settle());
    private final Button unblock = new Button("Block no longer", click -> act("The discussion blocks no longer.", true));
    private final Button pass = new Button("Nothing for me to do", click -> act("It is no longer your turn here.", false));
    private final NativeButton unfold = new NativeButton("", click -> fold(!this.folded));
    private final Div form = new Div();
    private ThreadDetail thread;
    private boolean folded;

    ThreadCard(ThreadDetail thread, @Nullable String evidence, ReviewServices services, Runnable changed) {
        this.thread = thread;
        this.services = services;
        this.changed = changed;
        this.evidence = evidence;
        draft = new Draft(services.me(), "thread/" + thread.id());
        field = new CommentField("Your answer", draft, services);
        notes.field("body", field.area());
        addClassName("assay-thread");
        setId("thread-" + thread.id());
        getElement().setAttribute("role", "group");
        getElement().setAttribute("tabindex", "-1");
        head.addClassName("assay-thread-head");
        comments.addClassName("assay-comments");
        unfold.addClassName("assay-link-button");
        reply.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        for (Button each : new Button[] {resolve, unblock, pass}) each.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div actions = new Div(reply, resolve, unblock, pass);
        actions.addClassName("assay-actions");
        form.addClassName("assay-form");
        form.add(draft, field, notes, actions);
        add(head, unfold, comments, form);
        folded = !thread.open();
        show(thread);
    }

    private final @Nullable String evidence;

    ThreadDetail thread() {
        return thread;
    }

    void show(ThreadDetail now) {
        boolean wasOpen = thread.open();
        thread = now;
        drawHead();
        for (CommentDetail comment : now.comments()) {
            CommentView known = views.get(comment.id());
            if (known != null) {
                known.show(comment);
                continue;
            }
            CommentView view = new CommentView(now, comment, services, changed);
            views.put(comment.id(), view);
            comments.add(view);
        }
        boolean may = services.account().may(Permission.COMMENT);
        reply.setVisible(now.open());
        resolve.setText(now.open() ? "Resolve" : "Reopen");
        resolve.setVisible(now.open() ? services.threads().mayResolve(now) : may);
        unblock.setVisible(now.shutsTheGate() && services.threads().mayUnblock(now));
        pass.setVisible(now.open() && now.turns().containsKey(services.me()));
        // What was typed when a colleague resolved it is still to be seen, and can be sent once it is open again.
        field.setVisible(now.open() || wasOpen || field.isVisible() && !field.area().isEmpty());
        form.setVisible(may);
        // Somebody else's resolving folds nothing away under one's eyes.
        if (now.open()) folded = false;
        fold(folded);
    }

    void unfold() {
        fold(false);
    }

    private void fold(boolean fold) {
        folded = fold;
        comments.setVisible(!fold);
        form.setVisible(!fold && services.account().may(Permission.COMMENT));
        unfold.setVisible(!thread.open());
        int count = thread.comments().size();
        unfold.setText(fold ? (count == 1 ? "Show its comment" : "Show its " + count + " comments") : "Fold");
        unfold.getElement().setAttribute("aria-expanded", String.valueOf(!fold));
        setClassName("assay-thread-folded", fold);
    }

    private void drawHead() {
        head.removeAll();
        getElement().setAttribute("aria-label", "Discussion begun by " + services.name(thread.startedBy()));
        setClassName("assay-thread-blocks", thread.shutsTheGate());
        about();
        Div chips = new Div();
        chips.addClassName("assay-case-chips");
        if (thread.shutsTheGate()) chips.add(new Chip(Tone.FALSE, Icon.of("lock"), "Blocks the approval"));
        TurnReason turn = thread.turns().get(services.me());
        if (turn != null && thread.open()) chips.add(new Chip(Tone.OPEN, Icon.of("person"), "Your turn: " + why(turn)));
        if (chips.getComponentCount() > 0) head.add(chips);
        if (thread.settledBy() != null && thread.settledAt() != null) {
            Div settled = new Div(
                    new Span((thread.open() ? "Reopened by " : "Resolved by ") + services.name(thread.settledBy()) + " "),
                    Dates.ago(thread.settledAt(), services.now()));
            settled.addClassName("assay-muted");
            head.add(settled);
        }
    }

    private void about() {
        if (evidence != null || thread.evidence() != null) {
            Div on = new Div(evidence == null ? "On a piece of evidence that was removed" : "On the evidence “" + evidence + "”");
            on.addClassName("assay-thread-about");
            head.add(on);
        }
        ThreadDetail.Passage passage = thread.passage();
        if (passage == null) return;
        String words = passage.quote().exact();
        Element quote = new Element("blockquote");
        quote.setAttribute("dir", "auto");
        quote.setText(words.length() > SHORT ? words.substring(0, SHORT) + "…" : words);
        Div on = new Div();
        on.addClassName("assay-thread-about");
        on.getElement().appendChild(quote);
        String address = passage.current()
                ? DocumentNavigation.to(passage.document()) + "?passage=" + passage.span().start() + "-"
                        + passage.span().end() + "&version=" + passage.version()
                : DocumentNavigation.version(passage.document(), passage.versionNumber());
        on.add(new Anchor(address, passage.current() ? "Where it stands" : "Version " + passage.versionNumber()));
        if (!passage.current()) {
            on.add(new Span(" – the newest version has these words no longer, or not at one certain place."));
        }
        head.add(on);
    }

    static String why(TurnReason reason) {
        return switch (reason) {
            case MENTIONED -> "you are named";
            case REPLIED -> "there is an answer";
            case REOPENED -> "it was reopened";
            case BLOCKED -> "it blocks your claim";
        };
    }

    private void reply() {
        boolean stored = notes.attempt(
                () -> services.threads().reply(thread.id(), field.area().getValue()));
        if (stored) emptied();
        changed.run();
    }

    private void emptied() {
        draft.forget();
        field.area().clear();
    }

    /** Resolving sends along what is typed; nobody writes an answer to lose it. */
    private void settle() {
        boolean stored = notes.attempt(() -> {
            if (!thread.open()) {
                services.threads().reopen(thread.id());
                return;
            }
            if (!field.area().getValue().isBlank()) {
                services.threads().reply(thread.id(), field.area().getValue());
                emptied();
            }
            services.threads().resolve(thread.id());
            folded = true;
        });
        if (stored) Notices.done(folded ? "The discussion is resolved." : "The discussion is open again.");
        changed.run();
    }

    private void act(String done, boolean unblocks) {
        boolean stored = notes.attempt(() -> {
            if (unblocks) services.threads().unblock(thread.id());
            else services.threads().pass(thread.id());
        });
        if (stored) Notices.done(done);
        changed.run();
    }
}
