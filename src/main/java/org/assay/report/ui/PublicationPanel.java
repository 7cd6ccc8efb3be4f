package org.assay.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.kernel.Sentences;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.Draft;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Notices;
import org.assay.report.PublicAddress;
import org.assay.report.PublicationCheck;
import org.assay.report.PublicationPreview;
import org.assay.report.PublicationRevision;
import org.assay.report.PublishClaim;
import org.assay.report.PublishedContent;
import org.assay.report.Publications;
import org.assay.report.RevisionKind;

/** The check, a preview, and what an editor may do: publish, correct, retract. */
@StyleSheet("assay/report.css")
final class PublicationPanel extends Div {

    private final ClaimId claim;
    private final Publications publications;
    private final CurrentAccount account;
    private final Runnable changed;
    private final PublicationPreview preview;

    PublicationPanel(ClaimId claim, Publications publications, CurrentAccount account, Runnable changed) {
        this.claim = claim;
        this.publications = publications;
        this.account = account;
        this.changed = changed;
        addClassName("assay-publication");
        preview = publications.preview(claim);
        boolean isPublic = preview.seen() > 0;
        boolean retracted = isPublic && preview.revisions().getFirst().isRetracted();
        if (isPublic) {
            Anchor page = new Anchor(PublicAddress.claim(claim.value()), "Open the public page");
            page.setTarget(AnchorTarget.BLANK);
            page.setRouterIgnore(true);
            add(new Paragraph(page));
        } else add(muted("Readers are not told of it yet."));
        if (!retracted) {
            check();
            if (preview.content() != null) shown(preview.content());
            if (account.may(Permission.PUBLISH)) {
                if (preview.isPublishable()) add(isPublic ? correct() : publish());
                if (isPublic && preview.state() == ClaimState.PUBLISHED) add(retract());
            } else add(muted("An editor publishes."));
        }
        if (isPublic) revisions();
    }

    private void check() {
        add(new H3("Publication check"));
        if (preview.findings().isEmpty()) {
            add(muted("Nothing stands against it."));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("assay-findings");
        for (PublicationCheck.Finding finding : preview.findings()) {
            Span weight = new Span(finding.error() ? "Error: " : "Advice: ");
            weight.addClassName("assay-finding-weight");
            ListItem item = new ListItem(
                    Icon.of(finding.error() ? "warning" : "info"),
                    new Span(weight, new Span(Sentences.of(Locale.ENGLISH, "publication." + finding.code()))));
            item.addClassName(finding.error() ? "assay-finding-error" : "assay-finding-advice");
            list.add(item);
        }
        add(list);
    }

    private void shown(PublishedContent content) {
        Div card = new Div();
        card.addClassName("assay-publication-preview");
        Paragraph label = new Paragraph(content.verdict().label());
        label.addClassName("assay-publication-label");
        int sources = content.claim().evidence().size();
        card.add(
                label,
                new Paragraph(content.claim().statement()),
                new Paragraph(content.verdict().summary()),
                muted(sources == 1 ? "1 source" : sources + " sources"));
        add(new H3("As readers will see it"), card);
    }

    private Button publish() {
        Button publish = new Button("Publish", click -> {
            if (!Notices.attempt(() -> publications.publish(PublishClaim.first(claim)))) return;
            Notices.done("It is public.");
            changed.run();
        });
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return publish;
    }

    private Div correct() {
        FormNotes notes = new FormNotes();
        Draft draft = new Draft(account.person(), "correct/" + claim);
        Select<RevisionKind> kind = notes.field("kind", new Select<>());
        kind.setLabel("What it is");
        kind.setItems(RevisionKind.CORRECTION, RevisionKind.CLARIFICATION, RevisionKind.UPDATE);
        kind.setItemLabelGenerator(each -> switch (each) {
            case CORRECTION -> "Correction: something was wrong";
            case CLARIFICATION -> "Clarification: it could be misunderstood";
            default -> "Update: something is new";
        });
        kind.setValue(RevisionKind.CORRECTION);
        TextArea note = notes.field("note", draft.keep("note", new TextArea("Note to readers")));
        note.setHelperText("What changed, and why. The page shows it, and keeps what stood there before.");
        note.setMinRows(2);
        Button go = new Button("Publish the change", click -> {
            PublishClaim command = new PublishClaim(claim, kind.getValue(), note.getValue(), preview.seen());
            if (!notes.attempt(() -> publications.publish(command))) return;
            draft.forget();
            Notices.done("Readers are told of the change.");
            changed.run();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(new H3("Correct it"), draft, kind, note, notes, go);
        form.addClassName("assay-form");
        return form;
    }

    private Div retract() {
        FormNotes notes = new FormNotes();
        Draft draft = new Draft(account.person(), "retract/" + claim);
        TextArea note = notes.field("note", draft.keep("note", new TextArea("Why it is retracted")));
        note.setHelperText("A page stays that says so. What is once retracted can not be brought back.");
        note.setMinRows(2);
        Button go = new Button("Retract", click -> {
            if (!notes.attempt(() -> publications.retract(claim, note.getValue(), preview.seen()))) return;
            draft.forget();
            Notices.done("The verdict is retracted.");
            changed.run();
        });
        go.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Div form = new Div(new H3("Retract it"), draft, note, notes, go);
        form.addClassName("assay-form");
        return form;
    }

    private void revisions() {
        add(new H3("What readers were told"));
        UnorderedList list = new UnorderedList();
        list.addClassName("assay-findings");
        for (PublicationRevision revision : preview.revisions()) {
            String kind = revision.kind().name().substring(0, 1)
                    + revision.kind().name().substring(1).toLowerCase(Locale.ROOT);
            String note = revision.note() == null ? "" : ": " + revision.note();
            list.add(new ListItem(kind + ", " + Dates.moment(revision.at(), Dates.zone()) + note));
        }
        add(list);
    }

    private static Paragraph muted(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassName("assay-muted");
        return paragraph;
    }
}
