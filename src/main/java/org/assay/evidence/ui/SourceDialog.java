package org.assay.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.document.DocumentNavigation;
import org.assay.evidence.EvidenceDetail;
import org.assay.evidence.EvidenceRecords;
import org.assay.evidence.SourceDetail;
import org.assay.evidence.SourceEntry;
import org.assay.evidence.Sources;
import org.assay.kernel.NotFound;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.Draft;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Labels;
import org.assay.kernel.ui.Notices;
import org.assay.kernel.ui.TwoSides;
import org.jspecify.annotations.Nullable;

/** One source: what is known of it, to be changed by who may, and where it is used. */
final class SourceDialog extends Dialog {

    private static final int SHOWN_USES = 20;

    private final Sources sources;
    private final EvidenceRecords records;
    private final ClaimCatalogue claims;
    private final CopySections copies;
    private final MergeSections merging;
    private final Consumer<SourceEntry> stored;
    private final Draft draft;
    private final FormNotes notes = new FormNotes();
    private final SourceFields fields;
    private final Div sides = new Div();
    private @Nullable SourceDetail source;

    SourceDialog(
            @Nullable SourceDetail source,
            Sources sources,
            EvidenceRecords records,
            ClaimCatalogue claims,
            CopySections copies,
            MergeSections merging,
            CurrentAccount account,
            Consumer<SourceEntry> stored) {
        this.source = source;
        this.sources = sources;
        this.records = records;
        this.claims = claims;
        this.copies = copies;
        this.merging = merging;
        this.stored = stored;
        draft = new Draft(account.person(), "source/" + (source == null ? "new" : source.id()));
        fields = new SourceFields(sources, notes, draft);
        addClassName("assay-source-dialog");
        setHeaderTitle(source == null ? "New source" : "Source");
        setWidth("40rem");
        setMaxWidth("100%");
        // A click beside the dialog must not cost what was typed.
        setCloseOnOutsideClick(false);
        if (account.may(Permission.ADD_EVIDENCE)) form(account);
        else reading();
        if (source != null && account.may(Permission.READ)) {
            add(
                    copies.of(source.id(), source.entry().url()),
                    uses(source),
                    merging.of(source, () -> changed(source)));
        }
    }

    private void form(CurrentAccount account) {
        fields.recognise(new Recognised.Offer(
                source == null ? null : source.id(),
                "Open it",
                found -> {
                    draft.forget();
                    close();
                    new SourceDialog(found, sources, records, claims, copies, merging, account, stored).open();
                },
                copies));
        if (source != null) fields.show(source.entry());
        Div form = new Div(draft, fields, sides, notes);
        form.addClassName("assay-form");
        add(form);
        Button save = new Button(source == null ? "Add source" : "Save", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button("Cancel", click -> {
            draft.forget();
            close();
        });
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, save);
    }

    private void changed(SourceDetail shown) {
        draft.forget();
        close();
        stored.accept(shown.entry());
    }

    private void reading() {
        if (source != null) add(new SourceLine(source.entry()));
        getFooter().add(new Button("Close", click -> close()));
    }

    private void save() {
        sides.removeAll();
        SourceEntry entry = fields.entry();
        boolean saved = notes.attempt(
                () -> {
                    if (source == null) sources.add(entry);
                    else sources.edit(source.id(), source.version(), entry);
                },
                stale -> showBothSides(),
                refusal -> {
                    fields.openFor(refusal);
                    notes.refuse(refusal);
                });
        if (!saved) return;
        draft.forget();
        close();
        stored.accept(entry);
        Notices.done(source == null ? "The source is in the library." : "The source is saved.");
    }

    private void showBothSides() {
        SourceDetail now = sources.get(Objects.requireNonNull(source).id());
        SourceEntry theirs = now.entry();
        SourceEntry mine = fields.entry();
        sides.add(new TwoSides(
                "Somebody else changed this source while you wrote. Nothing of yours is lost.",
                List.of(
                        new TwoSides.Row("Address", theirs.url(), mine.url()),
                        new TwoSides.Row("Title", theirs.title(), mine.title()),
                        new TwoSides.Row("Publisher", theirs.publisher(), mine.publisher()),
                        new TwoSides.Row("Author", theirs.author(), mine.author()),
                        new TwoSides.Row("Published", day(theirs), day(mine)),
                        new TwoSides.Row("Kind", Labels.of(theirs.kind()), Labels.of(mine.kind())),
                        new TwoSides.Row("Primary", yes(theirs.primary()), yes(mine.primary()))),
                () -> {
                    source = now;
                    save();
                },
                () -> {
                    source = now;
                    fields.show(theirs);
                    sides.removeAll();
                }));
    }

    private static @Nullable String day(SourceEntry entry) {
        return entry.publishedOn() == null ? null : Dates.day(entry.publishedOn());
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private Div uses(SourceDetail used) {
        List<EvidenceDetail> uses = records.uses(used.id());
        Div section = new Div(new H3("Where it is used"));
        section.addClassName("assay-source-uses");
        if (uses.isEmpty()) {
            section.add(new Paragraph("No claim points to it yet."));
            return section;
        }
        UnorderedList list = new UnorderedList();
        uses.stream().limit(SHOWN_USES).forEach(use -> {
            try {
                list.add(use(use, claims.get(use.claim())));
            } catch (NotFound hidden) {
                // Gone between the two reads: nothing to show.
            }
        });
        section.add(list);
        if (uses.size() > SHOWN_USES) section.add(new Paragraph("and " + (uses.size() - SHOWN_USES) + " more"));
        return section;
    }

    private ListItem use(EvidenceDetail evidence, ClaimDetail claim) {
        Anchor link = new Anchor(
                DocumentNavigation.to(claim.document()) + "?claim=" + claim.id(),
                claim.number() + " · " + claim.statement());
        Div line = new Div(StanceChip.of(evidence.entry().stance()), link);
        line.addClassName("assay-source-use");
        return new ListItem(line);
    }
}
