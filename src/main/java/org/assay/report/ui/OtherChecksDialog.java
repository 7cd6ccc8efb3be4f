package org.assay.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.ui.Icon;
import org.assay.report.OtherChecks;
import org.assay.report.OtherChecksRead;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in other houses' checks: a file of any length, or what was pasted; and tells what became of each record. */
final class OtherChecksDialog extends Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(OtherChecksDialog.class);
    private static final int MEGABYTES = 1_000;
    private static final int REASONS = 30;

    private final transient OtherChecks checks;
    private final transient Runnable changed;
    private final TextArea pasted = new TextArea("Or paste the page’s source, or the ClaimReview");
    private final Div outcome = new Div();

    OtherChecksDialog(OtherChecks checks, Runnable changed) {
        this.checks = checks;
        this.changed = changed;
        setHeaderTitle("Import other houses’ checks");
        setWidth("44rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        Paragraph what = new Paragraph("The page of a check, a file with ClaimReviews, or a feed (JSON-LD, up to " + MEGABYTES
                + " MB). Each record is kept as theirs; what can’t be taken is listed with its reason.");
        what.addClassName("assay-muted");
        pasted.setWidthFull();
        pasted.setMinRows(5);
        pasted.setMaxRows(12);
        outcome.getElement().setAttribute("aria-live", "polite");
        outcome.addClassName("assay-other-outcome");
        Button take = new Button("Import what is pasted", click -> paste());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(what, upload(), pasted, outcome);
        form.addClassName("assay-form");
        add(form);
        getFooter().add(new Button("Done", click -> close()), take);
    }

    private Upload upload() {
        Upload upload = new Upload(this::receive);
        upload.setMaxFiles(20);
        upload.setMaxFileSize(MEGABYTES * 1_000_000);
        upload.setUploadButton(new Button("Choose files", Icon.of("upload")));
        upload.setDropLabel(new Span("or drop them here"));
        upload.setWidthFull();
        UploadI18N.Error errors = new UploadI18N.Error();
        errors.setFileIsTooBig("The file is larger than " + MEGABYTES + " MB. Split the feed, or send it over the API, which takes any length.");
        errors.setTooManyFiles("No more than 20 files at once. Import the rest afterwards.");
        upload.setI18n(new UploadI18N().setError(errors));
        upload.addFileRejectedListener(rejected -> outcome.add(new Paragraph(rejected.getFileName() + ": " + rejected.getErrorMessage())));
        return upload;
    }

    /** Runs in the request of the upload, without the session's lock: a long feed blocks nobody's screen. */
    private void receive(UploadEvent upload) throws IOException {
        UI ui = upload.getUI();
        String name = upload.getFileName();
        Attempt attempt;
        try (InputStream in = upload.getInputStream()) {
            attempt = attempt(in, name);
        }
        ui.access(() -> show(name, attempt));
    }

    private void paste() {
        if (pasted.getValue().isBlank()) {
            outcome.removeAll();
            outcome.add(new Paragraph("Paste something first, or choose a file."));
            pasted.focus();
            return;
        }
        Attempt attempt = attempt(new ByteArrayInputStream(pasted.getValue().getBytes(StandardCharsets.UTF_8)), "pasted");
        show("What you pasted", attempt);
        if (attempt.read() != null && attempt.read().refused() == 0 && attempt.read().broken().isEmpty()) pasted.clear();
    }

    private record Attempt(@Nullable OtherChecksRead read, String sentence) {}

    private Attempt attempt(InputStream in, String name) {
        try {
            return new Attempt(checks.importFrom(in, name), "");
        } catch (Refusal refused) {
            return new Attempt(null, Sentences.of(Locale.ENGLISH, refused));
        } catch (IOException broken) {
            return new Attempt(null, "The upload broke off. What was read until then is kept; import it again for the rest.");
        } catch (RuntimeException bug) {
            LOG.error("An import of other houses' checks failed", bug);
            return new Attempt(null, "Something went wrong on our side. What was read until then is kept. Try again; if it stays, tell your administrator.");
        }
    }

    private void show(String name, Attempt attempt) {
        Div one = new Div();
        OtherChecksRead read = attempt.read();
        if (read == null) {
            Paragraph refused = new Paragraph(Icon.of("warning"), new Span(name + ": " + attempt.sentence()));
            refused.addClassName("assay-other-refused");
            one.add(refused);
        } else {
            one.add(new Paragraph(name + ": " + read.added() + " new, " + read.renewed() + " changed since, " + read.known()
                    + " known already, " + read.refused() + " not taken."));
            if (!read.broken().isEmpty()) one.add(new Paragraph(OtherChecks.sentence(read.broken())));
            if (!read.reasons().isEmpty()) one.add(reasons(read));
        }
        outcome.addComponentAsFirst(one);
        changed.run();
    }

    private static Div reasons(OtherChecksRead read) {
        OrderedList list = new OrderedList();
        for (OtherChecksRead.Refused each : read.reasons().stream().limit(REASONS).toList()) {
            ListItem item = new ListItem(OtherChecks.sentence(each.code()) + (each.about().isEmpty() ? "" : " " + each.about()));
            item.getElement().setAttribute("value", String.valueOf(each.number()));
            list.add(item);
        }
        Div all = new Div(list);
        if (read.refused() > REASONS) all.add(new Paragraph("and " + (read.refused() - REASONS) + " more"));
        return all;
    }
}
