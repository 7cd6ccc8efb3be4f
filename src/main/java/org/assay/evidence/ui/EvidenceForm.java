package org.assay.evidence.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Objects;
import org.assay.account.CurrentAccount;
import org.assay.claim.ClaimId;
import org.assay.evidence.CopyPassage;
import org.assay.evidence.EvidenceDetail;
import org.assay.evidence.EvidenceEntry;
import org.assay.evidence.EvidenceRecords;
import org.assay.evidence.OfferedSource;
import org.assay.evidence.OfferedSources;
import org.assay.evidence.SourceDetail;
import org.assay.evidence.SourceId;
import org.assay.evidence.SourceKnown;
import org.assay.evidence.Sources;
import org.assay.evidence.Stance;
import org.assay.kernel.Refusal;
import org.assay.kernel.ui.Draft;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Labels;
import org.assay.kernel.ui.TwoSides;
import org.jspecify.annotations.Nullable;

/** Writes down, or changes, how a source bears on a claim. It stays as it is until it is stored. */
final class EvidenceForm extends Div {

    private final ClaimId claim;
    private final EvidenceRecords records;
    private final Sources sources;
    private final Runnable done;
    private final Draft draft;
    private final FormNotes notes = new FormNotes();
    private final SourcePicker source;
    private final SourceFields newSource;
    private final Button writeNew = new Button("A source that is not in the library");
    private final Div chosen = new Div();
    private final OfferedLinks offers;
    private final RadioButtonGroup<Stance> stance = new RadioButtonGroup<>("What it says to the claim");
    private final TextArea quote = new TextArea("Quoted passage");
    private final TextField locator = new TextField("Where it stands");
    private final PassageField passage;
    private final TextArea note = new TextArea("Note");
    private final Div sides = new Div();
    private @Nullable EvidenceDetail edited;

    /**
     * @param stored after something was stored
     * @param closed when the form has done its work or is given up
     */
    EvidenceForm(
            ClaimId claim,
            @Nullable EvidenceDetail edited,
            EvidenceRecords records,
            Sources sources,
            OfferedSources offered,
            Copies copies,
            CopySections web,
            CurrentAccount account,
            Runnable stored,
            Runnable closed) {
        this.claim = claim;
        this.edited = edited;
        this.records = records;
        this.sources = sources;
        this.draft = new Draft(account.person(), "evidence/" + (edited == null ? claim : edited.id()));
        this.done = () -> {
            draft.forget();
            stored.run();
        };
        addClassNames("assay-form", "assay-evidence-form");
        source = new SourcePicker(sources, this::beginNewSource);
        newSource = new SourceFields(sources, notes, draft);
        newSource.recognise(new Recognised.Offer(null, "Use it", this::choose, web));
        offers = new OfferedLinks(edited == null ? offered.on(claim) : List.of(), this::take);
        passage = new PassageField(copies, this::fill);
        arrange(closed);
        if (edited != null) show(edited);
    }

    private void arrange(Runnable closed) {
        notes.field("source", source);
        source.addValueChangeListener(change -> showChosen());
        source.setWidthFull();
        writeNew.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        writeNew.addClickListener(click -> beginNewSource(""));
        newSource.setVisible(false);
        notes.field("stance", stance);
        stance.addClassName("assay-chip-choice");
        stance.setItems(Stance.values());
        stance.setRenderer(new ComponentRenderer<>(StanceChip::of));
        stance.setRequiredIndicatorVisible(true);
        notes.field("quote", draft.keep("quote", quote));
        quote.setHelperText("In the source’s own words.");
        notes.field("locator", draft.keep("locator", locator));
        locator.setHelperText("Page, section, time: so that anybody finds it again.");
        notes.field("note", draft.keep("note", note));
        quote.setMinRows(2);
        note.setMinRows(2);
        Button save = new Button(edited == null ? "Add evidence" : "Save", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Shortcuts.addShortcutListener(this, this::save, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                .resetFocusOnActiveElement();
        Button cancel = new Button("Cancel", click -> {
            draft.forget();
            closed.run();
        });
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div actions = new Div(save, new org.assay.kernel.ui.Key("Ctrl ↵"), cancel);
        actions.addClassName("assay-actions");
        H3 heading = new H3(edited == null ? "New evidence" : "Evidence " + edited.ordinal());
        add(heading, draft, source, chosen, offers, writeNew, newSource, stance, passage, quote, locator, note, sides, notes, actions);
    }

    void focusFirst() {
        source.focus();
    }

    private void beginNewSource(String typed) {
        source.clear();
        newSource.setVisible(true);
        writeNew.setVisible(false);
        if (!typed.isEmpty()) newSource.begin(typed);
        newSource.focusFirst();
    }

    private void take(OfferedSource offered) {
        if (offered.known() != null) {
            choose(offered.known());
            source.focus();
            return;
        }
        beginNewSource(offered.url());
        newSource.suggestTitle(offered.title());
    }

    private void choose(SourceDetail found) {
        source.setValue(found);
        newSource.setVisible(false);
        writeNew.setVisible(true);
    }

    /** What was pointed at says where it stands; both may be written anew. */
    private void fill(CopyPassage pointed) {
        if (pointed.words() != null) quote.setValue(pointed.words());
        if (pointed.locator() != null) locator.setValue(pointed.locator());
    }

    private void showChosen() {
        chosen.removeAll();
        SourceDetail value = source.getValue();
        passage.of(value == null ? null : value.id());
        if (value == null) return;
        chosen.add(new SourceLine(value.entry()));
        newSource.setVisible(false);
        writeNew.setVisible(true);
    }

    private void show(EvidenceDetail evidence) {
        source.setValue(evidence.source());
        stance.setValue(evidence.entry().stance());
        quote.setValue(Objects.requireNonNullElse(evidence.entry().quote(), ""));
        locator.setValue(Objects.requireNonNullElse(evidence.entry().locator(), ""));
        note.setValue(Objects.requireNonNullElse(evidence.entry().note(), ""));
        passage.setValue(evidence.entry().passage());
    }

    private void save() {
        sides.removeAll();
        boolean stored = notes.attempt(this::store, stale -> showBothSides(), refusal -> {
            newSource.openFor(refusal);
            notes.refuse(refusal);
        });
        if (stored) done.run();
    }

    private void store() {
        Stance value = stance.getValue();
        EvidenceEntry entry = new EvidenceEntry(
                sourceId(),
                value == null ? unchosen() : value,
                quote.getValue(),
                locator.getValue(),
                note.getValue(),
                passage.getValue());
        if (edited == null) records.add(claim, entry);
        else records.edit(edited.id(), edited.version(), entry);
    }

    private static Stance unchosen() {
        throw Refusal.of("stance", "STANCE_UNCHOSEN");
    }

    private SourceId sourceId() {
        if (source.getValue() != null) return source.getValue().id();
        if (!newSource.isVisible()) throw Refusal.of("source", "SOURCE_UNCHOSEN");
        SourceId id;
        try {
            id = sources.addOrFind(newSource.entry());
        } catch (SourceKnown quicker) {
            id = quicker.known();
        }
        // From here on it is in the library, even where the evidence itself is refused.
        choose(sources.get(id));
        return id;
    }

    private void showBothSides() {
        EvidenceDetail before = Objects.requireNonNull(edited);
        EvidenceDetail now = records.get(before.id());
        sides.removeAll();
        sides.add(new TwoSides(
                "Somebody else changed this evidence while you wrote. Nothing of yours is lost.",
                List.of(
                        new TwoSides.Row("Source", now.source().entry().title(), title(source.getValue())),
                        new TwoSides.Row("Stance", Labels.of(now.entry().stance()), label(stance.getValue())),
                        new TwoSides.Row("Quote", now.entry().quote(), quote.getValue()),
                        new TwoSides.Row("Where", now.entry().locator(), locator.getValue()),
                        new TwoSides.Row("Passage", words(now.entry().passage()), words(passage.getValue())),
                        new TwoSides.Row("Note", now.entry().note(), note.getValue())),
                () -> {
                    edited = now;
                    save();
                },
                () -> {
                    edited = now;
                    show(now);
                    sides.removeAll();
                }));
    }

    private static @Nullable String words(@Nullable CopyPassage passage) {
        return passage == null ? null : PassageField.words(passage);
    }

    private static @Nullable String title(@Nullable SourceDetail detail) {
        return detail == null ? null : detail.entry().title();
    }

    private static @Nullable String label(@Nullable Stance value) {
        return value == null ? null : Labels.of(value);
    }
}
