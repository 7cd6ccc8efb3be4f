package org.assay.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.account.Permission;
import org.assay.audit.AuditEntry;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimState;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Notices;
import org.assay.review.Decision;
import org.assay.review.Requirement;
import org.assay.review.RequirementResult;
import org.assay.review.Reviews;
import org.assay.verdict.VerdictDetail;
import org.jspecify.annotations.Nullable;

/** A claim's review: the gate, what this person may do about it, and what happened so far. */
@StyleSheet("assay/review.css")
final class ReviewPanel extends Div {

    private final ClaimDetail claim;
    private final ReviewServices services;
    private final Runnable changed;
    private final Div gate = new Div();
    private @Nullable DecideForm decide;
    private @Nullable VerdictDetail undecided;

    /** @param changed after anything was decided or moved */
    ReviewPanel(ClaimDetail claim, ReviewServices services, Runnable changed) {
        this.claim = claim;
        this.services = services;
        this.changed = changed;
        addClassName("assay-review");
        Optional<VerdictDetail> proposal = services.verdicts().current(claim.id());
        if (claim.approvalOutdated()) add(outdated());
        if (proposal.isPresent() && claim.state() == ClaimState.PROPOSED) {
            undecided(proposal.get());
        } else if (proposal.isEmpty()) {
            add(muted(claim.state() == ClaimState.PROPOSED
                    ? "There is a verdict that you do not see until you have judged the claim yourself."
                    : "There is no verdict to review yet."));
        }
        if (undecided == null) add(new SecondCheckPart(claim, services, changed));
        afterwards();
        discussion();
        history();
    }

    private void undecided(VerdictDetail proposal) {
        List<RequirementResult> results = services.reviews().requirements(proposal.id());
        undecided = proposal;
        gate.add(list(results, proposal));
        add(new H3("Requirements"), gate);
        approvals(proposal);
        add(new SecondCheckPart(claim, services, changed));
        boolean mine = proposal.authors().contains(services.me());
        boolean mayDecide = services.account().may(Permission.DECIDE);
        boolean maySign = services.account().may(Permission.SIGN_OFF)
                && results.stream()
                        .anyMatch(each -> each.requirement() == Requirement.LEGAL_SIGN_OFF
                                && each.standing() == RequirementResult.Standing.UNMET);
        if (mine) {
            add(muted("You wrote this proposal or one that it replaces, so a second person decides."));
            return;
        }
        if (maySign) add(new SignOffForm(claim, proposal, services, changed));
        boolean approved = services.reviews().approvals(proposal.id()).by().contains(services.me());
        if (mayDecide && approved) add(muted("You have approved it. Others still have to; you may still ask for changes."));
        if (mayDecide) {
            decide = new DecideForm(claim, proposal, results, services, changed);
            add(decide);
        }
        if (!mayDecide && !maySign) add(muted("It waits for an editor’s decision."));
    }

    private void discussion() {
        if (!services.account().may(Permission.READ)) return;
        Div head = new Div(new H3("Discussion"));
        head.addClassName("assay-review-discussion");
        if (services.account().may(Permission.COMMENT)) head.add(new FollowButton(claim.id(), services.cases()));
        if (services.wishes().on() && services.wishes().mine().address() != null) {
            head.add(new QuietButton(claim.id(), services.wishes()));
        }
        add(head, new ThreadsPanel(claim, services, this::judge), new GuestPart(claim, services));
    }

    /** A discussion may have shut or opened the gate; the rest of the panel, and what is typed in it, stays. */
    private void judge() {
        if (undecided == null) return;
        List<RequirementResult> results = services.reviews().requirements(undecided.id());
        gate.removeAll();
        gate.add(list(results, undecided));
        if (decide != null) decide.gate(results);
    }

    private RequirementList list(List<RequirementResult> results, VerdictDetail proposal) {
        return new RequirementList(
                results, services.people().names(RequirementList.people(results)), result -> letGo(result, proposal));
    }

    private Optional<Component> letGo(RequirementResult result, VerdictDetail proposal) {
        boolean mine = proposal.authors().contains(services.me());
        if (mine || !services.overrides().mayOverride(result.requirement())) return Optional.empty();
        return Optional.of(new ReasonForm(
                "Let it go",
                "Why this verdict may do without",
                "It counts for this proposal, as long as nothing of it changes; everybody reads your reason.",
                "override/" + proposal.id() + "/" + result.requirement(),
                services,
                reason -> services.overrides().override(proposal.id(), result.requirement(), reason),
                this::judge));
    }

    /** Where several people have to approve, who did. */
    private void approvals(VerdictDetail proposal) {
        Reviews.Approvals approvals = services.reviews().approvals(proposal.id());
        if (approvals.needed() == 1 && approvals.by().isEmpty()) return;
        String by = approvals.by().isEmpty()
                ? ""
                : ": " + approvals.by().stream().map(services::name).collect(Collectors.joining(", "));
        Div line = new Div(
                Icon.of("approved"),
                new Span(approvals.by().size() + " of " + approvals.needed() + " approvals" + by + "."));
        line.addClassName("assay-approvals");
        add(line);
    }

    /** As it was judged, whatever the desk's policy says since. */
    private void judged() {
        services.reviews().of(claim.id()).stream()
                .filter(decision -> decision.decision() == Decision.APPROVE)
                .reduce((first, last) -> last)
                .map(decision -> services.reviews().judged(decision.id()))
                .filter(results -> !results.isEmpty())
                .ifPresent(results -> {
                    Details details = new Details(
                            "The requirements as they stood at the approval",
                            new RequirementList(results, services.people().names(RequirementList.people(results))));
                    details.addClassName("assay-judged");
                    add(details);
                });
    }

    private void afterwards() {
        boolean settled = claim.state() == ClaimState.APPROVED || claim.state() == ClaimState.PUBLISHED;
        if (!settled) return;
        judged();
        Div actions = new Div();
        actions.addClassName("assay-review-afterwards");
        if (services.account().may(Permission.DECIDE)) {
            actions.add(new ReasonForm(
                    "Reopen",
                    "Why it is taken up again",
                    "Its checker works on it again; a published verdict stays up, marked as under review.",
                    "reopen/" + claim.id(),
                    services,
                    reason -> services.reviews().reopen(claim.id(), reason),
                    () -> done("The claim is in check again.")));
        }
        if (actions.getComponentCount() > 0) add(actions);
    }

    private void done(String sentence) {
        Notices.done(sentence);
        changed.run();
    }

    private void history() {
        List<AuditEntry> trail = services.trailOf(claim.id());
        List<History.Line> lines =
                History.of(trail, services.people().names(History.people(trail)));
        add(new H3("History"), new HistoryList(lines, services.now()));
    }

    private static Paragraph muted(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassName("assay-muted");
        return paragraph;
    }

    private static Div outdated() {
        Div warning = new Div(
                Icon.of("warning"),
                new Paragraph("The claim or its evidence has changed since it was approved. "
                        + "Reopen it, and have it approved again, or undo the change."));
        warning.addClassName("assay-review-warning");
        return warning;
    }
}
