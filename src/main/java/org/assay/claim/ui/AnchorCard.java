package org.assay.claim.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.assay.claim.AnchorDecision;
import org.assay.claim.AnchorDetail;
import org.assay.document.DocumentId;
import org.assay.document.DocumentNavigation;
import org.assay.kernel.ui.Notices;
import org.assay.text.Anchor.Candidate;
import org.assay.text.AnchorState;
import org.assay.text.TextSpan;
import org.assay.text.WordChanges;
import org.assay.text.WordChanges.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A claim whose place in the new version is not certain: its passage then, the places it may have now, and what a person
 * may decide. Of one that changed the best place is shown, of one in several places each; one that was not found has none
 * until somebody asks for what comes near.
 */
class AnchorCard extends Div implements Focusable<Div> {

    /** What a card asks for. */
    interface Decisions {
        void place(AnchorDetail anchor, TextSpan span);

        void letGo(AnchorDetail anchor);

        void reconsider(AnchorDetail anchor);
    }

    private static final int NONE = -1;

    private final transient AnchorDetail anchor;
    private final transient Decisions decisions;
    private final DocumentId document;
    private final String older;
    private final String newer;
    private final boolean mayDecide;
    private final Div then = new Div();
    private final Div now = new Div();
    private final Div nowHead = new Div();
    private final Div actions = new Div();
    private final Span told = new Span();
    private boolean all;
    private int chosen;

    /** @param decidedBy the name of whoever decided; empty where nobody has */
    AnchorCard(
            AnchorDetail anchor,
            String decidedBy,
            DocumentId document,
            String older,
            String newer,
            boolean mayDecide,
            Decisions decisions) {
        this.anchor = anchor;
        this.decisions = decisions;
        this.document = document;
        this.older = older;
        this.newer = newer;
        this.mayDecide = mayDecide;
        this.all = anchor.found() == AnchorState.AMBIGUOUS;
        // Of several places that fit alike none is proposed.
        this.chosen = anchor.found() == AnchorState.CHANGED ? 0 : NONE;
        addClassNames("assay-anchor", "assay-tone-" + Places.tone(anchor.found()).css());
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Claim " + anchor.number() + ", " + Places.word(anchor.found()));
        if (mayDecide) setTabIndex(0);
        // What waits stands under a heading for its state, what is decided under none.
        HtmlContainer title = anchor.waits() ? new H3() : new H2();
        title.addClassName("assay-anchor-title");
        Anchor claim = new Anchor(DocumentNavigation.to(document) + "?claim=" + anchor.claim(), "#" + anchor.number());
        title.add(claim, new Span(" " + anchor.statement()));
        told.addClassName("assay-muted");
        told.getElement().setAttribute("role", "status");
        add(title, sides());
        actions.addClassName("assay-actions");
        if (mayDecide) add(actions);
        told.setText(decided(decidedBy));
        show();
    }

    AnchorDetail anchor() {
        return anchor;
    }

    private Div sides() {
        Div left = new Div(label("Before"), then);
        nowHead.addClassNames("assay-anchor-place-head", "assay-muted");
        Div right = new Div(nowHead, now, told);
        Div both = new Div(left, right);
        both.addClassName("assay-anchor-sides");
        return both;
    }

    private static Div label(String words) {
        Div label = new Div(words);
        label.addClassName("assay-muted");
        return label;
    }

    /** Turns to the next of the places that were weighed; behind the last comes the first. */
    void another() {
        if (anchor.waits() && !anchor.candidates().isEmpty()) choose((chosen + 1) % anchor.candidates().size());
    }

    /** @param place from 0; nothing happens where there is none of that number */
    void choose(int place) {
        if (!anchor.waits() || place >= anchor.candidates().size()) return;
        chosen = place;
        all = anchor.candidates().size() > 1;
        show();
        told.setText("Place %d of %d. C confirms it.".formatted(place + 1, anchor.candidates().size()));
    }

    void confirm() {
        if (!anchor.waits()) return;
        if (chosen == NONE) Notices.done("Choose one of the places first.");
        else decisions.place(anchor, anchor.candidates().get(chosen).place());
    }

    void letGo() {
        if (anchor.waits()) decisions.letGo(anchor);
    }

    private void show() {
        now.removeAll();
        nowHead.removeAll();
        nowHead.add(new Span("Now"));
        actions.removeAll();
        if (anchor.waits()) weigh();
        else settled();
    }

    private void settled() {
        TextSpan place = anchor.place();
        compare(place);
        if (place == null) now.add(new Paragraph(nowhere()));
        else now.add(passage(place));
        Button undo = small("Take the decision back", () -> decisions.reconsider(anchor));
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        actions.add(undo);
    }

    private void weigh() {
        List<Candidate> places = anchor.candidates();
        compare(chosen == NONE ? null : places.get(chosen).place());
        if (all) {
            for (int each = 0; each < places.size(); each++) now.add(oneOfSeveral(each));
        } else if (chosen == NONE) {
            now.add(new Paragraph("Nothing in this version is enough like it."));
            if (!places.isEmpty()) actions.add(small("Show what comes near", this::another));
        } else {
            nowHead.add(alike(chosen), inText(places.get(chosen).place()));
            now.add(passage(places.get(chosen).place()));
            actions.add(standsHere(chosen));
            if (places.size() > 1) actions.add(small("Another place", this::another));
        }
        Button go = small("Let go", this::letGo);
        go.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        actions.add(
                small("Mark by hand…", () -> UI.getCurrent().navigate(ReaderView.placing(document), ReaderView.placing(anchor.id()))),
                go);
    }

    /** Before, with what the place no longer has. */
    private void compare(@Nullable TextSpan place) {
        then.removeAll();
        String words = place == null ? anchor.quote().exact() : place.of(newer);
        then.add(new ChangedWords(
                older, anchor.origin(), WordChanges.between(anchor.quote().exact(), words), Kind.ADDED));
    }

    private ChangedWords passage(TextSpan place) {
        return new ChangedWords(
                newer, place, WordChanges.between(anchor.quote().exact(), place.of(newer)), Kind.DELETED);
    }

    private Div oneOfSeveral(int number) {
        TextSpan span = anchor.candidates().get(number).place();
        Span which = new Span("Place %d of %d".formatted(number + 1, anchor.candidates().size()));
        Div head = new Div(which, alike(number), inText(span));
        head.addClassNames("assay-anchor-place-head", "assay-muted");
        Div place = new Div(head, passage(span));
        place.addClassName("assay-anchor-place");
        if (number == chosen) place.getElement().setAttribute("aria-current", "true");
        if (mayDecide) {
            Button here = standsHere(number);
            here.setAriaLabel("It stands here, place " + (number + 1));
            place.add(here);
        }
        return place;
    }

    private Button standsHere(int number) {
        Button here = small("It stands here", () -> decisions.place(anchor, anchor.candidates().get(number).place()));
        if (number == chosen) here.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return here;
    }

    private Span alike(int number) {
        return new Span("%.0f %% alike".formatted(anchor.candidates().get(number).score() * 100));
    }

    private Anchor inText(TextSpan span) {
        return new Anchor(
                DocumentNavigation.to(document) + "?passage=" + span.start() + "-" + span.end(), "See it in the text");
    }

    private String nowhere() {
        return anchor.decision() == AnchorDecision.LET_GO ? "The text no longer says this." : "Its mark was taken back.";
    }

    private String decided(String who) {
        if (anchor.decision() == null) return "";
        String done =
                switch (anchor.decision()) {
                    case CONFIRMED -> "Confirmed";
                    case CHOSEN -> "Chosen";
                    case MARKED -> "Marked by hand";
                    case LET_GO -> "Let go";
                };
        return who.isEmpty() ? done : done + " by " + who;
    }

    private static Button small(String label, Runnable work) {
        Button button = new Button(label, click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
