package org.assay.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.List;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimSummary;
import org.assay.claim.Priority;
import org.assay.claim.Risk;
import org.assay.kernel.Tone;
import org.assay.kernel.ui.Chip;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Labels;
import org.assay.review.Waiting;
import org.jspecify.annotations.Nullable;

/** What waits for a person, each a link to its case. */
final class WaitingList extends OrderedList {

    // At once and with each press: what a person goes through before the list is read anew. More take longer to show.
    private static final int SHOWN = 50;

    private final List<QueueLine> waiting;
    private final QueueList list;
    private final @Nullable ClaimId open;
    private final Instant now;
    private int shown;

    WaitingList(List<QueueLine> waiting, QueueList list, @Nullable ClaimId open, Instant now) {
        this.waiting = waiting;
        this.list = list;
        this.open = open;
        this.now = now;
        addClassName("assay-waiting");
        getElement().setAttribute("aria-label", list == QueueList.TURN ? "What waits for you" : list.label());
        int opened = 0;
        while (opened < waiting.size() && !waiting.get(opened).isAbout(open)) opened++;
        showUpTo(opened < waiting.size() && opened >= SHOWN ? opened + SHOWN / 2 : SHOWN);
    }

    private void showUpTo(int wanted) {
        int end = Math.min(wanted, waiting.size());
        for (; shown < end; shown++) add(item(waiting.get(shown), list, waiting.get(shown).isAbout(open), now));
        if (shown == waiting.size()) return;
        ListItem rest = new ListItem();
        Button more = new Button("Show more (" + (waiting.size() - shown) + " are left)", click -> {
            remove(rest);
            showUpTo(shown + SHOWN);
        });
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        rest.add(more);
        add(rest);
    }

    private static ListItem item(QueueLine waiting, QueueList list, boolean isOpen, Instant now) {
        ClaimSummary claim = waiting.claim();
        RouterLink link = new RouterLink();
        link.setRoute(QueueView.class, new RouteParameters(QueueView.CLAIM, claim.id().toString()));
        link.setQueryParameters(parameters(waiting, list));
        link.addClassName("assay-waiting-case");
        if (isOpen) link.getElement().setAttribute("aria-current", "true");
        Div head = new Div(new Span("#" + claim.number()));
        head.addClassName("assay-waiting-head");
        chips(claim, head);
        head.add(Dates.ago(waiting.since(), now));
        Div statement = new Div(claim.statement());
        statement.addClassName("assay-waiting-statement");
        Div foot = new Div(new Span(waiting.why()));
        foot.addClassName("assay-waiting-foot");
        if (waiting.due() != null) foot.add(due(waiting.due(), now));
        foot.add(new Span(claim.documentTitle()));
        link.add(head, statement, foot);
        return new ListItem(link);
    }

    /** The case with its list, and with the discussion that it is about. */
    static QueryParameters parameters(QueueLine line, QueueList list) {
        QueryParameters parameters = list.parameters();
        return line.thread() == null
                ? parameters
                : parameters.merging(ThreadLinks.THREAD, line.thread().toString());
    }

    static Span due(Instant due, Instant now) {
        boolean late = due.isBefore(now);
        Span when = new Span((late ? "Overdue since " : "Due ") + Dates.moment(due, Dates.zone()));
        if (late) when.addClassName("assay-overdue");
        return when;
    }

    static void chips(ClaimSummary claim, Div into) {
        chips(claim.priority(), claim.risk(), claim.ratingTone(), claim.ratingLabel(), into);
    }

    static void chips(
            Priority priority, Risk risk, @Nullable String tone, @Nullable String rating, Div into) {
        if (tone != null && rating != null) into.add(new Chip(Tone.of(tone), rating));
        if (priority.compareTo(Priority.HIGH) >= 0) {
            into.add(new Chip(
                    priority == Priority.URGENT ? Tone.FALSE : Tone.MOSTLY_FALSE,
                    Icon.of("flag"),
                    priority == Priority.URGENT ? "Urgent" : "High priority"));
        }
        if (risk != Risk.NONE) into.add(new Chip(Tone.PANTS, Icon.of("warning"), Labels.of(risk) + " risk"));
    }

    static String reason(Waiting.Reason reason) {
        return switch (reason) {
            case DECIDE -> "Waits for your decision";
            case SIGN_OFF -> "Waits for your legal sign-off";
            case ASSIGNED -> "It was given to you to check";
            case LEAD_GONE -> "Its checker is not on the desk any more";
            case REVISE -> "Changes were asked of you";
            case APPROVAL_OUTDATED -> "Changed since its approval";
            case ANSWER_CORRECTION -> "A correction waits for your answer";
            case CORRECTION_NOT_TAKEN_UP -> "Your correction was not taken up";
            case RECHECK -> "A page it rests on has changed or gone";
            case SECOND_CHECK -> "You judge it without seeing the verdict";
            case APPOINT_SECOND -> "A second checker is to be chosen";
            case IDLE -> "Nothing has happened to it for long";
            case MENTIONED -> "You are named in a discussion";
            case REPLIED -> "There is an answer in a discussion";
            case REOPENED -> "A discussion was reopened";
            case BLOCKED -> "A discussion blocks your claim";
            case AWAITS_DECISION -> "A second person has to decide";
            case AWAITS_WRITER -> "The writer has to answer a correction";
            case AWAITS_REPLY -> "Others have to answer in a discussion";
        };
    }
}
