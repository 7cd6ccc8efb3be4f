package org.assay.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.assay.claim.ClaimId;
import org.assay.document.DocumentId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Notices;
import org.assay.review.ClosingClaim;
import org.assay.review.ClosingDetail;
import org.assay.review.Closings;
import org.assay.review.ReleaseDocument;
import org.assay.review.Releases;

/** Names each claim that is still open, and signs for it. What was typed outlives a change beneath it. */
final class ReleaseDialog extends Dialog {

    private final Closings closings;
    private final Map<PersonId, String> names;
    private final FormNotes notes = new FormNotes();
    private final Paragraph sentence = new Paragraph();
    private final Div holes = new Div();
    private final TextField forAll = new TextField("One reason for all that have none");
    private final TextArea note;
    private final Map<ClaimId, TextField> reasons = new LinkedHashMap<>();
    private final Map<ClaimId, String> typed = new HashMap<>();
    private ClosingDetail closing;

    ReleaseDialog(
            ClosingDetail seen, Closings closings, Releases releases, Map<PersonId, String> names, Runnable released) {
        this.closing = seen;
        this.closings = closings;
        this.names = names;
        setHeaderTitle("Release “" + shortened(seen.document().title()) + "”");
        setWidth("40rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        note = notes.field("note", new TextArea("Note"));
        note.setHelperText("For whoever reads later why it went");
        note.setWidthFull();
        note.setMaxLength(Releases.LONGEST_NOTE);
        forAll.setWidthFull();
        forAll.setMaxLength(Releases.LONGEST_REASON);
        holes.addClassName("assay-holes");
        add(sentence, forAll, holes, note, notes);
        Button sign = new Button("Sign and release", click -> {
            DocumentId document = closing.document().id();
            boolean done = notes.attempt(
                    () -> releases.release(new ReleaseDocument(document, closing.seen(), reasons(), note.getValue())),
                    notes::stale,
                    this::refused);
            if (!done) return;
            close();
            Notices.done("The document is released.");
            released.run();
        });
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sign.setDisableOnClick(true);
        sign.addClickListener(click -> sign.setEnabled(true));
        getFooter().add(new Button("Cancel", click -> close()), sign);
        fill();
    }

    private static String shortened(String title) {
        return title.length() <= 60 ? title : title.substring(0, title.offsetByCodePoints(0, 57)) + "…";
    }

    private Map<ClaimId, String> reasons() {
        Map<ClaimId, String> given = new HashMap<>();
        reasons.forEach((claim, field) -> {
            String reason = field.getValue().isBlank() ? forAll.getValue() : field.getValue();
            if (!reason.isBlank()) given.put(claim, reason);
        });
        return given;
    }

    private void refused(Refusal refusal) {
        if (refusal.code().equals("RELEASE_CHANGED")) {
            closing = closings.of(closing.document().id());
            fill();
        }
        if (!refusal.code().equals("HOLE_UNNAMED")) {
            notes.refuse(refusal);
            return;
        }
        reasons.values().stream().filter(field -> field.getValue().isBlank()).findFirst().ifPresent(field -> {
            field.setErrorMessage(Sentences.of(Locale.ENGLISH, refusal));
            field.setInvalid(true);
            field.focus();
        });
    }

    private void fill() {
        reasons.forEach((claim, field) -> typed.put(claim, field.getValue()));
        reasons.clear();
        holes.removeAll();
        String beside = ClosingWords.beside(closing.unseen(), closing.document().progress().waiting());
        int open = closing.left().size();
        sentence.setText((open == 0
                        ? "Every claim of it is settled."
                        : open == 1
                                ? "One claim is still open. Say why the document may go without it: you answer for it with your name."
                                : open + " claims are still open. Say for each why the document may go without it: you answer for"
                                        + " them with your name.")
                + (beside.isEmpty() ? "" : " Also left: " + beside + "."));
        forAll.setVisible(open > 1);
        closing.left().forEach(each -> holes.add(hole(each)));
    }

    private Div hole(ClosingClaim open) {
        Span which = new Span("#" + open.claim().number() + " " + open.claim().statement());
        which.addClassName("assay-hole-claim");
        Span waits = new Span(ClosingWords.waits(open, names));
        waits.addClassName("assay-muted");
        TextField reason = new TextField();
        reason.setAriaLabel("Why it may go without claim " + open.claim().number());
        reason.setPlaceholder("Why it may go without this claim");
        reason.setMaxLength(Releases.LONGEST_REASON);
        reason.setWidthFull();
        reason.addValueChangeListener(now -> reason.setInvalid(false));
        reason.setValue(typed.getOrDefault(open.claim().id(), ""));
        reasons.put(open.claim().id(), reason);
        return new Div(which, waits, reason);
    }
}
