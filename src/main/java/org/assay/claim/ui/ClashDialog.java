package org.assay.claim.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.assay.claim.ClaimMerge;

/** Two people wrote into one field: shows the second both texts and lets them choose. Nothing is lost until they do. */
class ClashDialog extends Dialog {

    private static final Map<String, String> LABELS = Map.of(
            "statement", "Statement",
            "kind", "Kind",
            "priority", "Priority",
            "risk", "Risk",
            "saidOn", "Said on",
            "saidAt", "Said at",
            "claimant", "Claimant",
            "tags", "Tags");

    ClashDialog(ClaimMerge merge, Runnable keepMine, Runnable takeTheirs) {
        setHeaderTitle("Somebody else wrote here, too");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setWidth("min(44rem, 94vw)");
        add(new Paragraph("They saved while you were typing. Choose which words stand."));
        for (ClaimMerge.Clash clash : merge.clashes()) {
            Div both = new Div(text("Theirs, stored now", clash.theirs()), text("Yours", clash.mine()));
            both.addClassName("assay-clash");
            add(new H3(LABELS.getOrDefault(clash.field(), clash.field())), both);
        }
        Button theirs = new Button("Take theirs", pressed -> {
            close();
            takeTheirs.run();
        });
        Button mine = new Button("Keep mine", pressed -> {
            close();
            keepMine.run();
        });
        mine.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(theirs, mine);
    }

    private static Div text(String whose, String words) {
        Div label = new Div(whose);
        label.addClassName("assay-muted");
        Div text = new Div(words);
        text.addClassName("assay-serif");
        return new Div(label, text);
    }
}
