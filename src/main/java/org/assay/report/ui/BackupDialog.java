package org.assay.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinServletRequest;
import org.assay.document.DocumentId;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Notices;
import org.assay.report.ExportWish;
import org.assay.report.Exports;
import org.assay.report.ReportNavigation;
import org.assay.report.pack.BackupPack;
import org.assay.report.pack.BackupPacks;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Which form of a document's backup pack somebody takes. */
final class BackupDialog extends Dialog {

    /** @param full whether the person who asks may have what is confidential, too */
    BackupDialog(DocumentId document, boolean full, BackupPacks packs, Exports exports) {
        setHeaderTitle("Backup pack");
        setWidth("34rem");
        setMaxWidth("100%");
        Paragraph what = new Paragraph("One ZIP with the report, the source sheet, every kept copy, the text as it came, the"
                + " decisions, and a proof of each entry of the audit trail about it. A page in it tells how to check all of"
                + " it without Assay.");
        Checkbox redacted = new Checkbox("Redacted: for people who may not know what is confidential");
        redacted.setValue(!full);
        redacted.setReadOnly(!full);
        Paragraph note = new Paragraph();
        note.addClassName("assay-muted");
        Anchor download = new Anchor("", "");
        download.add(Icon.of("download"), new Span("Download"));
        download.getElement().setAttribute("download", true);
        download.setRouterIgnore(true);
        download.addClassNames("assay-link-button", "assay-backup-download");
        Runnable show = () -> {
            download.setHref(ReportNavigation.backup(document, redacted.getValue()));
            note.setText(note(full, redacted.getValue()));
        };
        redacted.addValueChangeListener(change -> show.run());
        show.run();
        add(what, redacted, note, new Paragraph("The audit trail keeps who took it, and in which form."));
        Button later = new Button("Make it in the background", click -> {
            String here = ServletUriComponentsBuilder.fromContextPath(
                            VaadinServletRequest.getCurrent().getHttpServletRequest())
                    .toUriString();
            boolean without = redacted.getValue();
            boolean begun = Notices.attempt(() -> exports.begin(new ExportWish(
                    without ? "backup-redacted.zip" : "backup-full.zip", "application/zip", (out, progress) -> {
                        progress.at(0, 2);
                        BackupPack pack = packs.take(document, without, here);
                        progress.at(1, 2);
                        packs.write(pack, out);
                        progress.at(2, 2);
                    })));
            if (!begun) return;
            close();
            // Where one’s exports are listed.
            UI.getCurrent().navigate(ReportNavigation.CHOOSE, QueryParameters.of("document", document.toString()));
        });
        getFooter().add(new Button("Close", click -> close()), later, download);
    }

    private static String note(boolean full, boolean redacted) {
        if (!redacted) return "The full form holds confidential names and words: give it to nobody who may not know them.";
        String gone = "Names and words of confidential contacts are gone from it, and so are copies in which they stand,"
                + " discussions among colleagues, and copies that could not be looked through where anything is confidential."
                + " A description in other words than the name is not noticed: read it before you pass it on.";
        return full ? gone : "Some contacts of this document are kept from you, so only this form is yours. " + gone;
    }
}
