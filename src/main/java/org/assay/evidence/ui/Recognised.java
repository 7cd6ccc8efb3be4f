package org.assay.evidence.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.assay.evidence.Identifier;
import org.assay.evidence.SourceDetail;
import org.assay.evidence.SourceEntry;
import org.assay.evidence.SourceId;
import org.assay.evidence.Sources;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.jspecify.annotations.Nullable;

/** Says what was typed where an address goes: a source that the library has, a DOI, an ISBN, or almost one. */
final class Recognised extends Div {

    /**
     * @param self the source being edited, which is no stranger to its own address
     * @param action what can be done with a source that the library has
     */
    record Offer(@Nullable SourceId self, String action, Consumer<SourceDetail> use, CopySections web) {}

    private final transient Sources sources;
    private final transient Consumer<SourceEntry> fill;
    private transient @Nullable Offer offer;

    /** @param fill gets the details that were fetched */
    Recognised(Sources sources, Consumer<SourceEntry> fill) {
        this.sources = sources;
        this.fill = fill;
        addClassName("assay-known-source");
        getElement().setAttribute("role", "status");
    }

    void offer(Offer made) {
        offer = made;
    }

    void look(String typed) {
        removeAll();
        Offer made = offer;
        if (made == null || typed.isBlank()) return;
        Optional<Identifier> identifier = Identifier.of(typed);
        Optional<SourceDetail> found =
                sources.identified(typed).filter(known -> !known.id().equals(made.self()));
        if (found.isPresent()) {
            String what = identifier.map(each -> switch (each.kind()) {
                case DOI, MISTYPED_DOI -> "DOI";
                case ISBN, MISTYPED_ISBN -> "ISBN";
            }).orElse("address");
            add(
                    new Span("The library has this " + what + " already:"),
                    new SourceLine(found.get().entry()),
                    small(made.action(), () -> made.use().accept(found.get())));
        } else {
            identifier.ifPresent(each -> tell(each, made));
        }
    }

    private void tell(Identifier identifier, Offer made) {
        switch (identifier.kind()) {
            case DOI -> {
                add(new Span("DOI " + identifier.value()));
                if (made.web().looksUp()) add(fetching(identifier.value(), made));
            }
            case ISBN -> add(new Span("ISBN " + identifier.value() + ": its digits fit together."));
            case MISTYPED_DOI -> add(new Span(sentence(new Refusal("DOI_MALFORMED"))));
            case MISTYPED_ISBN -> add(new Span(sentence(new Refusal("ISBN_CHECK_DIGIT", String.valueOf(identifier.expected())))));
        }
    }

    private Button fetching(String doi, Offer made) {
        Button fetch = small("Fetch the details", () -> {});
        fetch.setDisableOnClick(true);
        fetch.addClickListener(click -> {
            UI ui = UI.getCurrent();
            Span said = new Span("Asking for the details…");
            add(said);
            made.web().lookUp(
                    doi,
                    entry -> ui.access(() -> {
                        fill.accept(entry);
                        said.setText("The empty fields are filled in. Look them over before you save.");
                    }),
                    sentence -> ui.access(() -> {
                        said.setText(sentence);
                        fetch.setEnabled(true);
                    }));
        });
        return fetch;
    }

    private static String sentence(Refusal refusal) {
        return Sentences.of(Locale.ENGLISH, refusal);
    }

    private static Button small(String words, Runnable work) {
        Button button = new Button(words, click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
