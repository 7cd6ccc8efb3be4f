package org.assay.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.assay.evidence.CopyLook;
import org.assay.evidence.SnapshotDetail;
import org.assay.evidence.SnapshotOrigin;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.Icon;
import org.jspecify.annotations.Nullable;

/** One copy: its name, to be saved; what it is, how large, who kept it and when; the start of its SHA-256. */
final class CopyLine extends ListItem {

    CopyLine(SnapshotDetail copy, String keptBy, Copies opening) {
        addClassName("assay-copy");
        Anchor name = new Anchor("/content/copies/" + copy.id() + "/file", "");
        name.getElement().setAttribute("download", true);
        name.add(new Span(copy.fileName()), Icon.of("download"));
        name.addClassName("assay-copy-name");
        Span facts = new Span("%s · %s · %s by %s, %s · "
                .formatted(
                        kind(copy),
                        size(copy.size()),
                        copy.origin() == SnapshotOrigin.CAPTURE ? "captured" : "handed in",
                        keptBy,
                        Dates.moment(copy.keptAt(), Dates.zone())));
        facts.addClassName("assay-muted");
        Span hash = new Span("SHA-256 " + copy.sha256().substring(0, 12) + "…");
        hash.addClassName("assay-copy-hash");
        hash.setTitle(copy.sha256());
        facts.add(hash);
        Div lines = new Div(name, facts);
        lines.addClassName("assay-copy-lines");
        String text = text(copy);
        if (text != null) {
            Span state = new Span(text);
            state.addClassName("assay-muted");
            lines.add(state);
        }
        if (copy.leftOut() > 0) {
            Span gaps = new Span(copy.leftOut() == 1
                    ? "One picture or style of the page could not be fetched."
                    : copy.leftOut() + " pictures and styles of the page could not be fetched.");
            gaps.addClassName("assay-muted");
            lines.add(gaps);
        }
        if (CopyLook.of(copy) == CopyLook.PICTURE) add(thumbnail(copy));
        add(lines);
        if (CopyLook.of(copy) != CopyLook.NOTHING || CopyLook.isFramed(copy)) add(look(copy, opening));
    }

    private static Image thumbnail(SnapshotDetail copy) {
        Image small = new Image("content/copies/" + copy.id() + "/thumbnail", "");
        small.addClassName("assay-copy-thumbnail");
        small.getElement().setAttribute("loading", "lazy");
        return small;
    }

    private static Button look(SnapshotDetail copy, Copies opening) {
        Button look = new Button("Look at it", click -> opening.open(copy));
        look.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        look.setAriaLabel("Look at " + copy.fileName());
        return look;
    }

    private static String kind(SnapshotDetail copy) {
        String type = copy.mediaType();
        if (type.startsWith("image/")) return "Picture";
        if (type.startsWith("audio/")) return "Sound";
        if (type.startsWith("video/")) return "Video";
        return switch (type) {
            case "application/pdf" -> "PDF";
            case "text/html" -> "Web page";
            case "application/warc" -> "Captured page (web archive)";
            case "multipart/related" -> "Saved web page";
            case "message/rfc822" -> "E-mail";
            case "text/plain", "text/markdown" -> "Text";
            case "text/csv" -> "Table";
            default -> type.contains("word") || type.endsWith("opendocument.text") ? "Text document"
                    : type.contains("sheet") ? "Spreadsheet"
                    : type.contains("presentation") ? "Slides"
                    : "File";
        };
    }

    static String size(long bytes) {
        if (bytes < 1_000) return bytes + " bytes";
        if (bytes < 1_000_000) return Math.round(bytes / 1e3) + " kB";
        return String.format(Locale.ENGLISH, bytes < 10_000_000 ? "%.1f MB" : "%.0f MB", bytes / 1e6);
    }

    private static @Nullable String text(SnapshotDetail copy) {
        return switch (copy.text()) {
            case READ, NONE -> null;
            case DAMAGED -> "Its text can’t be read: the file is damaged, or is not what it says. It is kept all the same.";
            case LOCKED -> "Its text can’t be read: it is protected by a password. It is kept all the same.";
            case TOO_MUCH -> "Its text was not read: it is too large, or takes too long. It is kept all the same.";
        };
    }
}
