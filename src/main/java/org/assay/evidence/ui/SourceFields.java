package org.assay.evidence.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.assay.evidence.Identifier;
import org.assay.evidence.SourceEntry;
import org.assay.evidence.SourceKind;
import org.assay.evidence.Sources;
import org.assay.kernel.ui.Draft;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Labels;
import org.jspecify.annotations.Nullable;

/** The fields of a source. What the library knows already, by address, DOI or ISBN, is told at once. */
final class SourceFields extends Div {

    private final TextField url = new TextField("Web address");
    private final TextField title = new TextField("Title");
    private final TextField publisher = new TextField("Publisher");
    private final TextField author = new TextField("Author");
    private final DatePicker publishedOn = new DatePicker("Published on");
    private final Select<SourceKind> kind = new Select<>();
    private final Checkbox primary = new Checkbox("Primary source: the first hand, not a report on it");
    private final Recognised known;
    private final SourceMore more;
    private final Sources sources;
    /** What the address says, as long as nothing else has come of it. */
    private @Nullable Identifier taken;

    SourceFields(Sources sources, FormNotes notes, Draft draft) {
        this.sources = sources;
        known = new Recognised(sources, this::fill);
        more = new SourceMore(sources, notes, draft);
        addClassName("assay-source-fields");
        url.setPlaceholder("https://");
        url.setHelperText("Or a DOI, or an ISBN.");
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

    /** Looks every address, DOI and ISBN up in the library as it is typed. */
    void recognise(Recognised.Offer offer) {
        known.offer(offer);
        url.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                giveBack();
                Identifier.of(change.getValue()).ifPresent(this::take);
            }
            if (!change.isFromClient() || !change.getValue().isEmpty()) known.look(change.getValue());
            else known.removeAll();
        });
        more.onIdentifier(known::look);
    }

    /** Puts an identifier where it belongs; one that is mistyped waits in its field for the last digit. */
    private void take(Identifier identifier) {
        if (identifier.kind() == Identifier.Kind.MISTYPED_DOI || identifier.kind() == Identifier.Kind.MISTYPED_ISBN) return;
        taken = identifier;
        if (kind.getValue() == SourceKind.ARTICLE) kind.setValue(identifier.sourceKind());
        if (identifier.kind() == Identifier.Kind.DOI) more.setDoi(identifier.value());
        else more.setIsbn(identifier.value());
    }

    /** What the address said before must not stay with the one that it says now. */
    private void giveBack() {
        Identifier before = taken;
        if (before == null) return;
        taken = null;
        more.withdraw(before);
        if (kind.getValue() == before.sourceKind()) kind.setValue(SourceKind.ARTICLE);
    }

    /** Starts from what somebody typed while they looked for a source. */
    void begin(String typed) {
        Optional<Identifier> identifier = Identifier.of(typed);
        if (identifier.isPresent()) {
            take(identifier.get());
            switch (identifier.get().kind()) {
                case DOI -> url.setValue("https://doi.org/" + identifier.get().value());
                case MISTYPED_DOI -> url.setValue(typed);
                case MISTYPED_ISBN -> more.setIsbn(typed);
                case ISBN -> {}
            }
            known.look(typed);
        } else if (typed.contains("://") || typed.startsWith("www.")) {
            url.setValue(typed);
        } else {
            title.setValue(typed);
        }
    }

    /** Fills in what nobody has written yet. */
    private void fill(SourceEntry fetched) {
        // The fields speak of it now, whatever address it gets.
        taken = null;
        fill(title, fetched.title());
        fill(publisher, fetched.publisher());
        fill(author, fetched.author());
        if (publishedOn.isEmpty()) publishedOn.setValue(fetched.publishedOn());
        if (fetched.kind() != SourceKind.OTHER) kind.setValue(fetched.kind());
        more.fill(fetched);
    }

    static void fill(TextField field, @Nullable String words) {
        if (words != null && field.isEmpty()) field.setValue(words);
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
