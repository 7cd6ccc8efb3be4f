package org.assay.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assay.claim.ClaimId;
import org.assay.evidence.ContactChannel;
import org.assay.evidence.ContactDetail;
import org.assay.evidence.ContactEntry;
import org.assay.evidence.ContactOutcome;
import org.assay.evidence.ContactWords;
import org.assay.evidence.Contacts;
import org.assay.evidence.Stance;
import org.assay.kernel.Refusal;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.Draft;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Labels;
import org.assay.kernel.ui.TwoSides;
import org.jspecify.annotations.Nullable;

/**
 * Writes down, or changes, that somebody was asked: in the order in which a telephone call goes. It stays as it is until
 * it is stored.
 */
final class ContactForm extends Div {

    private static final Duration MINUTES = Duration.ofMinutes(1);

    private final ClaimId claim;
    private final ContactServices services;
    private final Runnable done;
    private final Draft draft;
    private final ZoneId zone = Dates.zone();
    private final FormNotes notes = new FormNotes();
    private final TextField person = new TextField("Person");
    private final Checkbox confidential = new Checkbox("Confidential");
    private final TextField description = new TextField("What others read instead of the name");
    private final Div promise = new Div();
    private final Select<ContactChannel> channel = new Select<>();
    private final DateTimePicker at = new DateTimePicker("When");
    private final TextArea question = new TextArea("Asked");
    private final TextArea answer = new TextArea("Answered");
    private final RadioButtonGroup<ContactOutcome> outcome = new RadioButtonGroup<>("Outcome");
    private final RadioButtonGroup<Stance> stance = new RadioButtonGroup<>("What it says to the claim");
    private final Checkbox counts = new Checkbox("Counts as evidence");
    private final Div sides = new Div();
    private @Nullable ContactDetail edited;

    /**
     * @param stored after something was stored
     * @param closed when the form is given up
     */
    ContactForm(
            ClaimId claim, @Nullable ContactDetail edited, ContactServices services, Runnable stored, Runnable closed) {
        this.claim = claim;
        this.edited = edited;
        this.services = services;
        this.draft = new Draft(services.account().person(), "contact/" + (edited == null ? claim : edited.id()));
        this.done = () -> {
            draft.forget();
            stored.run();
        };
        addClassNames("assay-form", "assay-evidence-form", "assay-contact-form");
        describe();
        arrange(closed);
        if (edited == null) begin();
        else show(edited);
    }

    private void describe() {
        notes.field("person", person);
        person.setMaxLength(Contacts.LONGEST_NAME);
        person.setAutocomplete(Autocomplete.OFF);
        notes.field("description", description);
        description.setMaxLength(Contacts.LONGEST_NAME);
        description.setPlaceholder("a person close to the negotiations");
        description.setRequiredIndicatorVisible(true);
        promise.addClassName("assay-contact-promise");
        promise.add(Icon.of("lock"), new Span(ContactSigns.promise(services.readers().current().roles())));
        confidential.addValueChangeListener(change -> keepClose(change.getValue()));
        channel.setLabel("How");
        channel.setItems(ContactChannel.values());
        channel.setItemLabelGenerator(ContactSigns::channel);
        notes.field("at", at);
        at.setStep(MINUTES);
        at.setLocale(Locale.UK);
        at.setDateAriaLabel("Day");
        at.setTimeAriaLabel("Time");
        notes.field("question", question);
        notes.field("answer", answer);
        question.setMinRows(2);
        answer.setMinRows(3);
        notes.field("outcome", outcome);
        outcome.addClassName("assay-chip-choice");
        outcome.setItems(ContactOutcome.values());
        outcome.setRenderer(new ComponentRenderer<>(ContactSigns::outcome));
        outcome.setRequiredIndicatorVisible(true);
        outcome.addValueChangeListener(change -> {
            if (change.isFromClient()) suggest(change.getValue());
            showStance();
        });
        counts.addValueChangeListener(change -> showStance());
        notes.field("stance", stance);
        stance.addClassName("assay-chip-choice");
        stance.setItems(Stance.values());
        stance.setRenderer(new ComponentRenderer<>(StanceChip::of));
    }

    private void arrange(Runnable closed) {
        Button save = new Button(edited == null ? "Write it down" : "Save", click -> save());
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
        H3 heading = new H3(edited == null ? "New contact" : "Contact " + edited.ordinal());
        add(
                heading, draft, person, confidential, promise, description, channel, at, question, answer, outcome, counts,
                stance, sides, notes, actions);
    }

    void focusFirst() {
        person.focus();
    }

    private void begin() {
        channel.setValue(ContactChannel.PHONE);
        at.setValue(local(services.clock().instant()));
        keepClose(false);
        showStance();
    }

    private void show(ContactDetail contact) {
        ContactWords words = Objects.requireNonNull(contact.words());
        person.setValue(Objects.requireNonNullElse(words.person(), ""));
        confidential.setValue(contact.confidential());
        boolean mine = contact.addedBy().equals(services.account().person());
        // Whoever was told of it by others must not open it to all.
        confidential.setReadOnly(contact.confidential() && !mine);
        description.setValue(Objects.requireNonNullElse(contact.description(), ""));
        channel.setValue(contact.channel());
        at.setValue(local(words.at()));
        question.setValue(Objects.requireNonNullElse(words.question(), ""));
        answer.setValue(Objects.requireNonNullElse(words.answer(), ""));
        outcome.setValue(contact.outcome());
        counts.setValue(contact.isEvidence());
        stance.setValue(contact.stance());
        keepClose(contact.confidential());
        showStance();
    }

    /** Nothing of a confidential contact is kept in the browser, where the next person at this desk might find it. */
    private void keepClose(boolean close) {
        description.setVisible(close);
        promise.setVisible(close);
        List<Component> words = List.of(person, question, answer);
        if (close) {
            words.forEach(field -> field.getElement().removeAttribute("data-draft"));
            draft.forget();
            return;
        }
        draft.keep("person", person);
        draft.keep("question", question);
        draft.keep("answer", answer);
    }

    private void suggest(ContactOutcome chosen) {
        counts.setValue(chosen != ContactOutcome.NO_ANSWER);
        stance.setValue(chosen.usualStance());
    }

    private void showStance() {
        boolean answered = outcome.getValue() != null && outcome.getValue() != ContactOutcome.NO_ANSWER;
        counts.setVisible(answered);
        stance.setVisible(answered && counts.getValue());
    }

    private void save() {
        sides.removeAll();
        if (notes.attempt(this::store, stale -> showBothSides())) done.run();
    }

    private void store() {
        ContactEntry entry = entry();
        if (edited == null) services.contacts().log(claim, entry);
        else services.contacts().edit(edited.id(), edited.version(), entry);
    }

    private ContactEntry entry() {
        if (channel.getValue() == null) throw new Refusal("CONTACT_CHANNEL_UNCHOSEN");
        if (outcome.getValue() == null) throw Refusal.of("outcome", "CONTACT_OUTCOME_UNCHOSEN");
        boolean evidence = stance.isVisible();
        if (evidence && stance.getValue() == null) throw Refusal.of("stance", "STANCE_UNCHOSEN");
        return new ContactEntry(
                new ContactWords(person.getValue(), moment(), question.getValue(), answer.getValue()),
                channel.getValue(),
                outcome.getValue(),
                evidence ? stance.getValue() : null,
                confidential.getValue(),
                description.getValue());
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES);
    }

    /** The stored moment where its minute was not changed: the field shows no seconds. */
    private Instant moment() {
        LocalDateTime chosen = at.getValue();
        if (chosen == null) throw Refusal.of("at", "CONTACT_TIME_MISSING");
        ContactWords before = edited == null ? null : edited.words();
        if (before != null && local(before.at()).equals(chosen)) return before.at();
        return chosen.atZone(zone).toInstant();
    }

    private void showBothSides() {
        ContactDetail before = Objects.requireNonNull(edited);
        ContactDetail now = services.contacts().get(before.id());
        ContactWords theirs = now.words();
        sides.removeAll();
        // It may have been made confidential meanwhile, by somebody whose desk keeps it from this person.
        if (theirs == null) {
            notes.say(ContactSigns.audience(now, false));
            return;
        }
        sides.add(new TwoSides(
                "Somebody else changed this contact while you wrote. Nothing of yours is lost.",
                List.of(
                        new TwoSides.Row("Person", theirs.person(), person.getValue()),
                        new TwoSides.Row("For others", now.description(), description.getValue()),
                        new TwoSides.Row("How", ContactSigns.channel(now.channel()), ContactSigns.channel(channel.getValue())),
                        new TwoSides.Row("Asked", theirs.question(), question.getValue()),
                        new TwoSides.Row("Answered", theirs.answer(), answer.getValue()),
                        new TwoSides.Row("Outcome", Labels.of(now.outcome()), Labels.of(outcome.getValue()))),
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
}
