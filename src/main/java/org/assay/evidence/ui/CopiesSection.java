package org.assay.evidence.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.account.People;
import org.assay.evidence.KeepCopy;
import org.assay.evidence.SnapshotDetail;
import org.assay.evidence.Snapshots;
import org.assay.evidence.SourceId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.ui.Icon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The copies of one source, the newest first, and the way to hand in another. */
final class CopiesSection extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(CopiesSection.class);

    private final SourceId source;
    private final transient Snapshots copies;
    private final transient Copies opening;
    private final transient People people;
    private final Div shown = new Div();
    private final Div results = new Div();

    /** @param mayKeep whether this person may hand copies in */
    CopiesSection(SourceId source, Snapshots copies, Copies opening, People people, boolean mayKeep) {
        this.source = source;
        this.copies = copies;
        this.opening = opening;
        this.people = people;
        addClassName("assay-copies");
        results.addClassName("assay-copy-results");
        results.getElement().setAttribute("role", "status");
        add(new H3("Copies"), shown);
        if (mayKeep) add(upload(), results);
        refresh();
    }

    /** A button that captures the source's own page. */
    void offerCapture(CopySections through) {
        Button capture = new Button("Capture the page now", Icon.of("download"));
        capture.setDisableOnClick(true);
        capture.addClickListener(click -> {
            UI ui = UI.getCurrent();
            results.removeAll();
            Span working = new Span("Capturing the page. This takes up to a minute; you can go on working.");
            working.addClassName("assay-muted");
            results.add(working);
            through.capture(
                    source,
                    copy -> ui.access(() -> {
                        kept(copy);
                        capture.setEnabled(true);
                    }),
                    sentence -> ui.access(() -> {
                        refused("The page was not captured", sentence);
                        capture.setEnabled(true);
                    }));
        });
        addComponentAtIndex(2, capture);
    }

    private void refresh() {
        shown.removeAll();
        List<SnapshotDetail> all = copies.of(source);
        if (all.isEmpty()) {
            Paragraph none = new Paragraph("No copy is kept. What stands at an address today may be gone or changed next month.");
            none.addClassName("assay-muted");
            shown.add(none);
            return;
        }
        Map<PersonId, String> names =
                people.names(all.stream().map(SnapshotDetail::keptBy).toList());
        UnorderedList list = new UnorderedList();
        all.forEach(copy -> list.add(new CopyLine(copy, names.getOrDefault(copy.keptBy(), "somebody"), opening)));
        shown.add(list);
    }

    private Upload upload() {
        long megabytes = copies.limit() / 1024 / 1024;
        Upload upload = new Upload(this::receive);
        // As the body itself, which goes to the disk as it comes: a form would first be written elsewhere as a whole.
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setMaxFileSize((int) Math.min(copies.limit(), Integer.MAX_VALUE));
        upload.setUploadButton(new Button("Keep a file as a copy", Icon.of("upload")));
        upload.setDropLabel(new Span("or drop it here, up to " + megabytes + " MB"));
        upload.setWidthFull();
        UploadI18N.Error errors = new UploadI18N.Error();
        errors.setFileIsTooBig("The file is larger than " + megabytes + " MB, the most that Assay keeps as a copy.");
        UploadI18N words = new UploadI18N();
        words.setError(errors);
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting("Connecting")
                        .setStalled("Waiting for the network")
                        .setProcessing("Keeping and reading")
                        .setHeld("Waiting"))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime().setPrefix("still ").setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable("The upload broke off. Check the connection and try again.")
                        .setUnexpectedServerError("The file could not be kept. Try again.")
                        .setForbidden("You may not keep copies here any more. Sign in again.")));
        upload.setI18n(words);
        upload.addFileRejectedListener(rejected -> refused(rejected.getFileName(), rejected.getErrorMessage()));
        return upload;
    }

    /** Runs in the request of the upload, without the session's lock: a long one blocks nobody's screen. */
    private void receive(UploadEvent upload) throws IOException {
        UI ui = upload.getUI();
        String name = upload.getFileName();
        try (var in = upload.getInputStream()) {
            SnapshotDetail copy = copies.keep(new KeepCopy(source, name, upload.getContentType(), in));
            ui.access(() -> kept(copy));
        } catch (Refusal refusal) {
            ui.access(() -> refused(name, Sentences.of(Locale.ENGLISH, refusal)));
        } catch (RuntimeException bug) {
            LOG.error("A copy could not be kept", bug);
            ui.access(() -> refused(
                    name, "Something went wrong on our side, and nothing was kept. Try again; if it stays, tell your administrator."));
        }
    }

    private void kept(SnapshotDetail copy) {
        results.removeAll();
        Span done = new Span("Kept: " + copy.fileName());
        done.addClassName("assay-unseen");
        results.add(done);
        refresh();
    }

    private void refused(String name, String sentence) {
        Div row = new Div(Icon.of("warning"), new Span(name + ": " + sentence));
        row.addClassName("assay-copy-refused");
        results.removeAll();
        results.add(row);
    }
}
