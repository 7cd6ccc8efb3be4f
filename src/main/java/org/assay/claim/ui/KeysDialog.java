package org.assay.claim.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.assay.kernel.ui.Key;
import org.assay.text.marker.TextMarker;

/** All keys of the reading room. */
final class KeysDialog {

    private static final String[][] KEYS = {
        {"J, ↓", "Next sentence"},
        {"K, ↑", "Sentence before"},
        {"], [", "Next paragraph, paragraph before"},
        {"N, P", "Next claim, claim before"},
        {"F", "Next sentence nobody has looked at"},
        {"Shift + ← → ↑ ↓", "Extend the passage by words, by sentences"},
        {"M", "Mark as a claim"},
        {"U", "Unmark"},
        {"Enter", "Open the claim"},
        {"S, E, V", "The claim’s statement, evidence, verdict"},
        {"O, C, X", "Opinion, common knowledge, out of scope, and on to the next"},
        {"Shift + O, C, X", "The same for the rest of the paragraph"},
        {"Shift + H", "All headings: out of scope"},
        {"0", "Not looked at after all"},
        {"Ctrl + Z", "Undo"},
        {"Ctrl + Y", "Do again"},
        {"Esc", "Let go of the passage, close the claim"},
        {"?", "This list"},
    };

    private KeysDialog() {}

    static void open(TextMarker marker) {
        Dialog dialog = new Dialog("Keys");
        Div list = new Div();
        list.addClassName("assay-keys");
        for (String[] key : KEYS) {
            list.add(new Div(new Key(key[0])), new Span(key[1]));
        }
        Checkbox single = new Checkbox("Keys without Ctrl work while the text has the focus", true);
        single.addValueChangeListener(change -> marker.allowSingleKeys(change.getValue()));
        dialog.add(list, single);
        dialog.getFooter().add(new Button("Close", pressed -> {
            dialog.close();
            marker.focusText();
        }));
        dialog.open();
    }
}
