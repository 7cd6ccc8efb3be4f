package org.assay.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.account.Permission;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimNavigation;
import org.assay.claim.ClaimState;
import org.assay.claim.ClaimSummary;
import org.assay.claim.SavedFilter;
import org.assay.claim.SavedFilters;
import org.assay.kernel.Slice;
import org.assay.kernel.PersonId;
import org.assay.kernel.ui.EmptyState;
import org.assay.kernel.ui.Labels;
import org.assay.review.MyTurn;
import org.assay.review.OpenCases;
import org.jspecify.annotations.Nullable;

/** What waits for the person, and beside it the desk's cases, what they wait for and what they follow. */
@org.springframework.stereotype.Component
class QueueLists {

    // More would push the case off a phone.
    private static final int SAVED_SHOWN = 5;

    private final MyTurn turn;
    private final OpenCases cases;
    private final People people;
    private final CurrentAccount account;
    private final SavedFilters saved;

    QueueLists(MyTurn turn, OpenCases cases, People people, CurrentAccount account, SavedFilters saved) {
        this.saved = saved;
        this.turn = turn;
        this.cases = cases;
        this.people = people;
        this.account = account;
    }

    List<QueueLine> of(QueueList list) {
        return switch (list) {
            case TURN -> turn.list().stream().map(QueueLine::of).toList();
            case AWAITED -> cases.awaited().stream().map(QueueLine::of).toList();
            case DESK -> seesAll() ? lines(cases.onDesk(Slice.MAXIMUM).items()) : List.of();
            case LEGAL -> hasLane() ? legal(cases.legalLane()) : List.of();
            case FOLLOWED -> lines(cases.followed());
        };
    }

    private List<QueueLine> lines(List<ClaimSummary> claims) {
        Map<ClaimId, Instant> due = cases.due(claims.stream().map(ClaimSummary::id).toList());
        Map<PersonId, String> names = people.names(
                claims.stream().map(ClaimSummary::lead).filter(Objects::nonNull).distinct().toList());
        return claims.stream()
                .map(claim -> new QueueLine(claim, standing(claim, names), claim.stateSince(), due.get(claim.id()), null))
                .toList();
    }

    private List<QueueLine> legal(List<ClaimSummary> claims) {
        return lines(claims).stream()
                .map(line -> line.claim().state() == ClaimState.PROPOSED
                        ? new QueueLine(line.claim(), "Waits for the legal sign-off", line.since(), line.due(), null)
                        : line)
                .toList();
    }

    private boolean hasLane() {
        return account.may(Permission.SIGN_OFF) || account.may(Permission.DECIDE);
    }

    private static String standing(ClaimSummary claim, Map<PersonId, String> names) {
        if (claim.approvalOutdated()) return "Changed since its approval";
        if (claim.state() == ClaimState.OPEN) return "Nobody has taken it up";
        if (claim.state() == ClaimState.PROPOSED) return "Waits for a second person’s decision";
        if (claim.state() == ClaimState.IN_CHECK && claim.lead() != null) {
            return "With " + names.getOrDefault(claim.lead(), "somebody who left");
        }
        return Labels.of(claim.state());
    }

    private boolean seesAll() {
        return account.may(Permission.READ);
    }

    /** @param shown null on a page that is none of the lists */
    Nav links(@Nullable QueueList shown) {
        UnorderedList links = new UnorderedList();
        for (QueueList each : QueueList.values()) {
            if (each == QueueList.DESK && !seesAll() || each == QueueList.LEGAL && !hasLane()) continue;
            RouterLink link = new RouterLink(each.label(), QueueView.class);
            link.setQueryParameters(each.parameters());
            if (each == shown) link.getElement().setAttribute("aria-current", "page");
            links.add(new ListItem(link));
        }
        if (seesAll()) {
            links.add(
                    new ListItem(page("Board", BoardView.class)), new ListItem(page("Workload", PeopleView.class)),
                    new ListItem(page("Closing", ClosingsView.class)),
                    // Of a room that this one does not know.
                    new ListItem(new Anchor("reports/look-back", "Look back")));
        }
        if (seesAll()) {
            for (SavedFilter each : saved.list().stream().limit(SAVED_SHOWN).toList()) {
                Anchor link = new Anchor(ClaimNavigation.filtered(each.filter()), each.name());
                link.addClassName("assay-saved-filter");
                links.add(new ListItem(link));
            }
        }
        Nav nav = new Nav(links);
        nav.setAriaLabel("Lists of cases");
        nav.addClassName("assay-queue-lists");
        return nav;
    }

    private static RouterLink page(String label, Class<? extends Component> view) {
        RouterLink link = new RouterLink(label, view);
        // The router marks the page that is open.
        // A document that closes is a page under the list of them.
        link.setHighlightCondition(
                view == ClosingsView.class
                        ? HighlightConditions.locationPrefix("review/closing")
                        : HighlightConditions.sameLocation());
        link.setHighlightAction((of, here) -> {
            if (here) of.getElement().setAttribute("aria-current", "page");
            else of.getElement().removeAttribute("aria-current");
        });
        return link;
    }

    String count(QueueList list, int size) {
        String open = size < Slice.MAXIMUM ? String.valueOf(size) : "The first " + size;
        return switch (list) {
            case TURN -> size == 1 ? "One case waits for you" : open + " cases wait for you";
            case DESK -> size == 1 ? "One case is open on this desk" : open + " cases are open on this desk";
            case AWAITED -> size == 1 ? "You wait for others in one case" : "You wait for others in " + size + " cases";
            case LEGAL -> size == 1 ? "One case is in the legal lane" : open + " cases are in the legal lane";
            case FOLLOWED -> size == 1 ? "You follow or help with one claim" : "You follow or help with " + size + " claims";
        };
    }

    EmptyState nothing(QueueList list) {
        return switch (list) {
            case TURN ->
                new EmptyState(
                        "check",
                        "Nothing waits for you",
                        decides()
                                ? "All cases that are yours to decide are decided. New ones come up here by themselves "
                                        + "when somebody proposes a verdict or asks you something."
                                : "You have answered all corrections of your texts. New ones come up here by themselves.");
            case DESK ->
                new EmptyState("check", "Nothing is open on this desk", "Every claim is decided or dismissed.");
            case LEGAL ->
                new EmptyState(
                        "check",
                        "Nothing needs the legal desk",
                        "Claims that the desk’s policy has signed off stand here until somebody of the legal desk does.");
            case AWAITED ->
                new EmptyState(
                        "clock", "You wait for nobody", "What you propose or ask stands here until somebody answers.");
            case FOLLOWED ->
                new EmptyState(
                        "flag", "You follow nothing", "Open a claim and press Follow beside its discussion to keep it here. What you help with comes here, too.");
        };
    }

    private boolean decides() {
        return account.may(Permission.DECIDE) || account.may(Permission.SIGN_OFF) || account.may(Permission.PROPOSE);
    }
}
