package org.assay.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimState;
import org.assay.review.DecideVerdict;
import org.assay.review.Decision;
import org.assay.review.Reviews;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.assay.verdict.ProposalId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@ViewPackages(classes = ReviewPanelTest.class)
class ReviewPanelTest extends BrowserlessTest {

    private final TestDesks desks;
    private final Cases cases;
    private final ClaimCatalogue claims;
    private final Reviews reviews;
    private final ReviewServices services;
    private TestDesk desk;
    private Case open;

    @Autowired
    ReviewPanelTest(
            TestDesks desks, Cases cases, ClaimCatalogue claims, Reviews reviews, ReviewServices services) {
        this.desks = desks;
        this.cases = cases;
        this.claims = claims;
        this.reviews = reviews;
        this.services = services;
    }

    @BeforeEach
    void aClaimOnADesk() {
        desk = desks.open();
        open = cases.aClaim(desk);
    }

    private void show(SignedIn who) {
        desk.as(who, () -> {
            UI.getCurrent().removeAll();
            UI.getCurrent().add(new ReviewPanel(claims.get(open.claim()), services, () -> {}));
            return true;
        });
    }

    private void show(Role role) {
        show(desk.member(role));
    }

    private boolean isThere(String button) {
        return $(Button.class).withText(button).exists();
    }

    private void click(Role role, String button) {
        desk.run(role, () -> test($(Button.class).withText(button).single()).click());
    }

    private ClaimState state() {
        return desk.as(Role.VIEWER, () -> claims.get(open.claim()).state());
    }

    @Test
    void anEditorWhoWroteTheProposalSeesNoWayToApproveIt() {
        SignedIn author = desk.another(Role.CHECKER, Role.EDITOR);
        ProposalId proposal = cases.proposedBy(open, author);

        show(author);
        assertThat(isThere("Approve")).isFalse();

        show(Role.EDITOR);
        assertThat(isThere("Approve")).isTrue();
        assertThat(proposal).isNotNull();
    }

    @Test
    void whoMayNotDecideSeesNoDecision() {
        open.proposed();

        show(Role.VIEWER);

        assertThat($(Button.class).all()).isEmpty();
    }

    @Test
    void aRequestWithoutAWordIsRefusedByTheField() {
        open.proposed();
        show(Role.EDITOR);

        click(Role.EDITOR, "Request changes");

        TextArea comment = $(TextArea.class).withLabel("Comment").single();
        assertThat(comment.getErrorMessage()).contains("Say which changes");
        assertThat(state()).isEqualTo(ClaimState.PROPOSED);
    }

    @Test
    void whoDecidesSecondIsToldWhoWasFirstAndKeepsTheComment() {
        ProposalId proposal = open.proposed();
        show(Role.EDITOR);
        TextArea comment = $(TextArea.class).withLabel("Comment").single();
        test(comment).setValue("Look at page 4 again.");
        SignedIn quicker = desk.another(Role.EDITOR);
        desk.as(quicker, () -> reviews.decide(new DecideVerdict(proposal, Decision.APPROVE, null)));

        click(Role.EDITOR, "Request changes");

        assertThat($(Div.class).withClassName("assay-overtaken").single().getElement().getTextRecursively())
                .contains("approved this just before you");
        assertThat(comment.getValue()).isEqualTo("Look at page 4 again.");
        assertThat(state()).isEqualTo(ClaimState.APPROVED);
    }

    @Test
    void whatIsMissingStandsFirst() {
        desk.run(Role.CHECKER, () -> {});
        open.proposed();
        open.supportedBy("One more, added after the proposal");
        show(Role.EDITOR);

        assertThat($(ListItem.class).withClassName("assay-requirement").first().getElement().getTextRecursively())
                .contains("Nothing has changed since the verdict was proposed");
        assertThat($(Button.class).withText("Approve").single().isEnabled()).isFalse();
    }

    @Test
    void theHistoryIsToldInSentences() {
        open.approved();
        show(Role.VIEWER);

        String told = $(HistoryList.class).single().getElement().getTextRecursively();
        assertThat(told)
                .contains("A checker marked the passage as a claim.")
                .contains("A checker took it into check.")
                .contains("A checker proposed the verdict “True”.")
                .contains("A editor approved the verdict “True”.");
    }

    @Test
    void reopeningAsksForAReason() {
        open.approved();
        show(Role.EDITOR);
        click(Role.EDITOR, "Reopen…");
        click(Role.EDITOR, "Reopen");
        TextArea reason = $(TextArea.class).withLabel("Why it is taken up again").single();
        assertThat(reason.getErrorMessage()).isEqualTo("Give a reason.");

        test(reason).setValue("A reader wrote.");
        click(Role.EDITOR, "Reopen");

        assertThat(state()).isEqualTo(ClaimState.IN_CHECK);
    }
}
