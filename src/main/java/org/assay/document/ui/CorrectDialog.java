package org.assay.document.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assay.account.Account;
import org.assay.account.People;
import org.assay.account.Permission;
import org.assay.document.CorrectDocument;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentId;
import org.assay.document.DocumentKind;
import org.assay.document.Documents;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.StaleVersion;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.Notices;
import org.jspecify.annotations.Nullable;

/** A document's details. What was typed stays when somebody else was faster, beside what they stored. */
final class CorrectDialog extends Dialog {

    private final transient Documents documents;
    private final transient Runnable changed;
    private transient DocumentDetail seen;

    private final TextField title = new TextField("Title");
    private final Select<DocumentKind> kind = new Select<>();
    private final ComboBox<String> language = new ComboBox<>("Language");
    private final TextField byline = new TextField("Byline");
    private final TextField publication = new TextField("Publication");
    private final TextField url = new TextField("Web address");
    private final DatePicker publishedOn = new DatePicker("Published on");
    private final DateTimePicker deadline = new DateTimePicker("Deadline");
    private final Select<Account> writer = new Select<>();
    private final Div news = new Div();
    private final Button save = new Button("Save");

    CorrectDialog(Documents documents, People people, DocumentId document, Runnable changed) {
        this.documents = documents;
        this.changed = changed;
        this.seen = documents.get(document);
        setHeaderTitle("Details of the document");
        setWidth("42rem");
        setMaxWidth("100%");
        kind.setLabel("Kind");
        kind.setItems(DocumentKind.values());
        kind.setItemLabelGenerator(DocumentWords::kind);
        language.setItems(DocumentWords.LANGUAGES);
        language.setItemLabelGenerator(DocumentWords::language);
        language.setAllowCustomValue(true);
        language.setHelperText("Or a tag such as en-GB");
        language.addCustomValueSetListener(typed -> language.setValue(typed.getDetail()));
        publishedOn.setLocale(java.util.Locale.UK);
        deadline.setLocale(java.util.Locale.UK);
        writer.setLabel("Writer on this desk");
        writer.setHelperText("Sees the document with a writer’s rights");
        writer.setEmptySelectionAllowed(true);
        writer.setEmptySelectionCaption("Nobody");
        writer.setItems(people.withPermission(Permission.READ_OWN));
        writer.setItemLabelGenerator(account -> account == null ? "Nobody" : account.displayName());
        news.addClassName("assay-stale");
        news.setVisible(false);
        add(news, form());
        show();
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(click -> save());
        getFooter().add(new Button("Cancel", click -> close()), save);
    }

    private Component form() {
        FormLayout form = new FormLayout(title, kind, language, byline, publication, url, publishedOn, writer, deadline);
        form.setColspan(title, 2);
        form.setColspan(url, 2);
        form.setColspan(deadline, 2);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("30rem", 2));
        return form;
    }

    private void show() {
        title.setValue(seen.title());
        kind.setValue(seen.kind());
        language.setValue(seen.language());
        byline.setValue(seen.byline());
        publication.setValue(seen.publication());
        url.setValue(seen.url());
        publishedOn.setValue(seen.publishedOn());
        deadline.setValue(seen.deadline() == null ? null : seen.deadline().atZone(Dates.zone()).toLocalDateTime());
        PersonId own = seen.writer();
        if (own != null) {
            writer.getListDataView().getItems().filter(each -> each.person().equals(own)).findFirst().ifPresent(writer::setValue);
        }
    }

    private CorrectDocument command() {
        return new CorrectDocument(
                seen.id(),
                seen.version(),
                kind.getValue(),
                title.getValue(),
                language.getValue() == null ? "und" : language.getValue(),
                byline.getValue(),
                publication.getValue(),
                url.getValue(),
                publishedOn.getValue(),
                deadline.getValue() == null ? null : deadline.getValue().atZone(Dates.zone()).toInstant(),
                writer.getValue() == null ? null : writer.getValue().person());
    }

    private void save() {
        for (HasValidation field : List.<HasValidation>of(title, language, byline, publication, url, deadline)) field.setInvalid(false);
        try {
            documents.correct(command());
            close();
            changed.run();
            Notices.done("Saved.");
        } catch (StaleVersion faster) {
            showBoth();
        } catch (Refusal refusal) {
            blame(refusal);
        }
    }

    private void blame(Refusal refusal) {
        HasValidation field = switch (String.valueOf(refusal.field())) {
            case "title" -> title;
            case "language" -> language;
            case "byline" -> byline;
            case "publication" -> publication;
            case "url" -> url;
            case "deadline" -> deadline;
            default -> null;
        };
        if (field == null) {
            Notices.refused(refusal);
            return;
        }
        field.setErrorMessage(Sentences.of(getLocale(), refusal));
        field.setInvalid(true);
    }

    /** The next save is meant with their state in view, so it counts as seen. */
    private void showBoth() {
        CorrectDocument typed = command();
        seen = documents.get(seen.id());
        List<String> theirs = new ArrayList<>();
        differ(theirs, "Title", typed.title(), seen.title());
        differ(theirs, "Kind", DocumentWords.kind(typed.kind()), DocumentWords.kind(seen.kind()));
        differ(theirs, "Language", typed.language(), seen.language());
        differ(theirs, "Byline", typed.byline(), seen.byline());
        differ(theirs, "Publication", typed.publication(), seen.publication());
        differ(theirs, "Web address", typed.url(), seen.url());
        differ(theirs, "Published on", typed.publishedOn(), seen.publishedOn());
        differ(theirs, "Deadline", typed.deadline(), seen.deadline());
        differ(theirs, "Writer", typed.writer(), seen.writer());
        news.removeAll();
        news.add(new Paragraph(
                "Somebody else changed these details while you typed. Nothing of yours is lost: save again to keep what you"
                        + " typed, or take over what is stored now:"));
        UnorderedList list = new UnorderedList();
        theirs.forEach(line -> list.add(new ListItem(line)));
        news.add(list, new Button("Take over what is stored", click -> {
            show();
            news.setVisible(false);
        }));
        news.setVisible(true);
    }

    private static void differ(List<String> lines, String label, @Nullable Object typed, @Nullable Object stored) {
        if (Objects.equals(typed, stored)) return;
        lines.add(label + ": " + (stored == null || stored.toString().isEmpty() ? "empty" : stored));
    }
}
