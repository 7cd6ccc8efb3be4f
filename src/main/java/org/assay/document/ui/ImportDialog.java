package org.assay.document.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.function.Supplier;
import org.assay.account.People;
import org.assay.document.DocumentHints;
import org.assay.document.Documents;
import org.assay.document.ImportFile;
import org.assay.document.ImportReceipt;
import org.assay.document.ImportText;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Tabbed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Several files at once or pasted text; each gets its own answer, and a bad one stops no other. */
final class ImportDialog extends Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(ImportDialog.class);
    private static final int MEGABYTES = ImportFile.LIMIT / 1024 / 1024;
    private static final int MOST_FILES = 100;

    private final transient Documents documents;
    private final transient People people;
    private final transient Runnable changed;
    private final Div results = new Div();
    private final TextField title = new TextField("Title");
    private final TextArea text = new TextArea("Text");

    ImportDialog(Documents documents, People people, Runnable changed) {
        this.documents = documents;
        this.people = people;
        this.changed = changed;
        setHeaderTitle("Import documents");
        setWidth("44rem");
        setMaxWidth("100%");
        addClassName("assay-import");
        results.addClassName("assay-import-results");
        results.getElement().setAttribute("aria-live", "polite");
        Tabbed ways = new Tabbed();
        ways.add("Files", files());
        ways.add("Paste text", paste());
        ways.setWidthFull();
        add(ways, results);
        getFooter().add(new Button("Done", click -> close()));
    }

    private Div files() {
        Upload upload = new Upload(this::receive);
        upload.setMaxFileSize(ImportFile.LIMIT);
        upload.setMaxFiles(MOST_FILES);
        upload.setAcceptedFileTypes(".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".odt", ".pdf");
        Button choose = new Button("Choose files", Icon.of("upload"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span("or drop them here"));
        upload.setWidthFull();
        upload.setI18n(sentences());
        upload.addFileRejectedListener(rejected -> refused(rejected.getFileName(), rejected.getErrorMessage()));
        Paragraph limit = new Paragraph("Text, Markdown, HTML, Word (.docx), OpenDocument (.odt) or PDF with a text layer, up to "
                + MEGABYTES + " MB each. The file is kept as it is.");
        limit.addClassName("assay-muted");
        return new Div(limit, upload);
    }

    private static UploadI18N sentences() {
        UploadI18N.Error errors = new UploadI18N.Error();
        errors.setFileIsTooBig("The file is larger than " + MEGABYTES
                + " MB, the most that Assay takes. Split it, or import its text without the pictures.");
        errors.setIncorrectFileType("Assay can’t read this kind of file. Import .txt, .md, .html, .docx, .odt or .pdf, or paste the text.");
        errors.setTooManyFiles("No more than " + MOST_FILES + " files at once. Import the rest afterwards.");
        UploadI18N words = new UploadI18N();
        words.setError(errors);
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting("Connecting")
                        .setStalled("Waiting for the network")
                        .setProcessing("Reading")
                        .setHeld("Waiting"))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime().setPrefix("still ").setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable("The upload broke off. Check the connection and try again.")
                        .setUnexpectedServerError("The file could not be imported. Try again.")
                        .setForbidden("You may not import here any more. Sign in again.")));
        return words;
    }

    /** Runs in the request of the upload, without the session's lock: a long read blocks nobody's screen. */
    private void receive(UploadEvent upload) throws IOException {
        UI ui = upload.getUI();
        String name = upload.getFileName();
        byte[] bytes;
        try (var in = upload.getInputStream()) {
            bytes = in.readNBytes(ImportFile.LIMIT + 1);
        }
        String type = upload.getContentType();
        Outcome outcome = attempt(() -> documents.importFile(new ImportFile(name, type, bytes, DocumentHints.NONE)));
        ui.access(() -> show(name, outcome));
    }

    private record Outcome(@Nullable ImportReceipt receipt, String sentence) {}

    private Outcome attempt(Supplier<ImportReceipt> work) {
        try {
            return new Outcome(work.get(), "");
        } catch (Refusal refusal) {
            return new Outcome(null, Sentences.of(java.util.Locale.ENGLISH, refusal));
        } catch (RuntimeException bug) {
            LOG.error("An import failed", bug);
            return new Outcome(null, "Something went wrong on our side, and nothing was stored. Try again; if it stays, tell your administrator.");
        }
    }

    private Div paste() {
        title.setHelperText("Left empty, it is taken from the text");
        title.setMaxLength(500);
        title.setWidthFull();
        text.setWidthFull();
        text.setMinHeight("12rem");
        text.setMaxHeight("40vh");
        Button add = new Button("Import the text", click -> pasted());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div whole = new Div(title, text, add);
        whole.addClassName("assay-stack");
        return whole;
    }

    private void pasted() {
        text.setInvalid(false);
        String words = text.getValue();
        Outcome outcome = attempt(() -> documents.importText(new ImportText(words, DocumentHints.of(null, title.getValue(), null))));
        if (outcome.receipt() == null) {
            text.setErrorMessage(outcome.sentence());
            text.setInvalid(true);
            return;
        }
        title.clear();
        text.clear();
        show("Pasted text", outcome);
    }

    private void show(String name, Outcome outcome) {
        if (outcome.receipt() == null) {
            refused(name, outcome.sentence());
            return;
        }
        ImportReceipt receipt = outcome.receipt();
        TitleLink link = new TitleLink(receipt.document(), receipt.title());
        link.getElement().addEventListener("click", click -> close());
        String words = DocumentWords.count(receipt.sentences(), "sentence") + " · " + shown(name);
        if (receipt.replaced() > 0) {
            words += " · " + DocumentWords.count(receipt.replaced(), "character") + " that can’t be stored "
                    + (receipt.replaced() == 1 ? "was" : "were") + " replaced by �";
        }
        String aside = receipt.aside().inWords();
        if (!aside.isEmpty()) words += " · " + aside;
        Span details = new Span(words);
        details.addClassName("assay-muted");
        Button correct = new Button("Correct details", click ->
                new CorrectDialog(documents, people, receipt.document(), changed).open());
        correct.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Div row = new Div(Icon.of("check"), new Div(link, details), correct);
        row.addClassNames("result", "imported");
        results.addComponentAsFirst(row);
        changed.run();
    }

    private void refused(String name, String sentence) {
        Span file = new Span(shown(name));
        file.addClassName("title");
        Span why = new Span(sentence);
        Div row = new Div(Icon.of("warning"), new Div(file, why));
        row.addClassNames("result", "refused");
        results.addComponentAsFirst(row);
    }

    /** A name may be long, or turn the text around it to the left. */
    private static String shown(String name) {
        String plain = name.replaceAll("[\\p{Cc}\\p{Cf}]", "");
        return plain.length() > 80 ? plain.substring(0, 60) + "…" + plain.substring(plain.length() - 15) : plain;
    }
}
