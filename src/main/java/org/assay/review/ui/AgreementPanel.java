package org.assay.review.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.assay.review.DeskAgreement;

/** How far the desk's checkers agree when they do not see each other, and what the numbers mean. */
final class AgreementPanel extends Div {

    /** Below this a number says next to nothing. */
    private static final int FEW = 20;

    AgreementPanel(List<DeskAgreement> agreements) {
        addClassNames("assay-panel", "assay-agreement");
        add(new H2("How far two checkers agree"));
        if (agreements.isEmpty()) {
            add(muted("No claim was judged twice yet. Ask somebody for a blind second check under a claim’s Review."));
            return;
        }
        agreements.forEach(this::add);
        add(muted("1 is full agreement, 0 what chance gives. Krippendorff asks α ≥ 0.8 to rely on it, and takes 0.667 for "
                + "tentative conclusions; Landis and Koch call κ over 0.6 substantial, over 0.8 almost perfect."));
    }

    private void add(DeskAgreement agreement) {
        H3 title = new H3(agreement.scale());
        Paragraph n = new Paragraph((agreement.claims() == 1 ? "One claim was" : agreement.claims() + " claims were")
                + " judged twice (n = " + agreement.claims() + ", " + agreement.ratings() + " judgements); verdict and second check say the same of "
                + (agreement.same() == 0 ? "none" : agreement.same() + " of them") + ".");
        DescriptionList numbers = new DescriptionList();
        number(numbers, "Cohen’s κ", agreement.cohen());
        number(numbers, "Fleiss’ κ", agreement.fleiss());
        number(numbers, "Krippendorff’s α, nominal", agreement.nominal());
        number(numbers, "Krippendorff’s α, ordinal", agreement.ordinal());
        add(title, n, numbers);
        if (agreement.claims() < FEW) add(muted("With fewer than " + FEW + " claims these numbers swing widely: look at the table rather."));
        add(table(agreement));
    }

    private static void number(DescriptionList list, String name, OptionalDouble value) {
        list.add(
                new DescriptionList.Term(name),
                new DescriptionList.Description(
                        value.isEmpty() ? "can not be said" : String.format(Locale.ENGLISH, "%.2f", value.getAsDouble())));
    }

    private static Div table(DeskAgreement agreement) {
        NativeTable table = new NativeTable();
        table.setCaptionText("What verdict and second check say");
        NativeTableRow head = table.getHead().addRow();
        head.addHeaderCell().setText("Verdict ↓ second →");
        agreement.labels().forEach(label -> head.addHeaderCell().setText(label));
        for (int at = 0; at < agreement.labels().size(); at++) {
            NativeTableRow row = table.getBody().addRow();
            NativeTableHeaderCell name = row.addHeaderCell();
            name.setText(agreement.labels().get(at));
            name.getElement().setAttribute("scope", "row");
            agreement.table().get(at).forEach(count -> row.addDataCell().setText(count == 0 ? "·" : String.valueOf(count)));
        }
        Div frame = new Div(table);
        frame.addClassName("assay-agreement-table");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", "Who said what on " + agreement.scale());
        return frame;
    }

    private static Paragraph muted(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("assay-muted");
        return paragraph;
    }
}
