package org.assay.verdict.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.assay.kernel.PersonId;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.Notices;
import org.assay.verdict.CorrectionDetail;
import org.assay.verdict.CorrectionDetail.Answer;
import org.assay.verdict.CorrectionDetail.Finding;
import org.assay.verdict.CorrectionResult;
import org.assay.verdict.CorrectionTurn;

/** One proposed correction: the words that should go and come, why, the answer, and what became of it. */
final class CorrectionCard extends Div {

    private final transient CorrectionDetail correction;
    private final transient CorrectionServices services;
    private final transient Map<PersonId, String> names;

    /** @param mayAnswer whether it is this person's text */
    CorrectionCard(
            CorrectionDetail correction,
            Map<PersonId, String> names,
            boolean mayAnswer,
            CorrectionServices services,
            Runnable changed) {
        this.correction = correction;
        this.names = names;
        this.services = services;
        addClassName("assay-correction");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Correction by " + name(correction.author()));
        Div head = new Div(CorrectionWords.severity(correction.severity()), CorrectionWords.standing(correction));
        head.addClassName("assay-correction-head");
        add(head, new ReplacedWords(correction), reason(), signed(name(correction.author()) + " proposed it for version "
                + correction.versionNumber() + ", ", Dates.ago(correction.proposedAt(), services.now())));
        if (correction.answer() != null) add(answer(correction.answer()));
        if (correction.finding() != null) add(finding(correction.finding()));
        if (correction.turn() == CorrectionTurn.LOOK && services.corrections().mayLetBe(correction)) add(letBe(changed));
        if (!CorrectionWords.waits(correction)) return;
        if (mayAnswer) add(new AnswerForm(correction, services, changed));
        if (services.mayPropose() && correction.author().equals(services.me())) add(withdraw(changed));
    }

    private Component reason() {
        Paragraph reason = new Paragraph(correction.reason());
        reason.addClassName("assay-correction-reason");
        return reason;
    }

    private Div answer(Answer given) {
        Div answer = new Div(signed(
                name(given.by()) + " " + CorrectionWords.answered(given.given()) + ", ",
                Dates.ago(given.at(), services.now())));
        answer.addClassName("assay-correction-answer");
        if (!given.reason().isEmpty()) answer.add(new Paragraph(given.reason()));
        return answer;
    }

    private static Div finding(Finding finding) {
        Div found = new Div();
        found.addClassName("assay-correction-finding");
        String note = CorrectionWords.note(finding);
        if (!note.isEmpty()) found.add(new Paragraph(note));
        boolean otherwise = finding.result() == CorrectionResult.MADE_DIFFERENTLY || !finding.toTheLetter();
        if (finding.reads() != null && otherwise) {
            Paragraph reads = new Paragraph(finding.reads());
            reads.addClassName("assay-serif");
            Span label = new Span("It reads now");
            label.addClassName("assay-label");
            found.add(label, reads);
        }
        return found;
    }

    private Div letBe(Runnable changed) {
        Button noted = new Button("Noted, let it be", click -> {
            if (Notices.attempt(() -> services.corrections().letBe(correction.id()))) {
                Notices.done("Noted. This correction waits for nobody any more.");
            }
            changed.run();
        });
        noted.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Paragraph told = new Paragraph("It was not taken up as proposed, and holds up the document until somebody lets it be.");
        told.addClassName("assay-muted");
        Div actions = new Div(noted);
        actions.addClassName("assay-actions");
        return new Div(told, actions);
    }

    private Div withdraw(Runnable changed) {
        Button withdraw = new Button("Withdraw the correction", click -> {
            if (Notices.attempt(() -> services.corrections().withdraw(correction.id()))) {
                Notices.done("Your correction is withdrawn.");
            }
            changed.run();
        });
        withdraw.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Div actions = new Div(withdraw);
        actions.addClassName("assay-actions");
        return actions;
    }

    private static Div signed(String who, Component when) {
        Div line = new Div(new Span(who), when);
        line.addClassNames("assay-muted", "assay-correction-signed");
        return line;
    }

    private String name(PersonId person) {
        return names.getOrDefault(person, "somebody who left");
    }
}
