package org.assay.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import org.assay.evidence.CopyLook;
import org.assay.evidence.CopyPassage;
import org.assay.evidence.CopyPassages;
import org.assay.evidence.EvidenceDetail;
import org.assay.evidence.PassagePlace;
import org.assay.evidence.SnapshotDetail;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.Icon;
import org.jspecify.annotations.Nullable;

/** A kept copy, over the page that one comes from: to read a passage in it, or to point at one. */
@StyleSheet("assay/copy.css")
final class CopyDialog extends Dialog {

    private static final int LONGEST_EXCERPT = 160;

    private final CopyPassages passages;
    private final CopyViewer viewer;
    private final Div chosen = new Div();
    private final Button take = new Button("Use this passage");
    private @Nullable CopyPassage pointed;

    private CopyDialog(SnapshotDetail copy, CopyPassages passages) {
        this.passages = passages;
        viewer = new CopyViewer(copy);
        addClassName("assay-copy-dialog");
        setHeaderTitle(copy.title() == null ? copy.fileName() : copy.title());
        setWidth("72rem");
        setMaxWidth("100%");
        setHeight("100%");
        setCloseOnOutsideClick(false);
        viewer.setSizeFull();
        chosen.addClassName("assay-copy-chosen");
        chosen.getElement().setAttribute("role", "status");
        Div body = new Div(viewer, chosen);
        body.addClassName("assay-copy-body");
        if (CopyLook.of(copy) == CopyLook.NOTHING) {
            body.addComponentAsFirst(new Paragraph(
                    "This copy has no text that could be read and is not drawn here. Its bytes are kept: download it to "
                            + "look at it."));
        }
        add(body);
        Span facts = new Span("Kept " + Dates.moment(copy.keptAt(), Dates.zone()) + " · SHA-256 "
                + copy.sha256().substring(0, 12) + "…");
        facts.addClassName("assay-copy-facts");
        getHeader().add(facts);
    }

    /** To read. */
    static CopyDialog of(SnapshotDetail copy, CopyPassages passages) {
        CopyDialog dialog = new CopyDialog(copy, passages);
        dialog.getFooter().add(dialog.closing("Close"));
        return dialog;
    }

    /** To read the passage of a piece of evidence. */
    static CopyDialog of(SnapshotDetail copy, CopyPassages passages, CopyPassage passage) {
        CopyDialog dialog = of(copy, passages);
        dialog.show(passage);
        return dialog;
    }

    /**
     * To point at a passage.
     *
     * @param before what was pointed at so far
     * @param taken gets what is pointed at in the end
     */
    static CopyDialog choosing(
            SnapshotDetail copy,
            CopyPassages passages,
            @Nullable CopyPassage before,
            SerializableConsumer<CopyPassage> taken) {
        CopyDialog dialog = new CopyDialog(copy, passages);
        dialog.viewer.choose(
                passages, each -> dialog.point(each.orElse(null)), dialog::refuse);
        dialog.take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.take.setEnabled(false);
        dialog.take.addClickListener(click -> {
            if (dialog.pointed == null) return;
            dialog.close();
            taken.accept(dialog.pointed);
        });
        dialog.getFooter().add(dialog.closing("Cancel"), dialog.take);
        dialog.point(null);
        if (before != null) dialog.show(before);
        return dialog;
    }

    private Button closing(String words) {
        Button close = new Button(words, click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return close;
    }

    private void show(CopyPassage passage) {
        try {
            PassagePlace place = passages.place(passage);
            viewer.show(place);
            describe(passage);
            switch (place.found()) {
                case SAME -> {}
                case AGAIN -> note("The copy’s text is read differently today. This is where the words stand now.");
                case LOST -> note("These words are not found in the copy’s text as it is read today. They are kept as they were.");
            }
        } catch (Refusal unreadable) {
            refuse(unreadable);
        }
    }

    private void point(@Nullable CopyPassage passage) {
        pointed = passage;
        take.setEnabled(passage != null);
        chosen.removeAll();
        if (passage == null) chosen.add(new Span("No passage yet."));
        else describe(passage);
    }

    private void describe(CopyPassage passage) {
        chosen.removeAll();
        String where = passage.locator();
        if (where != null) {
            Span place = new Span(where);
            place.addClassName("assay-copy-place");
            chosen.add(place);
        }
        if (passage.quote() != null) chosen.add(new Span("“" + excerpt(passage.quote().exact()) + "”"));
    }

    static String excerpt(String words) {
        String line = words.replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_EXCERPT) return line;
        int cut = Character.isLowSurrogate(line.charAt(LONGEST_EXCERPT)) ? LONGEST_EXCERPT - 1 : LONGEST_EXCERPT;
        return line.substring(0, cut) + "…";
    }

    private void note(String sentence) {
        Div note = new Div(Icon.of("info"), new Span(sentence));
        note.addClassName("assay-copy-note");
        chosen.add(note);
    }

    private void refuse(Refusal refusal) {
        note(Sentences.of(getLocale(), refusal));
    }
}
