package org.assay.review.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assay.account.Account;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDesk;
import org.assay.claim.ClaimFilter;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.ClaimSummary;
import org.assay.kernel.Listing;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.Slice;
import org.assay.kernel.ui.ActionMenu;
import org.assay.kernel.ui.Filters;
import org.assay.kernel.ui.Key;
import org.assay.kernel.ui.Labels;
import org.assay.kernel.ui.Notices;
import org.assay.kernel.ui.PageHeader;
import org.assay.review.BulkActions;
import org.assay.review.Plans;
import org.jspecify.annotations.Nullable;

/** The desk's claims by state, to be moved by drag, by key or by menu, and to be chosen for what is done to many. */
@Route("review/board")
@PageTitle("Board")
@PermitAll
@Requires(Permission.READ)
@StyleSheet("assay/review.css")
@StyleSheet("assay/board.css")
class BoardView extends Div {

    private static final List<ClaimState> STATES = List.of(
            ClaimState.CANDIDATE,
            ClaimState.OPEN,
            ClaimState.IN_CHECK,
            ClaimState.PROPOSED,
            ClaimState.APPROVED,
            ClaimState.PUBLISHED,
            ClaimState.DISMISSED);

    private static final String KEYS =
            """
            this.addEventListener('keydown', (event) => {
              const link = event.target.closest('a.assay-board-statement');
              if (!link || event.ctrlKey || event.altKey || event.metaKey) return;
              const across = { ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0;
              const along = { ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0;
              if (!across && !along) return;
              event.preventDefault();
              const card = link.closest('.assay-board-card');
              if (event.shiftKey) {
                if (across) this.$server.step(card.dataset.claim, across);
                return;
              }
              const columns = [...this.querySelectorAll('.assay-board-column')];
              const links = (column) => [...column.querySelectorAll('a.assay-board-statement')];
              let column = columns.indexOf(card.closest('.assay-board-column'));
              const at = links(columns[column]).indexOf(link);
              if (along) {
                links(columns[column])[at + along]?.focus();
                return;
              }
              for (column += across; columns[column]; column += across) {
                const there = links(columns[column]);
                if (!there.length) continue;
                there[Math.min(at, there.length - 1)].focus();
                return;
              }
            });
            """;

    private static final String FOCUS =
            """
            requestAnimationFrame(() => this.querySelector(`[data-claim="${$0}"] a.assay-board-statement`)?.focus())
            """;

    private final ClaimCatalogue claims;
    private final ClaimDesk desk;
    private final Plans plans;
    private final BulkActions bulk;
    private final BoardMoves moves;
    private final ReviewServices services;
    private final QueueNews news;
    private final Select<Account> whose = new Select<>();
    private final Filters filters;
    private final List<BoardColumn> columns = new ArrayList<>();
    private final Map<ClaimId, ClaimSummary> shown = new LinkedHashMap<>();
    private final Map<ClaimId, Checkbox> boxes = new LinkedHashMap<>();
    private final Set<ClaimId> chosen = new LinkedHashSet<>();
    private final Div choice = new Div();
    private final Span chosenCount = new Span();
    private @Nullable Runnable stopFollowing;

    BoardView(
            ClaimCatalogue claims,
            ClaimDesk desk,
            Plans plans,
            BulkActions bulk,
            BoardMoves moves,
            ReviewServices services,
            QueueLists lists,
            QueueNews news) {
        this.claims = claims;
        this.desk = desk;
        this.plans = plans;
        this.bulk = bulk;
        this.moves = moves;
        this.services = services;
        this.news = news;
        addClassNames("assay-view", "assay-board-view");
        whose.setAriaLabel("Checked by");
        whose.setItems(services.people().withPermission(Permission.TAKE));
        whose.setEmptySelectionAllowed(true);
        whose.setEmptySelectionCaption("Checked by anybody");
        whose.setItemLabelGenerator(each -> each == null ? "Checked by anybody" : each.displayName());
        filters = new Filters("Search claims, claimants, tags, numbers", this::narrow, whose);
        Div keys = new Div(
                new Key("← ↑ ↓ →"), new Span("from claim to claim"), new Key("⇧ ← →"), new Span("move the claim"));
        keys.addClassNames("assay-queue-keys", "assay-muted");
        PageHeader header = new PageHeader("Board");
        if (services.account().may(Permission.TAKE)) header.addActions(keys);
        actions();
        Div board = new Div();
        board.addClassName("assay-board");
        for (ClaimState state : STATES) {
            BoardColumn column = new BoardColumn(state, this::move, this::read);
            columns.add(column);
            board.add(column);
        }
        board.getElement().setAttribute("tabindex", "0");
        board.getElement().setAttribute("role", "group");
        board.getElement().setAttribute("aria-label", "Claims by state");
        add(header, lists.links(null), filters, choice, board);
        getElement().executeJs(KEYS);
        read();
    }

    private void narrow() {
        chosen.clear();
        read();
    }

    private void read() {
        PersonId lead = whose.getValue() == null ? null : whose.getValue().person();
        Map<ClaimState, Listing<ClaimSummary>> found = new LinkedHashMap<>();
        shown.clear();
        for (BoardColumn column : columns) {
            ClaimFilter filter = new ClaimFilter(null, Set.of(column.state()), null, null, null, lead, null, filters.words());
            Listing<ClaimSummary> listing =
                    claims.list(filter, new Slice(0, Math.min(column.limit(), Slice.MAXIMUM), "priority", true));
            found.put(column.state(), listing);
            listing.items().forEach(claim -> shown.put(claim.id(), claim));
        }
        Map<ClaimId, Instant> due = services.cases().due(shown.keySet());
        Map<PersonId, String> names = services.people()
                .names(shown.values().stream().map(ClaimSummary::lead).filter(Objects::nonNull).distinct().toList());
        boxes.keySet().retainAll(shown.keySet());
        chosen.retainAll(shown.keySet());
        Instant now = services.now();
        boolean mayDrag = services.account().may(Permission.MARK);
        for (BoardColumn column : columns) {
            Listing<ClaimSummary> listing = found.get(column.state());
            List<String> beside = listing.items().stream()
                    .map(claim -> who(claim, names) + due.get(claim.id()))
                    .toList();
            column.show(listing, beside, mayDrag, claim -> new BoardCard(
                    claim, who(claim, names), due.get(claim.id()), now, box(claim.id()), menu(claim)));
        }
        boxes.forEach((claim, box) -> box.setValue(chosen.contains(claim)));
        offer();
    }

    private static String who(ClaimSummary claim, Map<PersonId, String> names) {
        return claim.lead() == null ? "" : names.getOrDefault(claim.lead(), "Somebody who left");
    }

    private Checkbox box(ClaimId claim) {
        Checkbox box = new Checkbox(chosen.contains(claim));
        box.setVisible(services.account().may(Permission.MARK));
        box.addValueChangeListener(now -> {
            if (!now.isFromClient()) return;
            if (now.getValue()) chosen.add(claim);
            else chosen.remove(claim);
            offer();
        });
        boxes.put(claim, box);
        return box;
    }

    private ActionMenu menu(ClaimSummary claim) {
        ActionMenu menu = new ActionMenu("Move or plan claim " + claim.number());
        for (ClaimState state : STATES) {
            if (moves.refusal(claim, state).isEmpty()) {
                menu.item(state.tone(), verb(claim.state(), state), () -> move(claim, state));
            }
        }
        if (services.account().may(Permission.ASSIGN) && !claim.state().settled()) {
            menu.item("person", "Plan: who, and until when…", () ->
                    new PlanDialog(claim, plans, desk, services.people(), this::read).open());
        }
        menu.setVisible(!menu.isEmpty());
        return menu;
    }

    private static String verb(ClaimState from, ClaimState to) {
        return switch (to) {
            case IN_CHECK -> "Take it";
            case DISMISSED -> "Dismiss…";
            default -> switch (from) {
                case CANDIDATE -> "Accept as a claim";
                case IN_CHECK -> "Give it back";
                default -> "Check it after all";
            };
        };
    }

    /** By drag, by key or by menu. */
    private void move(ClaimSummary claim, ClaimState to) {
        if (claim.state() == to) return;
        Optional<String> refused = moves.refusal(claim, to);
        if (refused.isPresent()) {
            Notices.failed(refused.get());
            return;
        }
        if (to == ClaimState.DISMISSED) {
            new BulkDialog(List.of(claim.id()), BulkKind.DISMISS, bulk, services.people(), this::read).open();
            return;
        }
        if (Notices.attempt(() -> moves.move(claim, to))) {
            Notices.done("Claim " + claim.number() + ": " + Labels.of(to).toLowerCase(Locale.ROOT) + " now.");
        }
        read();
        getElement().executeJs(FOCUS, claim.id().toString());
    }

    /** @param by columns to the right; what the browser says is not believed */
    @ClientCallable
    private void step(String claim, int by) {
        ClaimSummary moved;
        try {
            moved = shown.get(ClaimId.of(claim));
        } catch (Refusal malformed) {
            return;
        }
        if (moved == null) return;
        int to = STATES.indexOf(moved.state()) + (by > 0 ? 1 : -1);
        if (to >= 0 && to < STATES.size()) move(moved, STATES.get(to));
    }

    /** What can be done to those that are chosen. Made once: a button drawn anew loses a click that is on its way. */
    private void actions() {
        chosenCount.getElement().setAttribute("role", "status");
        choice.addClassName("assay-board-choice");
        choice.setVisible(false);
        choice.add(chosenCount);
        for (BulkKind kind : BulkKind.values()) {
            if (!services.account().may(kind.needs())) continue;
            Button act = new Button(
                    kind.label(),
                    click -> new BulkDialog(chosen, kind, bulk, services.people(), this::done).open());
            act.addThemeVariants(ButtonVariant.LUMO_SMALL);
            choice.add(act);
        }
        Button all = new Button("Choose all shown", click -> {
            chosen.addAll(shown.keySet());
            boxes.forEach((claim, box) -> box.setValue(true));
            offer();
        });
        Button none = new Button("Choose none", click -> done());
        for (Button each : List.of(all, none)) {
            each.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            choice.add(each);
        }
    }

    private void offer() {
        choice.setVisible(!chosen.isEmpty());
        chosenCount.setText(chosen.size() == 1 ? "One claim chosen" : chosen.size() + " claims chosen");
    }

    private void done() {
        chosen.clear();
        read();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        stopFollowing = news.follow(services.account().desk(), ui.accessLater(this::read, () -> {})::run);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (stopFollowing != null) stopFollowing.run();
    }
}
