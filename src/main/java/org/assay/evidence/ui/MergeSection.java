package org.assay.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.evidence.MergePreview;
import org.assay.evidence.SourceDetail;
import org.assay.evidence.SourceMerge;
import org.assay.evidence.SourceMergeId;
import org.assay.evidence.SourceMerges;
import org.assay.evidence.Sources;
import org.assay.kernel.PersonId;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Notices;

/** The records that were merged into a source, and the way to merge it into another: what would follow is said first. */
final class MergeSection extends Div {

    private static final int SHOWN_NUMBERS = 12;

    private final SourceDetail source;
    private final SourceMerges merges;
    private final Sources sources;
    private final boolean mayWrite;
    private final Runnable done;
    private final Div work = new Div();

    MergeSection(
            SourceDetail source,
            List<SourceMerge> merged,
            Map<PersonId, String> names,
            SourceMerges merges,
            Sources sources,
            boolean mayWrite,
            Runnable done) {
        this.source = source;
        this.merges = merges;
        this.sources = sources;
        this.mayWrite = mayWrite;
        this.done = done;
        addClassName("assay-merge");
        setVisible(mayWrite || !merged.isEmpty());
        add(new H3("The same source twice"));
        if (!merged.isEmpty()) add(list(merged, names));
        if (!mayWrite) return;
        Button begin = new Button("Merge into another source");
        begin.addThemeVariants(ButtonVariant.LUMO_SMALL);
        begin.addClickListener(click -> {
            begin.setVisible(false);
            choose();
        });
        add(begin, work);
    }

    private UnorderedList list(List<SourceMerge> merged, Map<PersonId, String> names) {
        UnorderedList list = new UnorderedList();
        for (SourceMerge each : merged) {
            Span when = new Span("merged by " + names.getOrDefault(each.by(), "somebody") + ", " + Dates.moment(each.at(), Dates.zone()));
            when.addClassName("assay-source-facts");
            Div words = new Div(new SourceLine(each.source().entry()), when);
            ListItem item = new ListItem(words);
            if (mayWrite) {
                Button part = new Button("Part again", click -> part(each.id()));
                part.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                part.setAriaLabel("Part " + each.source().entry().title() + " again");
                item.add(part);
            }
            list.add(item);
        }
        return list;
    }

    private void part(SourceMergeId id) {
        if (!Notices.attempt(() -> merges.part(id))) return;
        Notices.done("These are two sources again.");
        done.run();
    }

    private void choose() {
        SourcePicker into = new SourcePicker(sources, typed -> {});
        into.setLabel("The record that goes on");
        into.setAllowCustomValue(false);
        into.setWidthFull();
        Div preview = new Div();
        preview.addClassName("assay-merge-preview");
        preview.getElement().setAttribute("role", "status");
        FormNotes notes = new FormNotes();
        into.addValueChangeListener(change -> {
            preview.removeAll();
            SourceDetail chosen = change.getValue();
            if (chosen != null) notes.attempt(() -> show(preview, merges.preview(source.id(), chosen.id())));
        });
        work.add(into, notes, preview);
        into.focus();
    }

    private void show(Div preview, MergePreview what) {
        Div records = new Div(
                side("Read under the other from now on", what.gone()), side("Goes on, as it is", what.stays()));
        records.addClassName("assay-merge-sides");
        preview.add(records);
        UnorderedList follows = new UnorderedList();
        if (!what.moving().isEmpty()) {
            follows.add(new ListItem(evidence(what.moving()) + " will name the record that goes on."));
        }
        if (!what.staying().isEmpty()) {
            follows.add(new ListItem(evidence(what.staying())
                    + " keeps the record that its verdict was judged on, until the claim is taken up again."));
        }
        for (MergePreview.Loss loss : what.losing()) {
            ListItem item = new ListItem(Icon.of("warning"), new Span(sentence(loss)));
            item.addClassName("assay-merge-loss");
            follows.add(item);
        }
        follows.add(new ListItem("Its address finds the record that goes on. What it lacks is not copied over."));
        Button merge = new Button("Merge", click -> merge(what));
        merge.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        preview.add(follows, merge);
    }

    private static Div side(String words, SourceDetail record) {
        Paragraph what = new Paragraph(words);
        what.addClassName("assay-muted");
        return new Div(what, new SourceLine(record.entry()));
    }

    private static String evidence(List<MergePreview.Piece> pieces) {
        String numbers = pieces.stream()
                .map(MergePreview.Piece::claimNumber)
                .distinct()
                .sorted()
                .limit(SHOWN_NUMBERS)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        long claims = pieces.stream().map(MergePreview.Piece::claim).distinct().count();
        String more = claims > SHOWN_NUMBERS ? " and " + (claims - SHOWN_NUMBERS) + " more" : "";
        return "Evidence on " + (claims == 1 ? "claim " : "claims ") + numbers + more;
    }

    static String sentence(MergePreview.Loss loss) {
        String roots = "Claim " + loss.claimNumber() + " will have " + loss.after() + " independent "
                + (loss.after() == 1 ? "root" : "roots") + " instead of " + loss.before() + ".";
        return loss.approved() ? roots + " Its approval becomes outdated: the editor counted on more." : roots;
    }

    private void merge(MergePreview what) {
        SourceMergeId[] id = new SourceMergeId[1];
        if (!Notices.attempt(() -> id[0] = merges.merge(what.gone().id(), what.stays().id()))) return;
        Notices.undoable("The two are one source now.", () -> {
            if (Notices.attempt(() -> merges.part(id[0]))) done.run();
        });
        done.run();
    }
}
