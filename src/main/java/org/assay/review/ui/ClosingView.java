package org.assay.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.claim.ClaimSummary;
import org.assay.claim.Priority;
import org.assay.claim.Risk;
import org.assay.document.DocumentId;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.EmptyState;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.PageHeader;
import org.assay.review.ClosingClaim;
import org.assay.review.ClosingDetail;
import org.assay.review.Closings;
import org.assay.review.ReleaseDetail;
import org.assay.review.Releases;

/** One document under its deadline: what is left by risk, who waits for whom, and letting it go. */
@Route("review/closing/:" + ClosingView.DOCUMENT)
@PermitAll
@Requires(Permission.READ)
@StyleSheet("assay/review.css")
@StyleSheet("assay/board.css")
class ClosingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String DOCUMENT = "document";

    private final Closings closings;
    private final Releases releases;
    private final ReviewServices services;
    private final Nav links;
    private String title = "Closing";

    ClosingView(Closings closings, Releases releases, ReviewServices services, QueueLists lists) {
        this.closings = closings;
        this.releases = releases;
        this.services = services;
        this.links = lists.links(null);
        addClassNames("assay-view", "assay-closing-view");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(new DocumentId(Ids.parse(event.getRouteParameters().get(DOCUMENT).orElse(""))));
        } catch (Refusal unknown) {
            removeAll();
            add(EmptyState.page(
                    "search",
                    "This document is not here",
                    "It does not exist, or it is not yours to see. Open it from the list of what is closing.",
                    new RouterLink("What is closing", ClosingsView.class)));
        }
    }

    private void show(DocumentId id) {
        ClosingDetail closing = closings.of(id);
        title = "Closing: " + closing.document().title();
        removeAll();
        PageHeader header = new PageHeader(closing.document().title());
        if (services.account().may(Permission.DECIDE) && isToRelease(closing)) {
            Button release = new Button("Release…", click -> new ReleaseDialog(
                            closing, closings, releases, names(closing), () -> show(id))
                    .open());
            release.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.addActions(release);
        }
        add(header, links, state(closing));
        if (closing.release() != null) add(released(id, closing, closing.release()));
        if (closing.left().isEmpty()) {
            add(new EmptyState("check", "Nothing is open", "Every claim of this document is decided or dismissed."));
            return;
        }
        Map<PersonId, String> names = names(closing);
        group("Legal risk", closing.left().stream().filter(each -> each.claim().risk() == Risk.LEGAL).toList(), names);
        group("Could harm somebody", closing.left().stream().filter(each -> each.claim().risk() == Risk.HARM).toList(), names);
        group("High priority", closing.left().stream().filter(each -> plain(each) && isHigh(each.claim())).toList(), names);
        group("The others", closing.left().stream().filter(each -> plain(each) && !isHigh(each.claim())).toList(), names);
    }

    private static boolean isToRelease(ClosingDetail closing) {
        return closing.release() == null || closing.isOfAnotherVersion() || !closing.uncovered().isEmpty();
    }

    private static boolean plain(ClosingClaim open) {
        return open.claim().risk() == Risk.NONE;
    }

    private static boolean isHigh(ClaimSummary claim) {
        return claim.priority().compareTo(Priority.HIGH) >= 0;
    }

    private Map<PersonId, String> names(ClosingDetail closing) {
        Set<PersonId> people = new HashSet<>();
        closing.left().forEach(each -> {
            people.addAll(each.asked());
            if (each.claim().lead() != null) people.add(each.claim().lead());
        });
        return services.people().names(people);
    }

    private Div state(ClosingDetail closing) {
        Div figures = new Div();
        figures.addClassNames("assay-people-figures", "assay-closing-state");
        if (closing.document().deadline() == null) figures.add(new Span("no closing time"));
        else figures.add(WaitingList.due(closing.document().deadline(), services.now()));
        int open = closing.left().size();
        figures.add(new Span(open == 0 ? "nothing open" : open == 1 ? "one claim open" : open + " claims open"));
        String beside = ClosingWords.beside(closing.unseen(), closing.document().progress().waiting());
        if (!beside.isEmpty()) figures.add(new Span(beside));
        return figures;
    }

    private Div released(DocumentId id, ClosingDetail closing, ReleaseDetail release) {
        Div box = new Div();
        box.addClassName("assay-release");
        boolean covers = !isToRelease(closing);
        if (!covers) box.addClassName("assay-release-overtaken");
        Paragraph head = new Paragraph(Icon.of(covers ? "published" : "warning"), new Span("Released by "
                + services.name(release.by()) + " on " + Dates.moment(release.at(), Dates.zone()) + ", " + ClosingWords.holes(release)
                + "."));
        head.addClassName("assay-release-head");
        box.add(head);
        if (release.note() != null) box.add(new Paragraph(release.note()));
        String beside = ClosingWords.beside(release.unseen(), release.waiting());
        if (!beside.isEmpty()) box.add(new Paragraph("Signed with " + beside + "."));
        if (closing.isOfAnotherVersion()) {
            box.add(new Paragraph("The text has a newer version, which this release does not cover."));
        }
        if (!closing.uncovered().isEmpty()) {
            box.add(new Paragraph("Changed since: " + (closing.uncovered().size() == 1 ? "claim " : "claims ")
                    + String.join(", ", closing.uncovered().stream().map(each -> "#" + each.claim().number()).toList())
                    + (closing.uncovered().size() == 1 ? " is open and was not signed for as it is now." : " are open and were not signed for as they are now.")));
        }
        if (!release.holes().isEmpty()) {
            UnorderedList holes = new UnorderedList();
            release.holes().forEach(hole ->
                    holes.add(new ListItem(new Span("#" + hole.number() + " " + hole.statement()), new Div(hole.reason()
                            + (hole.settledAt() == null ? "" : " (settled on " + Dates.moment(hole.settledAt(), Dates.zone()) + ")")))));
            box.add(holes);
        }
        if (services.account().may(Permission.DECIDE)) {
            box.add(new ReasonForm(
                    "Withdraw the release",
                    "Why it is withdrawn",
                    "The document counts as open again. What was signed stays in the trail.",
                    "release-" + id,
                    services,
                    reason -> releases.withdraw(id, reason),
                    () -> show(id)));
        }
        return box;
    }

    private void group(String name, List<ClosingClaim> open, Map<PersonId, String> names) {
        if (open.isEmpty()) return;
        UnorderedList list = new UnorderedList();
        list.addClassName("assay-closing-claims");
        open.forEach(each -> list.add(line(each, names)));
        add(new H2(name + " (" + open.size() + ")"), list);
    }

    private ListItem line(ClosingClaim open, Map<PersonId, String> names) {
        ClaimSummary claim = open.claim();
        Div head = new Div(new Span("#" + claim.number()));
        head.addClassName("assay-waiting-head");
        WaitingList.chips(claim, head);
        head.add(Dates.ago(claim.stateSince(), services.now()));
        RouterLink statement = new RouterLink(
                claim.statement(), QueueView.class, new RouteParameters(QueueView.CLAIM, claim.id().toString()));
        statement.addClassName("assay-waiting-statement");
        Div foot = new Div(new Span(ClosingWords.waits(open, names)));
        foot.addClassName("assay-waiting-foot");
        if (open.due() != null) foot.add(WaitingList.due(open.due(), services.now()));
        return new ListItem(head, statement, foot);
    }
}
