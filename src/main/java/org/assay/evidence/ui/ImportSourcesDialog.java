package org.assay.evidence.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assay.evidence.Bibliographies;
import org.assay.evidence.BibliographyPreview;
import org.assay.evidence.SourceEntry;
import org.assay.evidence.citation.BibliographyEntry;
import org.assay.kernel.Sentences;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Notices;

/** Brings a bibliography into the library: a file or pasted text, looked at entry by entry before anything is stored. */
final class ImportSourcesDialog extends Dialog {

    private static final int BYTES = Bibliographies.LARGEST_MEGABYTES * 1_000_000;

    /** More checkboxes than this help nobody; the rest is taken or left as a whole. */
    private static final int SHOWN = 300;

    private final Bibliographies bibliographies;
    private final Runnable stored;
    private final FormNotes notes = new FormNotes();
    private final TextArea pasted = new TextArea("Or paste it");
    private final Div first = new Div();
    private final Div preview = new Div();
    private final Button read = new Button("Look at it");
    private final Button take = new Button("Import");
    private final Button back = new Button("Back");
    private final List<Checkbox> chosen = new ArrayList<>();
    private final List<SourceEntry> entries = new ArrayList<>();
    private final List<SourceEntry> unshown = new ArrayList<>();

    ImportSourcesDialog(Bibliographies bibliographies, Runnable stored) {
        this.bibliographies = bibliographies;
        this.stored = stored;
        addClassName("assay-import-sources");
        setHeaderTitle("Import sources");
        setWidth("44rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        pasted.setWidthFull();
        pasted.setMinRows(5);
        pasted.setMaxRows(12);
        Paragraph what = new Paragraph("BibTeX, RIS or CSL-JSON, as Zotero, EndNote, JabRef and publishers’ pages export "
                + "them; up to " + Bibliographies.LARGEST_MEGABYTES + " MB.");
        what.addClassName("assay-muted");
        first.add(what, upload(), pasted);
        first.addClassName("assay-form");
        read.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        read.addClickListener(click -> look(pasted.getValue()));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.addClickListener(click -> take());
        back.addClickListener(click -> begin());
        add(first, notes, preview);
        getFooter().add(new Button("Cancel", click -> close()), back, read, take);
        begin();
    }

    /** What was pasted is still there, to be mended. */
    private void begin() {
        showing(false);
        preview.removeAll();
    }

    private void showing(boolean shown) {
        first.setVisible(!shown);
        read.setVisible(!shown);
        back.setVisible(shown);
        take.setVisible(shown);
    }

    private Upload upload() {
        Upload upload = new Upload(this::receive);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(BYTES);
        upload.setUploadButton(new Button("Choose a file", Icon.of("upload")));
        upload.setDropLabel(new Span("or drop it here"));
        upload.setWidthFull();
        UploadI18N.Error errors = new UploadI18N.Error();
        errors.setFileIsTooBig("The file is larger than " + Bibliographies.LARGEST_MEGABYTES
                + " MB, the most that is read at once. Export a part of it.");
        errors.setTooManyFiles("One file at a time.");
        upload.setI18n(new UploadI18N().setError(errors));
        upload.addFileRejectedListener(rejected -> notes.say(rejected.getErrorMessage()));
        return upload;
    }

    /** Runs in the request of the upload, without the session's lock. */
    private void receive(UploadEvent upload) throws IOException {
        UI ui = upload.getUI();
        byte[] bytes;
        try (var in = upload.getInputStream()) {
            bytes = in.readNBytes(BYTES + 1);
        }
        String text = text(bytes);
        ui.access(() -> look(text));
    }

    /** Old reference managers write Latin letters of Windows. */
    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, java.nio.charset.Charset.forName("windows-1252"));
    }

    private void look(String text) {
        notes.attempt(() -> show(bibliographies.preview(text)));
    }

    private void show(BibliographyPreview read) {
        showing(true);
        preview.removeAll();
        chosen.clear();
        entries.clear();
        unshown.clear();
        long known = read.lines().stream().filter(line -> line.known() != null).count();
        long refused = read.lines().stream().filter(line -> line.entry().entry() == null).count();
        Paragraph sum = new Paragraph(read.format().label() + ": " + count(read.lines().size(), "entry", "entries") + ", "
                + known + " in the library already, " + refused + " refused.");
        sum.getElement().setAttribute("role", "status");
        OrderedList list = new OrderedList();
        list.addClassName("assay-import-list");
        for (BibliographyPreview.Line line : read.lines()) {
            if (list.getChildren().count() < SHOWN) list.add(item(line));
            else if (line.isNew()) unshown.add(line.entry().entry());
        }
        preview.add(sum, list);
        if (!unshown.isEmpty()) preview.add(new Paragraph("and " + unshown.size() + " more that would be imported"));
        label();
    }

    private ListItem item(BibliographyPreview.Line line) {
        BibliographyEntry entry = line.entry();
        if (entry.entry() == null || entry.refusal() != null) {
            Span name = new Span(entry.name());
            name.addClassName("assay-source-title");
            Span why = new Span("Line " + entry.line() + ": "
                    + (entry.refusal() == null ? "" : Sentences.of(Locale.ENGLISH, entry.refusal())));
            why.addClassName("assay-source-facts");
            ListItem item = new ListItem(Icon.of("warning"), new Div(name, why));
            item.addClassName("assay-import-refused");
            return item;
        }
        Div words = new Div(new SourceLine(entry.entry()));
        if (line.known() != null) {
            words.add(fact("In the library already" + (line.known().entry().title().equals(entry.entry().title())
                    ? "."
                    : ": " + line.known().entry().title())));
            ListItem item = new ListItem(Icon.of("check"), words);
            item.addClassName("assay-import-known");
            return item;
        }
        if (line.alike()) words.add(fact("There is a source of this title already. Is it the same?"));
        Checkbox choose = new Checkbox(!line.alike());
        choose.setAriaLabel("Import " + entry.entry().title());
        choose.addValueChangeListener(change -> label());
        chosen.add(choose);
        entries.add(entry.entry());
        return new ListItem(choose, words);
    }

    private static Span fact(String words) {
        Span fact = new Span(words);
        fact.addClassName("assay-import-fact");
        return fact;
    }

    private List<SourceEntry> wanted() {
        List<SourceEntry> wanted = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) if (chosen.get(i).getValue()) wanted.add(entries.get(i));
        wanted.addAll(unshown);
        return wanted;
    }

    private void label() {
        int number = wanted().size();
        take.setText("Import " + count(number, "source", "sources"));
        take.setEnabled(number > 0);
    }

    private static String count(int number, String one, String many) {
        return number == 1 ? "1 " + one : number + " " + many;
    }

    private void take() {
        List<SourceEntry> wanted = wanted();
        if (!notes.attempt(() -> bibliographies.take(wanted))) return;
        close();
        Notices.done(count(wanted.size(), "source is", "sources are") + " in the library.");
        stored.run();
    }
}
