package org.assay.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.assay.document.DocumentId;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.ui.Icon;
import org.assay.report.AnnotationImports;
import org.assay.report.AnnotationsRead;
import org.assay.report.AnnotationsRead.Line;
import org.assay.report.AnnotationsRead.Outcome;
import org.assay.report.exchange.AnnotationReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings marks of another program into a document; those that could not be placed are listed for a person to look for. */
final class AnnotationsDialog extends Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(AnnotationsDialog.class);
    private static final int SHOWN = 200;

    private final transient AnnotationImports imports;
    private final transient DocumentId document;
    private final Div outcome = new Div();

    AnnotationsDialog(AnnotationImports imports, DocumentId document) {
        this.imports = imports;
        this.document = document;
        setHeaderTitle("Import marks of another program");
        setWidth("44rem");
        setMaxWidth("100%");
        Paragraph what = new Paragraph("W3C Web Annotations, as Hypothesis, Recogito and others export them. Each becomes a claim where"
                + " its words stand in the newest version; a passage is never guessed. Comments in them are shown here, and not"
                + " taken over.");
        what.addClassName("assay-muted");
        outcome.getElement().setAttribute("aria-live", "polite");
        Upload upload = new Upload(this::receive);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(AnnotationReader.LARGEST);
        upload.setUploadButton(new Button("Choose a file", Icon.of("upload")));
        upload.setWidthFull();
        UploadI18N.Error errors = new UploadI18N.Error();
        errors.setFileIsTooBig("The file is larger than 10 MB. Split it.");
        errors.setTooManyFiles("One file at a time.");
        upload.setI18n(new UploadI18N().setError(errors));
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage()));
        add(what, upload, outcome);
        getFooter().add(new Button("Done", click -> close()));
    }

    /** Runs in the request of the upload, without the session's lock. */
    private void receive(UploadEvent upload) throws IOException {
        UI ui = upload.getUI();
        try (InputStream in = upload.getInputStream()) {
            AnnotationsRead read = imports.importInto(document, in);
            ui.access(() -> show(read));
        } catch (Refusal refused) {
            ui.access(() -> say(Sentences.of(Locale.ENGLISH, refused)));
        } catch (RuntimeException bug) {
            LOG.error("An import of annotations failed", bug);
            ui.access(() -> say("Something went wrong on our side. Marks made until then stay; try again for the rest."));
        }
    }

    private void say(String sentence) {
        outcome.removeAll();
        outcome.add(new Paragraph(sentence));
    }

    private void show(AnnotationsRead read) {
        say(read.count(Outcome.MARKED) + " marked, " + read.count(Outcome.KNOWN) + " stood there already.");
        List<Line> rest = read.lines().stream()
                .filter(line -> line.outcome() != Outcome.MARKED && line.outcome() != Outcome.KNOWN)
                .toList();
        if (!rest.isEmpty()) {
            outcome.add(new Paragraph(rest.size() + " not marked:"));
            UnorderedList list = new UnorderedList();
            rest.stream().limit(SHOWN).forEach(line -> list.add(new ListItem(sentence(line))));
            outcome.add(list);
            if (rest.size() > SHOWN) outcome.add(new Paragraph("and " + (rest.size() - SHOWN) + " more"));
        }
    }

    private static String sentence(Line line) {
        String what = line.quote().isEmpty() ? "Annotation " + line.number() : "“" + line.quote() + "”";
        String why = switch (line.outcome()) {
            case NO_WORDS -> "names a place and no words, so it can’t be checked where it belongs.";
            case NOT_PLACED -> "is not in the newest version, or stands there more than once. Mark it by hand.";
            default -> "was refused: " + Sentences.of(Locale.ENGLISH, new Refusal(line.code() == null ? "" : line.code()));
        };
        return what + " " + why + (line.comment() == null ? "" : " It says: " + line.comment());
    }
}
