package org.assay.verdict.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import org.assay.account.CurrentAccount;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.testing.DatabaseTest;
import org.assay.verdict.Rating;
import org.assay.verdict.Scale;
import org.assay.verdict.Scales;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@ViewPackages(classes = ScalesViewTest.class)
class ScalesViewTest extends BrowserlessTest {

    private final TestDesks desks;
    private final Scales scales;
    private final CurrentAccount account;
    private TestDesk desk;

    @Autowired
    ScalesViewTest(TestDesks desks, Scales scales, CurrentAccount account) {
        this.desks = desks;
        this.scales = scales;
        this.account = account;
    }

    @BeforeEach
    void show() {
        desk = desks.open();
        desk.run(Role.ADMIN, () -> {
            UI.getCurrent().removeAll();
            UI.getCurrent().add(new ScalesView(scales, account));
        });
    }

    private void click(String words) {
        desk.run(Role.ADMIN, () -> test($(Button.class).withText(words).first()).click());
    }

    private TextField name() {
        return $(TextField.class).withLabel("Name").first();
    }

    @Test
    void aNewScaleStandsAmongTheOthersOnceItIsSaved() {
        click("New scale");
        test(name()).setValue("House scale");
        test($(TextField.class).withLabel("Label").first()).setValue("Right");
        click("Save the scale");

        Scale made = desk.as(Role.VIEWER, scales::list).stream()
                .filter(scale -> scale.name().equals("House scale"))
                .findFirst()
                .orElseThrow();
        assertThat(made.ratings()).extracting(Rating::label).containsExactly("Right", "False", "Unproven");
        assertThat(made.ratings()).extracting(Rating::code).containsExactly("right", "false", "unproven");
        assertThat($(H2.class).all()).extracting(H2::getText).contains("House scale").doesNotContain("New scale");
        assertThat($(Button.class).withText("New scale").single().isEnabled()).isTrue();
    }

    @Test
    void whatIsRefusedStaysInTheForm() {
        click("New scale");
        test($(TextField.class).withLabel("Label").first()).setValue("Right");
        click("Save the scale");

        assertThat(name().isInvalid()).isTrue();
        assertThat(name().getErrorMessage()).isEqualTo("Give the scale a name of at most 100 characters.");
        assertThat($(TextField.class).withLabel("Label").first().getValue()).isEqualTo("Right");
        assertThat(desk.as(Role.VIEWER, scales::list)).hasSize(2);

        click("Cancel");
        assertThat($(H2.class).all()).extracting(H2::getText).doesNotContain("New scale");
    }
}
