package org.assay.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import java.util.stream.Stream;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.claim.ClaimCatalogue;
import org.assay.review.StartThread;
import org.assay.review.ThreadId;
import org.assay.review.Threads;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@ViewPackages(classes = ThreadsPanelTest.class)
class ThreadsPanelTest extends BrowserlessTest {

    private final TestDesks desks;
    private final Cases cases;
    private final ClaimCatalogue claims;
    private final Threads threads;
    private final ReviewServices services;
    private TestDesk desk;
    private Case open;

    @Autowired
    ThreadsPanelTest(
            TestDesks desks, Cases cases, ClaimCatalogue claims, Threads threads, ReviewServices services) {
        this.desks = desks;
        this.cases = cases;
        this.claims = claims;
        this.threads = threads;
        this.services = services;
    }

    @BeforeEach
    void aClaim() {
        desk = desks.open();
        open = cases.aClaim(desk);
    }

    private void show(Role role) {
        desk.run(role, () -> {
            UI.getCurrent().removeAll();
            UI.getCurrent().add(new ReviewPanel(claims.get(open.claim()), services, () -> {}));
        });
    }

    private void click(Role role, String button) {
        desk.run(role, () -> test($(Button.class).withText(button).single()).click());
    }

    private boolean isThere(String button) {
        return $(Button.class).withText(button).exists();
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(
                Stream.of(element), element.getChildren().filter(each -> !each.isTextNode()).flatMap(ThreadsPanelTest::all));
    }

    @Test
    void markupInACommentIsTextAndItsLinksLeadToTheWebOnly() {
        desk.as(Role.CHECKER, () -> threads.start(StartThread.on(
                open.claim(),
                "[there](https://example.org) [here](javascript:alert(1))\n\n<script>alert(1)</script> <img src=x onerror=alert(1)>\n\n"
                        + "![p](data:text/html,x)\n\n<iframe src='javascript:alert(1)'></iframe>")));

        show(Role.EDITOR);

        Element panel = $(ThreadsPanel.class).single().getElement();
        assertThat(all(panel).map(Element::getTag)).doesNotContain("script", "img", "iframe");
        assertThat(all(panel).filter(each -> each.getTag().equals("a")).map(each -> each.getAttribute("href")))
                .contains("https://example.org")
                .allSatisfy(address -> assertThat(address).doesNotContain("javascript:"));
        assertThat(panel.getTextRecursively()).contains("<script>alert(1)</script>");
    }

    @Test
    void aRefusedCommentStaysWhereItWasTyped() {
        show(Role.CHECKER);
        click(Role.CHECKER, "Start a discussion…");
        TextArea comment = $(TextArea.class).withLabel("Comment").single();
        test(comment).setValue("Ask @nobody-of-this-desk.");

        click(Role.CHECKER, "Start it");

        assertThat(comment.getValue()).isEqualTo("Ask @nobody-of-this-desk.");
        assertThat(comment.getErrorMessage()).contains("Nobody on this desk is called @nobody-of-this-desk");
    }

    @Test
    void aDiscussionThatBlocksShutsTheGateInTheSamePlace() {
        open.proposed();
        show(Role.EDITOR);
        assertThat($(Button.class).withText("Approve").single().isEnabled()).isTrue();
        TextArea mine = $(TextArea.class).withLabel("Comment").all().getFirst();
        test(mine).setValue("Half a sentence");

        click(Role.EDITOR, "Start a discussion…");
        test($(TextArea.class).withLabel("Comment").all().getLast()).setValue("Which bridge?");
        test($(Checkbox.class).single()).click();
        click(Role.EDITOR, "Start it");

        assertThat($(Button.class).withText("Approve").single().isEnabled()).isFalse();
        click(Role.EDITOR, "Resolve");
        assertThat($(Button.class).withText("Approve").single().isEnabled()).isTrue();
        assertThat(mine.getValue()).isEqualTo("Half a sentence");
    }

    @Test
    void whatIsTypedStaysWhenAColleagueResolvesTheDiscussion() {
        ThreadId thread = desk.as(Role.CHECKER, () -> threads.start(StartThread.on(open.claim(), "Which bridge?")));
        show(Role.EDITOR);
        TextArea answer = $(TextArea.class).withLabel("Your answer").single();
        test(answer).setValue("The one of 1932.");
        desk.run(Role.CHECKER, () -> threads.resolve(thread));

        click(Role.EDITOR, "Reply");

        assertThat(answer.getValue()).isEqualTo("The one of 1932.");
        assertThat(isThere("Reopen")).isTrue();
        click(Role.EDITOR, "Reopen");
        click(Role.EDITOR, "Reply");
        assertThat(desk.as(Role.VIEWER, () -> threads.get(thread)).comments()).hasSize(2);
        assertThat(answer.getValue()).isEmpty();
    }

    @Test
    void whoMayOnlyReadReadsAndAWriterSeesNothingOfIt() {
        desk.as(Role.CHECKER, () -> threads.start(StartThread.on(open.claim(), "Between us.")));

        show(Role.VIEWER);
        assertThat($(ThreadCard.class).single().getElement().getTextRecursively()).contains("Between us.");
        assertThat(isThere("Reply")).isFalse();
        assertThat(isThere("Start a discussion…")).isFalse();
    }
}
