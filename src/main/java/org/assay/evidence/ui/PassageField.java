package org.assay.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.assay.evidence.CopyPassage;
import org.assay.evidence.SnapshotDetail;
import org.assay.evidence.SourceId;
import org.assay.kernel.ui.Icon;
import org.jspecify.annotations.Nullable;

/** The passage in a kept copy that a piece of evidence rests on: chosen in the copy, and shown here. */
final class PassageField extends Div {

    private final Copies copies;
    private final SerializableConsumer<CopyPassage> pointed;
    private @Nullable SourceId source;
    private @Nullable CopyPassage passage;

    /** @param pointed gets a passage that was just pointed at, for the fields that it fills */
    PassageField(Copies copies, SerializableConsumer<CopyPassage> pointed) {
        this.copies = copies;
        this.pointed = pointed;
        addClassName("assay-passage");
        setVisible(false);
    }

    /** The source whose copies are offered; a passage in a copy of another one goes. */
    void of(@Nullable SourceId chosen) {
        source = chosen;
        if (passage != null && copies.of(chosen).stream().noneMatch(copy -> copy.id().equals(passage.copy()))) passage = null;
        draw();
    }

    @Nullable CopyPassage getValue() {
        return passage;
    }

    void setValue(@Nullable CopyPassage value) {
        passage = value;
        draw();
    }

    private void draw() {
        removeAll();
        List<SnapshotDetail> kept = copies.of(source);
        setVisible(!kept.isEmpty());
        if (kept.isEmpty()) return;
        Span label = new Span("Passage in a kept copy");
        label.addClassName("assay-passage-label");
        add(label);
        if (passage != null) add(chosen(passage, kept));
        UnorderedList list = new UnorderedList();
        for (SnapshotDetail copy : kept) list.add(new ListItem(pointing(copy)));
        add(list);
    }

    private Div chosen(CopyPassage value, List<SnapshotDetail> kept) {
        String words = words(value);
        String name = kept.stream()
                .filter(copy -> copy.id().equals(value.copy()))
                .findFirst()
                .map(SnapshotDetail::fileName)
                .orElse("");
        Button away = new Button(Icon.of("close"), click -> setValue(null));
        away.setAriaLabel("Take the passage away");
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        Div line = new Div(Icon.of("quote"), new Span(words + " (" + name + ")"), away);
        line.addClassName("assay-passage-chosen");
        return line;
    }

    static String words(CopyPassage value) {
        String where = value.locator();
        String quote = value.quote() == null ? null : "“" + CopyDialog.excerpt(value.quote().exact()) + "”";
        if (where == null) return quote == null ? "The whole copy" : quote;
        return quote == null ? where : where + ": " + quote;
    }

    private Button pointing(SnapshotDetail copy) {
        boolean here = passage != null && passage.copy().equals(copy.id());
        Button point = new Button(
                (here ? "Point at another passage in " : "Point at the passage in ") + copy.fileName(), Icon.of("quote"));
        point.addThemeVariants(ButtonVariant.LUMO_SMALL);
        point.addClickListener(click -> copies.choose(copy, here ? passage : null, value -> {
            setValue(value);
            pointed.accept(value);
        }));
        return point;
    }
}
