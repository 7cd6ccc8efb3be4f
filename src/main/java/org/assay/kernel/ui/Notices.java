package org.assay.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.Locale;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.StaleVersion;
import org.jspecify.annotations.Nullable;

/** Short words to the person about what they just did. Read out by screen readers. */
public final class Notices {

    private static final int SHORT = 4_000;
    private static final int TO_UNDO = 10_000;
    private static final int TO_READ = 12_000;

    private Notices() {}

    /** Something is done that needs no undoing. */
    public static void done(String sentence) {
        show("check", sentence, "done", SHORT, false, null);
    }

    /** Something is done, and for some seconds one press takes it back. */
    public static void undoable(String sentence, Runnable undo) {
        Button button = new Button("Undo");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Notification notice = show("check", sentence, "done", TO_UNDO, false, button);
        button.addClickListener(click -> {
            notice.close();
            undo.run();
        });
    }

    /** An expected no, in the room's own sentence. */
    public static void refused(Refusal refusal) {
        show("info", Sentences.of(language(), refusal), "refused", TO_READ, true, null);
    }

    /** Somebody else was first. What was typed must stay on the screen. */
    public static void stale(StaleVersion stale) {
        String sentence = Sentences.of(language(), "stale", stale.subject().kind());
        show("warning", sentence, "refused", TO_READ, true, null);
    }

    /** A sentence about what went wrong and what to do. */
    public static void failed(String sentence) {
        show("warning", sentence, "failed", TO_READ, true, null);
    }

    /** Runs what may be refused; a refusal is shown, and the answer says whether it went through. */
    public static boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Refusal refusal) {
            refused(refusal);
        } catch (StaleVersion stale) {
            stale(stale);
        }
        return false;
    }

    private static Notification show(
            String icon, String sentence, String kind, int milliseconds, boolean urgent, @Nullable Component action) {
        Div row = new Div(Icon.of(icon), new Span(sentence));
        row.addClassNames("assay-notice", "assay-notice-" + kind);
        if (action != null) row.add(action);
        Notification notice = new Notification(row);
        notice.setDuration(milliseconds);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.setAssertive(urgent);
        if (urgent) {
            Button close = new Button(Icon.of("close"), click -> notice.close());
            close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
            close.setAriaLabel("Close this notice");
            row.add(close);
        }
        notice.open();
        return notice;
    }

    private static Locale language() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }
}
