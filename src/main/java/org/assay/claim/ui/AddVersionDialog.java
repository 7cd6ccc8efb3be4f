package org.assay.claim.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Locale;
import org.assay.document.AddVersion;
import org.assay.document.DocumentId;
import org.assay.document.DocumentNavigation;
import org.assay.document.Documents;
import org.assay.document.ImportFile;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Tabbed;
import org.assay.kernel.ui.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The next draft of a document, as a file or pasted; leads to what changed. A refusal leaves what was pasted. */
class AddVersionDialog extends Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(AddVersionDialog.class);

    private final transient Documents documents;
    private final DocumentId document;
    private final TextArea text = new TextArea("Text");
    private final FormNotes answer = new FormNotes();
    private volatile String told = "";

    AddVersionDialog(Documents documents, DocumentId document) {
        this.documents = documents;
        this.document = document;
        setHeaderTitle("Add a version");
        setWidth("44rem");
        setMaxWidth("100%");
        addClassName("assay-import");
        Tabbed ways = new Tabbed();
        ways.add("File", file());
        ways.add("Paste text", paste());
        ways.setWidthFull();
        Paragraph what = new Paragraph(
                "Every claim is looked for in the new text. Where its place is not certain, it waits for your decision.");
        what.addClassName("assay-muted");
        add(what, ways, answer);
        getFooter().add(new Button("Cancel", click -> close()));
    }

    private Div file() {
        Upload upload = new Upload(this::receive);
        upload.setMaxFileSize(ImportFile.LIMIT);
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".odt", ".pdf");
        Button choose = new Button("Choose a file", Icon.of("upload"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span("or drop it here"));
        upload.setWidthFull();
        upload.addFileRejectedListener(rejected -> answer.say(rejected.getErrorMessage()));
        return new Div(upload);
    }

    private Div paste() {
        text.setWidthFull();
        text.setMinHeight("12rem");
        text.setMaxHeight("40vh");
        Button add = new Button("Add the version", click -> {
            String refused = attempt(AddVersion.text(document, text.getValue()));
            show(refused);
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setDisableOnClick(true);
        add.addClickListener(click -> add.setEnabled(true));
        Div whole = new Div(text, add);
        whole.addClassName("assay-stack");
        return whole;
    }

    /** Runs in the request of the upload, without the session's lock: a long read blocks nobody's screen. */
    private void receive(UploadEvent upload) throws IOException {
        UI ui = upload.getUI();
        byte[] bytes;
        try (var in = upload.getInputStream()) {
            bytes = in.readNBytes(ImportFile.LIMIT + 1);
        }
        String refused = attempt(new AddVersion(document, upload.getFileName(), upload.getContentType(), bytes));
        ui.access(() -> show(refused));
    }

    /** @return why not; empty where it was added */
    private String attempt(AddVersion command) {
        try {
            told = documents.addVersion(command).aside().inWords();
            return "";
        } catch (Refusal refusal) {
            return Sentences.of(Locale.ENGLISH, refusal);
        } catch (RuntimeException bug) {
            LOG.error("A version could not be added", bug);
            return "Something went wrong on our side, and nothing was stored. Try again; if it stays, tell your administrator.";
        }
    }

    private void show(String refused) {
        answer.clear();
        if (!refused.isEmpty()) {
            answer.say(refused);
            return;
        }
        close();
        UI.getCurrent().navigate(DocumentNavigation.changes(document));
        if (!told.isEmpty()) Notices.done("The version is added: " + told + ".");
    }
}
