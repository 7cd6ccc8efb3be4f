package org.assay.verdict.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimState;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.assay.verdict.Rating;
import org.assay.verdict.Verdicts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@ViewPackages(classes = VerdictPanelTest.class)
class VerdictPanelTest extends BrowserlessTest {

    private final TestDesks desks;
    private final Cases cases;
    private final ClaimCatalogue claims;
    private final Verdicts verdicts;
    private final VerdictTab tab;
    private TestDesk desk;
    private Case open;

    @Autowired
    VerdictPanelTest(TestDesks desks, Cases cases, ClaimCatalogue claims, Verdicts verdicts, VerdictTab tab) {
        this.desks = desks;
        this.cases = cases;
        this.claims = claims;
        this.verdicts = verdicts;
        this.tab = tab;
    }

    @BeforeEach
    void aClaimOnADesk() {
        desk = desks.open();
        open = cases.aClaim(desk);
    }

    private void show(Role role) {
        desk.run(role, () -> {
            UI.getCurrent().removeAll();
            UI.getCurrent().add(tab.content(claims.get(open.claim()), () -> {}));
        });
    }

    private void click(String button) {
        desk.run(Role.CHECKER, () -> test($(Button.class).withText(button).single()).click());
    }

    private void write(String label, String text) {
        test($(TextArea.class).withLabel(label).single()).setValue(text);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Rating> ratings() {
        return $(RadioButtonGroup.class).single();
    }

    private void rate(String code) {
        desk.run(Role.CHECKER, () -> ratings()
                .setValue(ratings().getListDataView().getItems()
                        .filter(rating -> rating.code().equals(code))
                        .findFirst()
                        .orElseThrow()));
    }

    @Test
    void onlyTheLeadCheckerFindsTheForm() {
        open.taken();

        show(Role.EDITOR);
        assertThat($(ProposeForm.class).exists()).isFalse();

        show(Role.CHECKER);
        assertThat($(ProposeForm.class).exists()).isTrue();
    }

    @Test
    void aRefusedProposalKeepsEveryWord() {
        open.taken();
        show(Role.CHECKER);
        rate("false");
        write("Summary", "It did not.");
        write("Rationale", "The **record** says so.");
        click("Propose the verdict");

        assertThat(ratings().getErrorMessage()).contains("needs at least one piece of evidence");
        assertThat($(TextArea.class).withLabel("Summary").single().getValue()).isEqualTo("It did not.");
        assertThat($(TextArea.class).withLabel("Rationale").single().getValue()).isEqualTo("The **record** says so.");
        assertThat(state()).isEqualTo(ClaimState.IN_CHECK);
    }

    @Test
    void aProposalIsStoredAsWritten() {
        open.taken();
        open.supportedBy("The bridge’s record");
        show(Role.CHECKER);
        rate("mostly-true");
        write("Summary", "It did.");
        write("Rationale", "See *there*.");
        click("Propose the verdict");

        assertThat(desk.as(Role.VIEWER, () -> verdicts.current(open.claim())))
                .hasValueSatisfying(verdict -> assertThat(verdict.ratingCode()).isEqualTo("mostly-true"));
    }

    @Test
    void whoSendsNoRatingIsAskedForOne() {
        open.taken();
        show(Role.CHECKER);
        click("Propose the verdict");

        assertThat(ratings().getErrorMessage()).isEqualTo("Choose a rating.");
    }

    @Test
    void theNextProposalBeginsWithTheWordsOfTheLast() {
        open.proposed();
        show(Role.CHECKER);
        click("Withdraw the proposal");
        show(Role.CHECKER);

        assertThat($(TextArea.class).withLabel("Summary").single().getValue()).isEqualTo("It did.");
        assertThat(ratings().getValue().code()).isEqualTo("true");
    }

    @Test
    void aLabelMakesItsOwnCode() {
        assertThat(Rating.codeOf("Für wahr gehalten!")).isEqualTo("fur-wahr-gehalten");
        assertThat(Rating.codeOf("  ")).isEmpty();
    }

    private ClaimState state() {
        return desk.as(Role.VIEWER, () -> claims.get(open.claim()).state());
    }
}
