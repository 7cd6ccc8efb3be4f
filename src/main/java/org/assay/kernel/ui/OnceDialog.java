package org.assay.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A secret that is shown this once, to be copied and handed on. */
public final class OnceDialog extends Dialog {

    /** @param secret as it stands, or a path that the browser completes with its own origin */
    public OnceDialog(String title, String sentence, String secret) {
        setHeaderTitle(title);
        setWidth("34rem");
        setMaxWidth("100%");
        // Not by a stray click beside it.
        setCloseOnOutsideClick(false);
        Span shown = new Span(secret);
        shown.addClassName("assay-secret");
        if (secret.startsWith("/")) {
            shown.getElement().executeJs("this.textContent = location.origin + $0", secret);
        }
        add(new Paragraph(sentence), shown, copy(shown));
        Button done = new Button("I have copied it", click -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
    }

    private static Component copy(Span shown) {
        Button copy = new Button("Copy", Icon.of("link"));
        copy.addClickListener(click -> {
            // Where the page is not secure the clipboard is closed; then selecting it is half the way.
            shown.getElement()
                    .executeJs(
                            """
                            const range = document.createRange();
                            range.selectNodeContents(this);
                            const selection = getSelection();
                            selection.removeAllRanges();
                            selection.addRange(range);
                            if (navigator.clipboard) navigator.clipboard.writeText(this.textContent);
                            """);
            copy.setText("Copied");
        });
        return copy;
    }
}
