package org.assay.claim.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimKind;
import org.assay.claim.ClaimMerge;
import org.assay.claim.Claimant;
import org.assay.claim.ClaimantType;
import org.assay.claim.Claimants;
import org.assay.claim.Claims;
import org.assay.claim.Deeds;
import org.assay.claim.EditClaim;
import org.assay.claim.Priority;
import org.assay.claim.Risk;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.StaleVersion;
import org.assay.kernel.ui.Notices;
import org.jspecify.annotations.Nullable;

/** What is written about a claim. It saves itself when a field is left, and says so. */
class ClaimForm extends Div {

    private final Deeds deeds;
    private final ClaimCatalogue catalogue;
    private final Runnable saved;
    private final TextArea statement = new TextArea("Statement");
    private final ComboBox<String> claimant = new ComboBox<>("Claimant");
    private final RadioButtonGroup<ClaimantType> claimantType = new RadioButtonGroup<>();
    private final TextField claimantRole = new TextField("Role");
    private final DatePicker saidOn = new DatePicker("Said on");
    private final TextField saidAt = new TextField("Said at");
    private final Select<ClaimKind> kind = choice("Kind", "kind", ClaimKind.values());
    private final Select<Priority> priority = choice("Priority", "priority", Priority.values());
    private final Select<Risk> risk = choice("Risk", "risk", Risk.values());
    private final TextField tags = new TextField("Tags");
    private final Span status = new Span();
    private final Map<String, HasValidation> byField = Map.of(
            "statement", statement,
            "claimant", claimant,
            "saidOn", saidOn,
            "saidAt", saidAt,
            "tags", tags);
    private @Nullable EditClaim base;
    private boolean filling;
    private boolean writing;
    private @Nullable ClaimDetail missed;

    ClaimForm(Deeds deeds, ClaimCatalogue catalogue, Claimants claimants, Runnable saved) {
        this.deeds = deeds;
        this.catalogue = catalogue;
        this.saved = saved;
        addClassName("assay-claim-form");
        statement.setHelperText("The claim by itself, so that it can be checked without the text around it.");
        statement.setMaxLength(Claims.LONGEST_STATEMENT);
        statement.setMinRows(2);
        claimant.setAllowCustomValue(true);
        claimant.addCustomValueSetListener(typed -> claimant.setValue(typed.getDetail()));
        claimant.setItems(query -> {
            List<Claimant> known = claimants.like(query.getFilter().orElse(""));
            return known.stream().map(Claimant::name).distinct().skip(query.getOffset()).limit(query.getLimit());
        });
        claimant.setPlaceholder("Who says so");
        claimantType.setItems(ClaimantType.values());
        claimantType.setItemLabelGenerator(type -> Words.say("claimant", type));
        claimantType.setAriaLabel("The claimant is a");
        claimantRole.setPlaceholder("What they were when they said it");
        saidOn.setLocale(Locale.UK);
        saidOn.setClearButtonVisible(true);
        saidAt.setPlaceholder("Place or occasion");
        tags.setPlaceholder("Separated by commas");
        status.addClassName("assay-claim-form-status");
        status.getElement().setAttribute("role", "status");
        add(statement, claimant, row(claimantType, claimantRole), row(saidOn, saidAt), row(kind, priority, risk), tags, status);
        for (AbstractField<?, ?> field : fields()) {
            ((com.vaadin.flow.component.HasSize) field).setWidthFull();
            field.addValueChangeListener(change -> {
                if (!filling && (change.isFromClient() || field == claimant)) save();
            });
            if (field instanceof FocusNotifier<?> notifier) notifier.addFocusListener(focus -> writing = true);
            if (field instanceof BlurNotifier<?> notifier) notifier.addBlurListener(blur -> left());
        }
    }

    /** What was typed has been stored or brought together by now; what came in meanwhile can be shown. */
    private void left() {
        writing = false;
        ClaimDetail news = missed;
        missed = null;
        if (news != null) learn(news);
    }

    private List<AbstractField<?, ?>> fields() {
        return List.of(
                statement, claimant, claimantType, claimantRole, saidOn, saidAt, kind, priority, risk, tags);
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("assay-claim-form-row");
        return row;
    }

    private static <E extends Enum<E>> Select<E> choice(String label, String group, E[] values) {
        Select<E> select = new Select<>();
        select.setLabel(label);
        select.setItems(Arrays.asList(values));
        select.setItemLabelGenerator(value -> Words.say(group, value));
        return select;
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        // A field that goes away with the focus in it is never left.
        writing = false;
        missed = null;
    }

    void show(ClaimDetail claim, boolean writable) {
        fill(EditClaim.of(claim));
        fields().forEach(field -> field.setReadOnly(!writable));
        statement.setHelperText(
                writable ? "The claim by itself, so that it can be checked without the text around it." : null);
        status.setText("");
    }

    /** Takes up what others wrote; what is being typed here is for {@link #save} to bring together. */
    void learn(ClaimDetail claim) {
        EditClaim theirs = EditClaim.of(claim);
        if (base == null || theirs.version() <= base.version()) return;
        // Of what is being typed the server knows nothing before the field is left.
        if (writing) missed = claim;
        else if (asTyped().equals(base)) fill(theirs);
    }

    void focus() {
        statement.focus();
    }

    private void fill(EditClaim written) {
        filling = true;
        base = written;
        statement.setValue(written.statement());
        claimant.setValue(written.claimant() == null ? null : written.claimant().name());
        claimantType.setValue(
                written.claimant() == null ? ClaimantType.PERSON : written.claimant().type());
        claimantRole.setValue(
                written.claimant() == null || written.claimant().role() == null
                        ? ""
                        : written.claimant().role());
        saidOn.setValue(written.saidOn());
        saidAt.setValue(written.saidAt() == null ? "" : written.saidAt());
        kind.setValue(written.kind());
        priority.setValue(written.priority());
        risk.setValue(written.risk());
        tags.setValue(String.join(", ", new TreeSet<>(written.tags())));
        byField.values().forEach(field -> field.setInvalid(false));
        filling = false;
    }

    private EditClaim asTyped() {
        EditClaim seen = base();
        String name = claimant.getValue() == null ? "" : claimant.getValue().strip();
        String role = claimantRole.getValue().strip();
        Set<String> words = Arrays.stream(tags.getValue().split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toSet());
        return new EditClaim(
                seen.claim(),
                seen.version(),
                statement.getValue().strip(),
                kind.getValue(),
                priority.getValue(),
                risk.getValue(),
                saidOn.getValue(),
                saidAt.getValue().isBlank() ? null : saidAt.getValue().strip(),
                name.isEmpty() ? null : new Claimant(name, claimantType.getValue(), role.isEmpty() ? null : role),
                words);
    }

    private EditClaim base() {
        if (base == null) throw new IllegalStateException("no claim is shown");
        return base;
    }

    private void save() {
        store(asTyped());
    }

    private void store(EditClaim typed) {
        if (typed.equals(base())) return;
        byField.values().forEach(field -> field.setInvalid(false));
        try {
            deeds.edit(typed);
            base = EditClaim.of(catalogue.get(typed.claim()));
            status.setText("Saved");
            saved.run();
        } catch (StaleVersion overtaken) {
            bringTogether(typed);
        } catch (Refusal refusal) {
            status.setText("Not saved");
            HasValidation field = refusal.field() == null ? null : byField.get(refusal.field());
            if (field == null) {
                Notices.refused(refusal);
            } else {
                field.setErrorMessage(Sentences.of(Locale.ENGLISH, refusal));
                field.setInvalid(true);
            }
        }
    }

    private void bringTogether(EditClaim typed) {
        EditClaim theirs = EditClaim.of(catalogue.get(typed.claim()));
        ClaimMerge merge = ClaimMerge.of(base(), typed, theirs);
        if (merge.clashes().isEmpty()) {
            fill(theirs);
            store(merge.merged());
            fill(base());
            return;
        }
        status.setText("Not saved yet");
        new ClashDialog(
                        merge,
                        () -> {
                            fill(theirs);
                            store(merge.merged());
                            fill(base());
                        },
                        () -> {
                            fill(theirs);
                            status.setText("");
                            saved.run();
                        })
                .open();
    }
}
