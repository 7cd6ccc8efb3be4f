package org.assay.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.assay.audit.Checkpoint;
import org.assay.audit.TrailProofs;
import org.assay.audit.TrailStanding;
import org.assay.kernel.ui.DeskSection;
import org.assay.kernel.ui.Notices;

/** Where an administrator finds the key that checks the trail, and has it checked. */
@org.springframework.stereotype.Component
class TrailSection implements DeskSection {

    private final TrailProofs proofs;

    TrailSection(TrailProofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Component content() {
        return new Proof(proofs);
    }

    static final class Proof extends Div {

        private static final int SHOWN = 50;

        private final transient TrailProofs proofs;
        private final Paragraph standing = new Paragraph();
        private final Code key = new Code();
        private final Div outcome = new Div();

        Proof(TrailProofs proofs) {
            this.proofs = proofs;
            addClassName("assay-trail");
            key.getStyle().set("overflow-wrap", "anywhere");
            Paragraph published = new Paragraph();
            published.add("Its public key, to be kept outside this program and given to whoever is to check: ");
            published.add(key);
            outcome.getElement().setAttribute("role", "status");
            add(
                    new H2("Proof of the trail"),
                    new Paragraph("Everything that happens is written into one trail, of all desks, that is only ever added "
                            + "to. What it was is signed every some minutes and with every report."),
                    standing,
                    published,
                    new Button("Check the whole trail", click -> check()),
                    outcome);
            read();
        }

        private void read() {
            TrailStanding now = proofs.standing();
            Checkpoint newest = now.newest();
            String signed = newest == null
                    ? "Nothing is signed yet."
                    : String.format(
                            Locale.ENGLISH,
                            "The last signature is over %,d, of %tF %<tR UTC.",
                            newest.size(),
                            newest.madeAt().atZone(java.time.ZoneOffset.UTC));
            String missing = now.signing() ? "" : " The key to sign with is missing; the program’s log says where it should be.";
            standing.setText(String.format(Locale.ENGLISH, "It has %,d entries. ", now.entries()) + signed + missing);
            key.setText(now.publicKey() == null ? "–" : now.publicKey());
        }

        private void check() {
            outcome.removeAll();
            boolean done = Notices.attempt(() -> {
                TrailProofs.Outcome found = proofs.check();
                outcome.add(new Paragraph(found.summary()));
                if (found.problems().isEmpty()) return;
                UnorderedList list = new UnorderedList();
                found.problems().stream().limit(SHOWN).forEach(problem -> list.add(new ListItem(problem)));
                int more = found.problems().size() - SHOWN;
                if (more > 0) list.add(new ListItem("And %d more; ./assay verify tells them all.".formatted(more)));
                outcome.add(list);
            });
            if (done) read();
        }
    }
}
