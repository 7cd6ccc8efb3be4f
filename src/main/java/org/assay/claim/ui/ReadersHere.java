package org.assay.claim.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.assay.text.marker.PageReader;

/** Who else has the document open; a press goes to where they read. Says so when somebody comes or goes. */
class ReadersHere extends Div {

    private static final int SHOWN = 5;

    private final Div faces = new Div();
    private final Span said = new Span();
    private final IntConsumer go;
    private List<PageReader> present = List.of();

    ReadersHere(IntConsumer go) {
        this.go = go;
        addClassName("assay-readers");
        faces.getElement().setAttribute("role", "group");
        faces.getElement().setAttribute("aria-label", "Also in this document");
        faces.addClassName("assay-readers-faces");
        said.getElement().setAttribute("role", "status");
        said.addClassName("assay-unseen");
        add(faces, said);
        faces.setVisible(false);
    }

    void show(List<PageReader> readers) {
        announce(readers);
        boolean same = ids(readers).equals(ids(present));
        present = List.copyOf(readers);
        // Whoever only moved keeps their button, and the button the focus.
        if (same) return;
        faces.setVisible(!readers.isEmpty());
        faces.removeAll();
        readers.stream().limit(SHOWN).map(this::face).forEach(faces::add);
        if (readers.size() > SHOWN) {
            Span more = new Span("+" + (readers.size() - SHOWN));
            more.setTitle(readers.stream().skip(SHOWN).map(PageReader::name).collect(Collectors.joining(", ")));
            more.addClassName("assay-muted");
            faces.add(more);
        }
    }

    private NativeButton face(PageReader reader) {
        NativeButton face = new NativeButton(reader.initials(), pressed -> present.stream()
                .filter(one -> one.id().equals(reader.id()))
                .findFirst()
                .ifPresent(one -> go.accept(one.at())));
        face.addClassName("assay-reader-face");
        face.setTitle(reader.name());
        face.setAriaLabel(reader.initials() + ", go to where " + reader.name() + " reads");
        return face;
    }

    private static List<UUID> ids(List<PageReader> readers) {
        return readers.stream().map(PageReader::id).toList();
    }

    private void announce(List<PageReader> readers) {
        List<String> before = present.stream().map(PageReader::name).toList();
        List<String> now = readers.stream().map(PageReader::name).toList();
        List<String> words = new ArrayList<>();
        now.stream().filter(name -> !before.contains(name)).forEach(name -> words.add(name + " is here, too."));
        before.stream().filter(name -> !now.contains(name)).forEach(name -> words.add(name + " has left."));
        if (!words.isEmpty()) said.setText(String.join(" ", words));
    }
}
