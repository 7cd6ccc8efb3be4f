package org.assay.claim.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.UUID;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.claim.AnchorDetail;
import org.assay.claim.AnchorId;
import org.assay.claim.Anchors;
import org.assay.claim.ClaimId;
import org.assay.claim.Deeds;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentId;
import org.assay.kernel.Refusal;
import org.assay.kernel.ui.Notices;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;

/** Asks for the passage where a claim stands in the newest version: what is marked next is it. */
@SpringComponent
@Scope("prototype")
@StyleSheet("assay/changes.css")
class Placing extends Div {

    private final transient Anchors anchors;
    private final transient Deeds deeds;
    private final transient CurrentAccount account;
    private @Nullable AnchorDetail asked;

    Placing(Anchors anchors, Deeds deeds, CurrentAccount account) {
        this.anchors = anchors;
        this.deeds = deeds;
        this.account = account;
        addClassName("assay-placing");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void ask(DocumentDetail document, QueryParameters parameters) {
        stop();
        if (!account.may(Permission.MARK)) return;
        try {
            parameters
                    .getSingleParameter("place")
                    .map(AnchorId::of)
                    .map(anchors::get)
                    .filter(AnchorDetail::waits)
                    .filter(anchor -> anchors.of(document.currentVersion()).contains(anchor))
                    .ifPresent(this::ask);
        } catch (Refusal unknown) {
            Notices.refused(unknown);
        }
    }

    private void ask(AnchorDetail anchor) {
        asked = anchor;
        Button cancel = new Button("Cancel", click -> stop());
        cancel.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        add(
                new Span("Mark where claim %d stands now: select its passage. It was “%s”."
                        .formatted(anchor.number(), shortened(anchor.quote().exact()))),
                cancel);
        setVisible(true);
    }

    boolean isAsked() {
        return asked != null;
    }

    /** @return the claim that stands there from now on */
    ClaimId place(DocumentId document, TextSpan span) {
        AnchorDetail anchor = asked;
        if (anchor == null) throw new IllegalStateException("no place was asked for");
        UUID deed = deeds.place(document, anchor.id(), span);
        stop();
        Notices.undoable(
                "Claim %d stands there now.".formatted(anchor.number()),
                () -> Notices.attempt(() -> deeds.undo(document, deed)));
        return anchor.claim();
    }

    private void stop() {
        asked = null;
        removeAll();
        setVisible(false);
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= 200
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 180)) + " …";
    }
}
