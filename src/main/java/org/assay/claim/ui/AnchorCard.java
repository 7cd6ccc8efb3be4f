package org.assay.claim.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.assay.claim.AnchorDecision;
import org.assay.claim.AnchorDetail;
import org.assay.document.DocumentId;
import org.assay.document.DocumentNavigation;
import org.assay.text.AnchorState;
import org.assay.text.TextSpan;
import org.assay.text.WordChanges;
import org.assay.text.WordChanges.Kind;

/** A claim whose place in the new version is not certain: its passage then, a place now, and what a person may decide. */
class AnchorCard extends Div implements Focusable<Div> {

    /** What a card asks for. */
    interface Decisions {
        void place(AnchorDetail anchor, TextSpan span);

        void letGo(AnchorDetail anchor);

        void reconsider(AnchorDetail anchor);
    }

    private final transient AnchorDetail anchor;
    private final transient Decisions decisions;
    private final String older;
    private final String newer;
    private final Div now = new Div();
    private final Div then = new Div();
    private final Span which = new Span();
    private int shown;

    AnchorCard(
            AnchorDetail anchor, DocumentId document, String older, String newer, boolean mayDecide, Decisions decisions) {
        this.anchor = anchor;
        this.decisions = decisions;
        this.older = older;
        this.newer = newer;
        addClassName("assay-anchor");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Claim " + anchor.number() + ", " + word(anchor.found()));
        if (mayDecide) setTabIndex(0);
        H3 title = new H3();
        Anchor claim = new Anchor(DocumentNavigation.to(document) + "?claim=" + anchor.claim(), "#" + anchor.number());
        title.add(claim, new Span(" " + anchor.statement()));
        add(title, sides());
        if (mayDecide) add(actions(document));
        show(0);
    }

    AnchorDetail anchor() {
        return anchor;
    }

    static String word(AnchorState state) {
        return switch (state) {
            case EXACT -> "where it was";
            case MOVED -> "moved";
            case CHANGED -> "changed";
            case AMBIGUOUS -> "in several places";
            case ORPHANED -> "not found";
        };
    }

    private Div sides() {
        Div left = new Div(label("Before"), then);
        Div right = new Div(label("Now"), which, now);
        which.addClassName("assay-muted");
        which.getElement().setAttribute("role", "status");
        Div both = new Div(left, right);
        both.addClassName("assay-anchor-sides");
        return both;
    }

    private static Div label(String words) {
        Div label = new Div(words);
        label.addClassName("assay-muted");
        return label;
    }

    /** Shows the next of the places that were weighed; behind the last comes the first. */
    void another() {
        if (anchor.waits() && anchor.candidates().size() > 1) show((shown + 1) % anchor.candidates().size());
    }

    void confirm() {
        if (anchor.waits() && !anchor.candidates().isEmpty()) {
            decisions.place(anchor, anchor.candidates().get(shown).place());
        }
    }

    void letGo() {
        if (anchor.waits()) decisions.letGo(anchor);
    }

    private void show(int candidate) {
        shown = candidate;
        then.removeAll();
        now.removeAll();
        TextSpan place = anchor.place();
        boolean weighing = anchor.waits() && !anchor.candidates().isEmpty();
        if (weighing) place = anchor.candidates().get(candidate).place();
        String words = place == null ? "" : place.of(newer);
        List<WordChanges.Run> runs = WordChanges.between(anchor.quote().exact(), words);
        then.add(new ChangedWords(older, anchor.origin(), runs, Kind.ADDED));
        if (place == null) now.add(new Paragraph(nowhere()));
        else now.add(new ChangedWords(newer, place, runs, Kind.DELETED));
        which.setText(weighing ? which(candidate) : decided());
    }

    private String nowhere() {
        if (anchor.decision() == AnchorDecision.LET_GO) return "Let go: the text no longer says this.";
        return anchor.decision() == null ? "Nothing in this version is like it." : "Its mark was taken back.";
    }

    private String which(int candidate) {
        String like = "%.0f %% alike".formatted(anchor.candidates().get(candidate).score() * 100);
        String place = "Place %d of %d, %s".formatted(candidate + 1, anchor.candidates().size(), like);
        return anchor.found() == AnchorState.ORPHANED ? place + ". Too little to be it?" : place;
    }

    private String decided() {
        if (anchor.decision() == null) return "";
        return switch (anchor.decision()) {
            case CONFIRMED -> "Confirmed";
            case CHOSEN -> "Chosen";
            case MARKED -> "Marked by hand";
            case LET_GO -> "Let go";
        };
    }

    private Div actions(DocumentId document) {
        Div actions = new Div();
        actions.addClassName("assay-actions");
        if (!anchor.waits()) {
            Button undo = new Button("Take the decision back", click -> decisions.reconsider(anchor));
            undo.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            actions.add(undo);
            return actions;
        }
        if (!anchor.candidates().isEmpty()) {
            Button here = new Button("It stands here", click -> confirm());
            here.addThemeVariants(ButtonVariant.LUMO_SMALL);
            if (anchor.found() == AnchorState.CHANGED) here.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(here);
        }
        if (anchor.candidates().size() > 1) {
            Button next = new Button("Another place", click -> another());
            next.addThemeVariants(ButtonVariant.LUMO_SMALL);
            actions.add(next);
        }
        Button hand = new Button(
                "Mark by hand…",
                click -> UI.getCurrent().navigate(ReaderView.placing(document), ReaderView.placing(anchor.id())));
        hand.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Button go = new Button("Let go", click -> letGo());
        go.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        actions.add(hand, go);
        return actions;
    }
}
