package org.assay.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.assay.account.CurrentAccount;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.claim.ClaimCatalogue;
import org.assay.evidence.EvidenceDetail;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.EvidenceRecords;
import org.assay.evidence.Lineages;
import org.assay.evidence.OfferedSources;
import org.assay.evidence.PrimarySources;
import org.assay.evidence.SourceEntry;
import org.assay.evidence.SourceKind;
import org.assay.evidence.Sources;
import org.assay.evidence.Stance;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@ViewPackages(classes = EvidencePanelTest.class)
class EvidencePanelTest extends BrowserlessTest {

    private final TestDesks desks;
    private final Cases cases;
    private final ClaimCatalogue claims;
    private final EvidenceRecords records;
    private final Sources sources;
    private final OfferedSources offered;
    private final Lineages lineages;
    private final PrimarySources primary;
    private final Copies copies;
    private final CopySections sections;
    private final CurrentAccount account;
    private TestDesk desk;
    private Case open;

    @Autowired
    EvidencePanelTest(
            TestDesks desks,
            Cases cases,
            ClaimCatalogue claims,
            EvidenceRecords records,
            Sources sources,
            OfferedSources offered,
            Lineages lineages,
            PrimarySources primary,
            Copies copies,
            CopySections sections,
            CurrentAccount account) {
        this.desks = desks;
        this.cases = cases;
        this.claims = claims;
        this.records = records;
        this.sources = sources;
        this.offered = offered;
        this.lineages = lineages;
        this.primary = primary;
        this.copies = copies;
        this.sections = sections;
        this.account = account;
    }

    @BeforeEach
    void aClaimOnADesk() {
        desk = desks.open();
        open = cases.aClaim(desk);
    }

    private EvidencePanel panel(Role role) {
        return desk.as(role, () -> {
            EvidencePanel panel =
                    new EvidencePanel(claims.get(open.claim()), records, sources, offered, lineages, primary, copies, sections, account, () -> {});
            UI.getCurrent().removeAll();
            UI.getCurrent().add(panel);
            return panel;
        });
    }

    private void click(String button) {
        desk.run(Role.CHECKER, () -> test($(Button.class).withText(button).single()).click());
    }

    private void write(String label, String text) {
        desk.run(Role.CHECKER, () -> test($(TextField.class).withLabel(label).single()).setValue(text));
    }

    private List<EvidenceDetail> stored() {
        return desk.as(Role.CHECKER, () -> records.of(open.claim()));
    }

    @Test
    void whoMayOnlyReadSeesTheEvidenceAndNoButton() {
        open.supportedBy("The bridge’s record");

        panel(Role.VIEWER);

        assertThat($(SourceLine.class).all()).hasSize(1);
        assertThat($(Button.class).all()).isEmpty();
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndSaysWhyByTheField() {
        panel(Role.CHECKER);
        click("Add evidence");
        TextArea quote = $(TextArea.class).withLabel("Quoted passage").single();
        test(quote).setValue("It opened in 1932.");
        click("A source that is not in the library");
        write("Title", "The record");
        write("Web address", "no address");
        desk.run(Role.CHECKER, () -> stance().setValue(Stance.SUPPORTS));
        click("Add evidence");

        TextField address = $(TextField.class).withLabel("Web address").single();
        assertThat(address.isInvalid()).isTrue();
        assertThat(address.getErrorMessage()).contains("This is not a web address");
        assertThat(address.getValue()).isEqualTo("no address");
        assertThat(quote.getValue()).isEqualTo("It opened in 1932.");
        assertThat(stored()).isEmpty();
    }

    @Test
    void evidenceWithoutAStanceIsNotGuessed() {
        panel(Role.CHECKER);
        click("Add evidence");
        click("A source that is not in the library");
        write("Title", "The record");
        click("Add evidence");

        assertThat(stance().isInvalid()).isTrue();
        assertThat(stored()).isEmpty();
        desk.run(Role.CHECKER, () -> stance().setValue(Stance.REFUTES));
        click("Add evidence");

        assertThat(stored()).extracting(each -> each.entry().stance()).containsExactly(Stance.REFUTES);
        assertThat(desk.as(Role.CHECKER, () -> sources.find("record", org.assay.kernel.Slice.first(5)).total()))
                .as("the first, refused try has not put the source there twice")
                .isEqualTo(1);
    }

    @Test
    void anAddressTheLibraryKnowsIsRecognisedHoweverItIsWritten() {
        desk.run(
                Role.CHECKER,
                () -> sources.add(new SourceEntry(
                        "The record",
                        "https://www.example.org/a/b?x=1",
                        null,
                        null,
                        null,
                        SourceKind.REPORT,
                        true,
                        null)));
        panel(Role.CHECKER);
        click("Add evidence");
        click("A source that is not in the library");
        write("Web address", "http://example.org/a/b/?utm_source=x&x=1#top");
        click("Use it");

        assertThat($(SourcePicker.class).single().getValue().entry().title()).isEqualTo("The record");
    }

    @Test
    void whatAColleagueChangedMeanwhileStandsBesideWhatWasTyped() {
        EvidenceId id = open.supportedBy("The bridge’s record");
        panel(Role.CHECKER);
        desk.run(Role.CHECKER, () -> test($(Button.class).withAriaLabel("Edit evidence 1").single()).click());
        desk.run(Role.EDITOR, () -> {
            EvidenceDetail now = records.get(id);
            records.edit(
                    id,
                    now.version(),
                    new org.assay.evidence.EvidenceEntry(
                            now.source().id(), Stance.SUPPORTS, "opened in 1932", "p. 99", null));
        });
        write("Where it stands", "p. 4");
        click("Save");

        assertThat($(TextField.class).withLabel("Where it stands").single().getValue()).isEqualTo("p. 4");
        assertThat($(Div.class).withClassName("assay-two-sides").single().getElement().getTextRecursively())
                .contains("p. 99")
                .contains("p. 4");
        click("Keep mine");

        assertThat(stored()).extracting(each -> each.entry().locator()).containsExactly("p. 4");
    }

    @Test
    void aRemovedPieceComesBackWithOnePress() {
        open.supportedBy("The bridge’s record");
        panel(Role.CHECKER);
        desk.run(Role.CHECKER, () -> test($(Button.class).withAriaLabel("Remove evidence 1").single()).click());
        assertThat(stored()).isEmpty();

        click("Undo");

        assertThat(stored()).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Stance> stance() {
        return $(RadioButtonGroup.class).single();
    }
}
