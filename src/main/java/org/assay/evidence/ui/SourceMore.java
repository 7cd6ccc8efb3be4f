package org.assay.evidence.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assay.evidence.Identifier;
import org.assay.evidence.Imprint;
import org.assay.evidence.Judgement;
import org.assay.evidence.Reliability;
import org.assay.evidence.SourceEntry;
import org.assay.evidence.SourceId;
import org.assay.evidence.Sources;
import org.assay.kernel.Refusal;
import org.assay.kernel.ui.Draft;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Labels;
import org.jspecify.annotations.Nullable;

/** What a source repeats, how far it is trusted, and what a citation needs: folded away until somebody asks for it. */
final class SourceMore extends Div {

    private static final List<String> LANGUAGES = Stream.of(Locale.getISOLanguages())
            .filter(code -> !Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equals(code))
            .sorted(Comparator.comparing(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH)))
            .toList();

    private final SourcePicker derivedFrom;
    private final Select<Reliability> reliability = new Select<>();
    private final TextArea reason = new TextArea("Why it is judged so");
    private final ComboBox<String> language = new ComboBox<>("Language");
    private final TextField container = new TextField("Appeared in");
    private final TextField volume = new TextField("Volume");
    private final TextField issue = new TextField("Issue");
    private final TextField pages = new TextField("Pages");
    private final TextField edition = new TextField("Edition");
    private final TextField place = new TextField("Place");
    private final TextField doi = new TextField("DOI");
    private final TextField isbn = new TextField("ISBN");
    private final TextField issued = new TextField("Year or month");
    private final Details trust;
    private final Details citation;

    SourceMore(Sources sources, FormNotes notes, Draft draft) {
        addClassName("assay-source-more");
        derivedFrom = notes.field("derivedFrom", new SourcePicker(sources, typed -> {}));
        derivedFrom.setLabel("Derived from");
        derivedFrom.setAllowCustomValue(false);
        derivedFrom.setClearButtonVisible(true);
        derivedFrom.setHelperText("The source that this one repeats: the wire report, the study, the first tweet.");
        reliability.setLabel("Reliability");
        reliability.setItems(Reliability.values());
        reliability.setItemLabelGenerator(value -> value == null ? "Not judged" : Labels.of(value));
        reliability.setEmptySelectionAllowed(true);
        reliability.setEmptySelectionCaption("Not judged");
        reason.setMaxLength(2000);
        reason.setVisible(false);
        reason.setRequiredIndicatorVisible(true);
        reliability.addValueChangeListener(change -> reason.setVisible(change.getValue() != null));
        language.setItems(LANGUAGES);
        language.setItemLabelGenerator(SourceMore::languageName);
        language.setAllowCustomValue(true);
        language.addCustomValueSetListener(typed -> language.setValue(typed.getDetail().strip()));
        language.setClearButtonVisible(true);
        issued.setHelperText("Where the day is not known: 1932 or 1932-05.");
        container.setHelperText("The journal, or the book of which this is a chapter.");
        notes.field("reliabilityReason", draft.keep("reliabilityReason", reason));
        notes.field("language", language);
        for (var each : List.of(container, volume, issue, pages, edition, place, doi, isbn, issued)) each.setWidthFull();
        notes.field("container", draft.keep("container", container));
        notes.field("volume", draft.keep("volume", volume));
        notes.field("issue", draft.keep("issue", issue));
        notes.field("pages", draft.keep("pages", pages));
        notes.field("edition", draft.keep("edition", edition));
        notes.field("place", draft.keep("place", place));
        notes.field("doi", draft.keep("doi", doi));
        notes.field("isbn", draft.keep("isbn", isbn));
        notes.field("issued", draft.keep("issued", issued));
        trust = new Details("Derived from, reliability, language", column(derivedFrom, reliability, reason, language));
        citation = new Details(
                "For citations: DOI, ISBN, journal, pages",
                column(pair(doi, isbn), container, pair(volume, issue), pair(pages, edition), pair(place, issued)));
        add(trust, citation);
    }

    private static Div column(com.vaadin.flow.component.Component... fields) {
        Div column = new Div(fields);
        column.addClassName("assay-source-fields");
        return column;
    }

    private static Div pair(com.vaadin.flow.component.Component... fields) {
        Div pair = new Div(fields);
        pair.addClassName("assay-field-pair");
        return pair;
    }

    static String languageName(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return name.isEmpty() ? tag : name;
    }

    /** An identifier that was typed where a name or an address is looked for. */
    void setDoi(String value) {
        doi.setValue(value);
        citation.setOpened(true);
    }

    void setIsbn(String value) {
        isbn.setValue(value);
        citation.setOpened(true);
    }

    /** Takes an identifier out of its field, unless somebody wrote another there. */
    void withdraw(Identifier identifier) {
        TextField field = identifier.kind() == Identifier.Kind.DOI ? doi : isbn;
        if (field.getValue().equals(identifier.value())) field.clear();
    }

    /** @param typed gets a DOI or an ISBN that somebody types into its own field */
    void onIdentifier(Consumer<String> typed) {
        for (TextField field : List.of(doi, isbn)) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) typed.accept(change.getValue());
            });
        }
    }

    /** Fills in what nobody has written yet. */
    void fill(SourceEntry fetched) {
        if (language.isEmpty() && fetched.language() != null) language.setValue(fetched.language());
        Imprint imprint = fetched.imprint();
        SourceFields.fill(container, imprint.container());
        SourceFields.fill(volume, imprint.volume());
        SourceFields.fill(issue, imprint.issue());
        SourceFields.fill(pages, imprint.pages());
        SourceFields.fill(edition, imprint.edition());
        SourceFields.fill(place, imprint.place());
        SourceFields.fill(doi, imprint.doi());
        SourceFields.fill(isbn, imprint.isbn());
        SourceFields.fill(issued, imprint.issued());
    }

    void show(SourceEntry entry, Sources sources) {
        SourceId origin = entry.derivedFrom();
        derivedFrom.setValue(origin == null ? null : sources.standing(origin));
        reliability.setValue(entry.judgement() == null ? null : entry.judgement().reliability());
        reason.setValue(entry.judgement() == null ? "" : entry.judgement().reason());
        language.setValue(entry.language());
        Imprint imprint = entry.imprint();
        set(container, imprint.container());
        set(volume, imprint.volume());
        set(issue, imprint.issue());
        set(pages, imprint.pages());
        set(edition, imprint.edition());
        set(place, imprint.place());
        set(doi, imprint.doi());
        set(isbn, imprint.isbn());
        set(issued, imprint.issued());
        trust.setOpened(origin != null || entry.judgement() != null);
        citation.setOpened(!imprint.equals(Imprint.NONE));
    }

    private static void set(TextField field, @Nullable String value) {
        field.setValue(Objects.requireNonNullElse(value, ""));
    }

    /** A field that is refused must be seen. */
    void openFor(Refusal refusal) {
        String field = Objects.requireNonNullElse(refusal.field(), "");
        if (List.of("derivedFrom", "reliabilityReason", "language").contains(field)) trust.setOpened(true);
        if (List.of("container", "volume", "issue", "pages", "edition", "place", "doi", "isbn", "issued").contains(field)) {
            citation.setOpened(true);
        }
    }

    SourceEntry complete(SourceEntry entry) {
        return new SourceEntry(
                entry.title(),
                entry.url(),
                entry.publisher(),
                entry.author(),
                entry.publishedOn(),
                entry.kind(),
                entry.primary(),
                derivedFrom.getValue() == null ? null : derivedFrom.getValue().id(),
                language.getValue(),
                reliability.getValue() == null ? null : new Judgement(reliability.getValue(), reason.getValue()),
                new Imprint(
                        container.getValue(),
                        volume.getValue(),
                        issue.getValue(),
                        pages.getValue(),
                        edition.getValue(),
                        place.getValue(),
                        doi.getValue(),
                        isbn.getValue(),
                        issued.getValue()));
    }
}
