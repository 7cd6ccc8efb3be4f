package org.assay.evidence.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.assay.evidence.Doi;
import org.assay.evidence.Isbn;
import org.assay.evidence.SourceDetail;
import org.assay.evidence.SourceEntry;
import org.assay.evidence.SourceId;
import org.assay.evidence.SourceKind;
import org.assay.evidence.Sources;
import org.assay.kernel.ui.Draft;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Labels;
import org.jspecify.annotations.Nullable;

/** The fields of a source. An address that the library knows already, however it is written, is told at once. */
final class SourceFields extends Div {

    private final TextField url = new TextField("Web address");
    private final TextField title = new TextField("Title");
    private final TextField publisher = new TextField("Publisher");
    private final TextField author = new TextField("Author");
    private final DatePicker publishedOn = new DatePicker("Published on");
    private final Select<SourceKind> kind = new Select<>();
    private final Checkbox primary = new Checkbox("Primary source: the first hand, not a report on it");
    private final Div known = new Div();
    private final SourceMore more;
    private final Sources sources;

    SourceFields(Sources sources, FormNotes notes, Draft draft) {
        this.sources = sources;
        more = new SourceMore(sources, notes, draft);
        addClassName("assay-source-fields");
        url.setPlaceholder("https://");
        url.setMaxLength(2000);
        url.setValueChangeMode(ValueChangeMode.LAZY);
        title.setRequiredIndicatorVisible(true);
        kind.setLabel("Kind");
        kind.setItems(SourceKind.values());
        kind.setItemLabelGenerator(Labels::of);
        kind.setValue(SourceKind.ARTICLE);
        publishedOn.setLocale(Locale.UK);
        publishedOn.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        publishedOn.setPlaceholder("yyyy-mm-dd");
        known.addClassName("assay-known-source");
        known.getElement().setAttribute("role", "status");
        draft.keep("url", notes.field("url", url));
        draft.keep("title", notes.field("title", title));
        draft.keep("publisher", notes.field("publisher", publisher));
        draft.keep("author", notes.field("author", author));
        draft.keep("publishedOn", notes.field("publishedOn", publishedOn));
        Div pair = new Div(publisher, author);
        Div second = new Div(publishedOn, kind);
        pair.addClassName("assay-field-pair");
        second.addClassName("assay-field-pair");
        author.setHelperText("Doe, Jane; Records Office");
        add(url, known, title, pair, second, primary, more);
    }

    /**
     * Looks every address up in the library as it is typed.
     *
     * @param self the source being edited, which is no stranger to its own address
     */
    void recognise(@Nullable SourceId self, String action, Consumer<SourceDetail> use) {
        url.addValueChangeListener(change -> {
            known.removeAll();
            sources.byUrl(change.getValue())
                    .filter(found -> !found.id().equals(self))
                    .ifPresent(found -> {
                        var button = new com.vaadin.flow.component.button.Button(action, click -> use.accept(found));
                        button.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.LUMO_SMALL);
                        known.add(new Span("The library has this address already:"), new SourceLine(found.entry()), button);
                    });
        });
    }

    /** Starts from what somebody typed while they looked for a source. */
    void begin(String typed) {
        Doi.of(typed).ifPresent(doi -> {
            url.setValue("https://doi.org/" + doi);
            more.suggestDoi(doi);
        });
        Isbn.of(typed).ifPresent(more::suggestIsbn);
        if (Doi.of(typed).isPresent() || Isbn.of(typed).isPresent()) return;
        if (typed.contains("://") || typed.startsWith("www.")) url.setValue(typed);
        else title.setValue(typed);
    }

    /** @param words for a title that nobody has written yet */
    void suggestTitle(@Nullable String words) {
        if (words != null && title.isEmpty()) title.setValue(words);
    }

    void focusFirst() {
        if (url.isEmpty()) url.focus();
        else title.focus();
    }

    void show(SourceEntry entry) {
        title.setValue(entry.title());
        url.setValue(Objects.requireNonNullElse(entry.url(), ""));
        publisher.setValue(Objects.requireNonNullElse(entry.publisher(), ""));
        author.setValue(Objects.requireNonNullElse(entry.author(), ""));
        publishedOn.setValue(entry.publishedOn());
        kind.setValue(entry.kind());
        primary.setValue(entry.primary());
        more.show(entry, sources);
    }

    /** What is refused is not hidden in a fold. */
    void openFor(org.assay.kernel.Refusal refusal) {
        more.openFor(refusal);
    }

    SourceEntry entry() {
        return more.complete(new SourceEntry(
                title.getValue(),
                url.getValue(),
                publisher.getValue(),
                author.getValue(),
                publishedOn.getValue(),
                kind.getValue(),
                primary.getValue(),
                null));
    }
}
