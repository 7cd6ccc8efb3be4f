package org.assay.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.assay.claim.ClaimState;
import org.assay.claim.ClaimSummary;
import org.assay.kernel.Listing;
import org.assay.kernel.ui.Labels;
import org.jspecify.annotations.Nullable;

/** The claims in one state. */
final class BoardColumn extends Section {

    private static final int PAGE = 30;

    private final ClaimState state;
    private final Span count = new Span();
    private final UnorderedList cards = new UnorderedList();
    private final Paragraph none = new Paragraph("None");
    private final Button more = new Button();
    private int limit = PAGE;
    private @Nullable Object shown;

    /** @param dropped gets the claim that was dropped here */
    BoardColumn(ClaimState state, BiConsumer<ClaimSummary, ClaimState> dropped, Runnable again) {
        this.state = state;
        addClassNames("assay-board-column", "assay-tone-" + state.tone());
        H2 heading = new H2(Labels.of(state));
        heading.setId("board-" + state.tone());
        count.addClassName("assay-board-count");
        heading.add(count);
        getElement().setAttribute("aria-labelledby", "board-" + state.tone());
        none.addClassName("assay-muted");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        more.addClickListener(click -> {
            limit += PAGE;
            again.run();
        });
        add(heading, cards, none, more);
        DropTarget.create(this)
                .addDropListener(drop -> drop.getDragSourceComponent()
                        .filter(BoardCard.class::isInstance)
                        .map(BoardCard.class::cast)
                        .ifPresent(card -> dropped.accept(card.claim(), state)));
    }

    ClaimState state() {
        return state;
    }

    int limit() {
        return limit;
    }

    /**
     * Draws the column anew only where it is otherwise than it was, so that nobody's menu shuts for a colleague's work.
     *
     * @param beside what the cards show beside the claims
     */
    void show(Listing<ClaimSummary> claims, Object beside, boolean mayDrag, Function<ClaimSummary, BoardCard> card) {
        Object now = List.of(claims.items(), claims.total(), beside);
        if (now.equals(shown)) return;
        shown = now;
        count.setText(" " + claims.total());
        cards.removeAll();
        none.setVisible(claims.items().isEmpty());
        for (ClaimSummary claim : claims.items()) {
            BoardCard drawn = card.apply(claim);
            if (mayDrag) DragSource.create(drawn).setDraggable(true);
            cards.add(drawn);
        }
        long left = claims.total() - claims.items().size();
        more.setVisible(left > 0);
        more.setText("Show " + Math.min(left, PAGE) + " more of " + left);
    }
}
