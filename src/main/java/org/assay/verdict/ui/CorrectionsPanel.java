package org.assay.verdict.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimState;
import org.assay.kernel.PersonId;
import org.assay.verdict.CorrectionDetail;

/** The corrections proposed with one claim, and how to propose one more. */
@StyleSheet("assay/verdict.css")
final class CorrectionsPanel extends Div {

    CorrectionsPanel(ClaimDetail claim, CorrectionServices services, Runnable changed) {
        addClassName("assay-corrections");
        List<CorrectionDetail> corrections = services.corrections().of(claim.id());
        Map<PersonId, String> names = services.people().names(people(corrections));
        boolean mine = !corrections.isEmpty() && services.corrections().isMine(claim.document());
        for (CorrectionDetail each : corrections.reversed()) add(new CorrectionCard(each, names, mine, services, changed));
        if (corrections.isEmpty()) {
            Paragraph none = new Paragraph("No correction has been proposed. The writer answers each, and the next version is"
                    + " searched for those accepted.");
            none.addClassName("assay-muted");
            add(none);
        }
        if (!services.mayPropose() || closed(claim)) return;
        Div form = new Div();
        Button open = new Button("Propose a correction…");
        open.addClickListener(click -> {
            open.setVisible(false);
            form.add(new CorrectionForm(claim, services, changed));
        });
        add(open, form);
    }

    static Set<PersonId> people(List<CorrectionDetail> corrections) {
        Set<PersonId> people = new HashSet<>();
        for (CorrectionDetail each : corrections) {
            people.add(each.author());
            if (each.answer() != null) people.add(each.answer().by());
        }
        return people;
    }

    private static boolean closed(ClaimDetail claim) {
        return claim.removed()
                || claim.occurrences().stream().noneMatch(each -> each.document().equals(claim.document()))
                || claim.state() == ClaimState.DISMISSED
                || claim.state() == ClaimState.RETRACTED
                || claim.state() == ClaimState.MERGED;
    }
}
